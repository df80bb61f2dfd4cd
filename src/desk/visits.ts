import { mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { count } from '../build/reporter.ts';
import { writeWhole } from '../kiosk/pack/published.ts';
import { csvSeparator } from '../publish/data/csv.ts';
import { checkedCatalogue } from './checked-catalogue.ts';
import { findLogs } from './find-logs.ts';
import { runCommand } from './run-command.ts';
import { readVisits } from './visits/read-visits.ts';
import { visitsCsv, visitsSummary, visitTables } from './visits/visit-tables.ts';
import { createVisitsPage } from './visits/visits-page.ts';
import { parseVisitsArguments, VISITS_USAGE } from './visits-arguments.ts';

await runCommand(
  async ({ environment: { contentDir, siteUrl }, reporter, args, answer }) => {
    const { logs, out, span, countries } = parseVisitsArguments(args);
    const files = findLogs(logs);
    const catalogue = checkedCatalogue(contentDir, 'Chưa đếm được');
    const { log, notices } = await reporter.step(
      'Đọc nhật ký',
      (progress) =>
        readVisits(files, {
          catalogue,
          siteUrl: siteUrl ?? catalogue.province.site.url,
          span,
          countries,
          onFile: (done) => progress(done, files.length),
        }),
      () => `${count(files.length)} tệp`,
    );
    const tables = visitTables(log, catalogue);
    const summary = visitsSummary(log);
    const folder = resolve(out);
    mkdirSync(folder, { recursive: true });
    const [page, table] = [join(folder, 'visits.html'), join(folder, 'visits.csv')];
    writeWhole(page, createVisitsPage(tables, { summary, notices }));
    writeWhole(table, visitsCsv(tables, csvSeparator(catalogue)));
    const { views, bots, first = null, last = null } = log;
    answer(
      { views, bots, first, last, tables, notices, files: { page, table } },
      [summary, ...notices, `Xem: ${page}, ${table}`].join('\n'),
    );
    return true;
  },
  { usage: VISITS_USAGE },
);

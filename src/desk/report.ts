import { mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { writeWhole } from '../kiosk/pack/published.ts';
import { csvSeparator, csvText } from '../publish/data/csv.ts';
import { checkedCatalogue } from './checked-catalogue.ts';
import { findLogs } from './find-logs.ts';
import { collect } from './report/collect.ts';
import { besideRows, doneRows, NO_DATA, stateRows } from './report/figure-rows.ts';
import { readFleet } from './report/read-fleet.ts';
import { createReportDocx } from './report/report-docx.ts';
import { parseReportArguments, REPORT_USAGE } from './report-arguments.ts';
import { runCommand } from './run-command.ts';
import { readVisits } from './visits/read-visits.ts';

await runCommand(
  async ({ environment, reporter, args, answer }) => {
    const { periods, name, out, logs, fleet } = parseReportArguments(args);
    const [accessLogs, fleetLogs] = [logs, fleet].map((some) =>
      some.length > 0 ? findLogs(some) : undefined,
    );
    const { contentDir, siteUrl } = environment;
    const catalogue = checkedCatalogue(contentDir, 'Chưa viết được báo cáo');
    const collected = await reporter.step(
      'Đếm nội dung',
      () => collect(periods, { ...environment, catalogue }),
      ({ columns }) => `${columns.filter(({ state }) => state).length}/${columns.length} kỳ`,
    );
    const visits =
      accessLogs &&
      (await readVisits(accessLogs, {
        catalogue,
        siteUrl: siteUrl ?? catalogue.province.site.url,
        span: periods.now,
      }));
    const kiosks = fleetLogs && (await readFleet(fleetLogs, periods.now));
    const parts = {
      done: doneRows(collected),
      state: stateRows(collected),
      beside: besideRows(collected, {
        // A log that says nothing of the period is no view of none.
        views: visits?.log.first === undefined ? undefined : visits.log.views,
        kiosks: kiosks?.kiosks,
        oldestCopyDays: kiosks?.oldestCopyDays,
      }),
    };
    const folder = resolve(out);
    mkdirSync(folder, { recursive: true });
    const [report, table] = [join(folder, `bao-cao-${name}.docx`), join(folder, `bao-cao-${name}.csv`)];
    writeWhole(report, createReportDocx(catalogue.province, collected, parts));
    const rows = [...parts.done, ...parts.state, ...parts.beside];
    writeWhole(
      table,
      csvText(
        [
          ['Mã', 'Số liệu', ...collected.columns.map(({ period }) => period.name), 'Đơn vị', 'Cách tính'],
          ...rows.map(({ code, title, values, unit, method }) => [
            code,
            title,
            ...values.map((value) => (value === undefined ? NO_DATA : String(value))),
            unit,
            method,
          ]),
        ],
        csvSeparator(catalogue),
      ),
    );
    const unknown = collected.columns.flatMap((column) =>
      column.unknown ? [`${column.period.name}: ${NO_DATA}, ${column.unknown}.`] : [],
    );
    const notices = [...unknown, ...(visits?.notices ?? []), ...(kiosks?.notices ?? [])];
    answer(
      {
        periods,
        rows,
        columns: collected.columns.map(({ period, source, unknown }) => ({ period, source, unknown })),
        notices,
        files: { report, table },
      },
      [...notices, `Đã viết: ${report}, ${table}`, 'Đây là dự thảo: số, ngày, người ký để trống.'].join('\n'),
    );
    return true;
  },
  { usage: REPORT_USAGE },
);

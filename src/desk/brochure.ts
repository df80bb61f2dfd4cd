import { join, resolve } from 'node:path';
import { prepareSite } from '../build/prepare.ts';
import { Refusal } from '../build/refusal.ts';
import { count } from '../build/reporter.ts';
import { printSheets } from '../build/sheets/print-sheets.ts';
import { recordsOfSet, sheetOrders } from '../build/sheets/sheet-orders.ts';
import { partOf } from '../catalogue/part-files.ts';
import { removeSync } from '../catalogue/patient-disk.ts';
import { createSite, type Site } from '../view/site.ts';
import { BROCHURE_USAGE, type BrochureRequest, parseBrochureArguments } from './brochure-arguments.ts';
import { openPrinter } from './open-printer.ts';
import { runCommand } from './run-command.ts';

await runCommand(
  async ({ environment, args, reporter, answer }) => {
    const request = parseBrochureArguments(args);
    const { root, home, cacheDir } = environment;
    const work = partOf(join(cacheDir, 'sheets', 'site'));
    try {
      const site = createSite(await prepareSite(environment, work, reporter));
      const out = resolve(home, request.out);
      const orders = sheetOrders(site, chosen(site, request), languagesOf(site, request), out);
      const settings = { root, cacheDir, site: work, work };
      const { made, reused } = await reporter.step(
        'Tờ in (PDF)',
        (progress) => printSheets(site, orders, settings, openPrinter, progress),
        (done) => `${count(done.made)} tờ mới, ${count(done.reused)} tờ đã có`,
      );
      const files = orders.map(({ file }) => file);
      answer({ files, made, reused }, `${count(files.length)} tờ PDF nằm trong thư mục: ${out}`);
      return true;
    } finally {
      removeSync(work);
    }
  },
  { usage: BROCHURE_USAGE },
);

function chosen(site: Site, { set }: BrochureRequest) {
  const records = recordsOfSet(site, set);
  if (records.length > 0) return records;
  if (typeof set === 'string')
    throw new Refusal(
      'Trang chưa có bản ghi nào để làm tờ in này.  → Viết cửa khẩu, khu kinh tế hoặc dự án trước.',
    );
  const gates = recordsOfSet(site, 'gates').map(({ id }) => id);
  throw new Refusal(`Không có cửa khẩu “${set.gate}”.  → Viết một trong: ${gates.join(', ')}`);
}

function languagesOf({ languages }: Site, { lang }: BrochureRequest): readonly string[] {
  if (lang === undefined) return languages;
  if (languages.includes(lang)) return [lang];
  throw new Refusal(`Trang không có ngôn ngữ “${lang}”.  → Viết một trong: ${languages.join(', ')}`);
}

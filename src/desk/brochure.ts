import { join, resolve } from 'node:path';
import { Refusal } from '../build/refusal.ts';
import { count } from '../build/reporter.ts';
import { bookletOrders, printBooklets } from '../build/sheets/booklet-orders.ts';
import { printSheets } from '../build/sheets/print-sheets.ts';
import { recordsOfSet, sheetOrders } from '../build/sheets/sheet-orders.ts';
import type { Site } from '../view/site.ts';
import { BROCHURE_USAGE, type BrochureRequest, parseBrochureArguments } from './brochure-arguments.ts';
import { openPrinter } from './open-printer.ts';
import { languagesAsked } from './printed-languages.ts';
import { runCommand } from './run-command.ts';
import { withSiteToPrint } from './site-to-print.ts';

await runCommand(
  async ({ environment, args, reporter, answer }) => {
    const request = parseBrochureArguments(args);
    const out = resolve(environment.home, request.out);
    return withSiteToPrint(environment, reporter, async (site, settings) => {
      const languages = languagesAsked(site, request.lang);
      const sheets = request.sheets
        ? sheetOrders(site, recordsOfSet(site, request.sheets), languages, out)
        : [];
      const booklets = bookletOrders(site, request.booklets, languages, (lang) => join(out, lang));
      if (sheets.length + booklets.length === 0) throw new Refusal(nothingFor(site, request));
      const printed = [
        await reporter.step(
          'Tờ in (PDF)',
          (progress) => printSheets(site, sheets, settings, openPrinter, progress),
          (done) => `${count(done.made)} tờ mới, ${count(done.reused)} tờ đã có`,
        ),
        await reporter.step(
          'Sách nhỏ (PDF)',
          (progress) => printBooklets(site, booklets, settings, openPrinter, progress),
          (done) => `${count(done.made)} cuốn mới, ${count(done.reused)} cuốn đã có`,
        ),
      ];
      const files = [...sheets, ...booklets].map(({ file }) => file);
      const made = printed.reduce((sum, done) => sum + done.made, 0);
      const reused = printed.reduce((sum, done) => sum + done.reused, 0);
      answer({ files, made, reused }, `${count(files.length)} tệp PDF nằm trong thư mục: ${out}`);
      return true;
    });
  },
  { usage: BROCHURE_USAGE },
);

/** Why nothing is printed. */
function nothingFor(site: Site, { sheets, booklets }: BrochureRequest): string {
  if (typeof sheets === 'object') {
    const gates = recordsOfSet(site, 'gates').map(({ id }) => id);
    return `Không có cửa khẩu “${sheets.gate}”.  → Viết một trong: ${gates.join(', ')}`;
  }
  if (booklets.length > 0)
    return 'Trang chưa có bản ghi nào để làm sách nhỏ này.  → Viết địa điểm, món ăn, lễ hội hoặc khu kinh tế, dự án trước.';
  return 'Trang chưa có bản ghi nào để làm tờ in này.  → Viết cửa khẩu, khu kinh tế hoặc dự án trước.';
}

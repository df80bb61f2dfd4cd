import { existsSync, readdirSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { Refusal } from '../build/refusal.ts';
import { count } from '../build/reporter.ts';
import { printSheets, type SheetOrder, STYLE } from '../build/sheets/print-sheets.ts';
import type { CatalogueRecord } from '../catalogue/catalogue.ts';
import { removeSync } from '../catalogue/patient-disk.ts';
import { BLEED, PAPERS } from '../view/sheets/panel-papers.ts';
import { panelRemarks } from '../view/sheets/panel-remarks.ts';
import { panelSheets } from '../view/sheets/panel-sheets.ts';
import type { Site } from '../view/site.ts';
import { openPrinter } from './open-printer.ts';
import { PANELS_USAGE, type PanelsRequest, parsePanelsArguments } from './panels-arguments.ts';
import { panelsText } from './panels-text.ts';
import { languagesAsked } from './printed-languages.ts';
import { runCommand } from './run-command.ts';
import { withSiteToPrint } from './site-to-print.ts';

await runCommand(
  async ({ environment, args, reporter, answer }) => {
    const request = parsePanelsArguments(args);
    const out = resolve(environment.home, request.out);
    return withSiteToPrint(environment, reporter, async (site, folders) => {
      const exhibition = exhibitionOf(site, request);
      const languages = languagesAsked(site, request.lang);
      const orders = languages.flatMap((lang) => ordersOf(site, exhibition, lang, request, out));
      const settings = {
        ...folders,
        looks: ['src/build/sheets/panel.css'],
        trim: PAPERS[request.size],
      };
      const { made, reused } = await reporter.step(
        `Pa-nô ${request.size} (PDF)`,
        (progress) => printSheets(site, orders, settings, openPrinter, progress),
        (done) => `${count(done.made)} tệp mới, ${count(done.reused)} tệp đã có`,
      );
      const files = orders.map(({ file }) => file);
      removeFormer(files);
      const remarks = Object.fromEntries(
        languages.map((lang) => [lang, panelRemarks(site.readerOf(lang), exhibition, request.size)]),
      );
      const { width, height } = PAPERS[request.size];
      const form = { size: request.size, widthMm: width, heightMm: height, bleedMm: BLEED, colour: 'RGB' };
      answer(
        { files, made, reused, ...form, remarks },
        panelsText({ files: files.length, out, size: request.size, remarks }),
      );
      return true;
    });
  },
  { usage: PANELS_USAGE },
);

function exhibitionOf(site: Site, { exhibition: id }: PanelsRequest): CatalogueRecord<'exhibitions'> {
  const found = site.index.get('exhibitions', id);
  if (found) return found;
  const ids = site.ofKind('exhibitions').map((record) => record.id);
  throw new Refusal(
    ids.length > 0
      ? `Không có triển lãm “${id}”.  → Viết một trong: ${ids.join(', ')}`
      : 'Trang chưa có triển lãm nào.  → Viết một bản ghi trong content/exhibitions/ trước.',
  );
}

function ordersOf(
  site: Site,
  exhibition: CatalogueRecord<'exhibitions'>,
  lang: string,
  { size }: PanelsRequest,
  out: string,
): SheetOrder[] {
  const folder = join(out, lang, `${exhibition.id}-${size.toLowerCase()}`);
  return panelSheets(site.readerOf(lang), exhibition, size, STYLE).map(({ name, html }) => ({
    lang,
    html,
    file: join(folder, `${name}.pdf`),
  }));
}

/** Panels of an earlier order or number, which would be printed along with these. */
function removeFormer(files: readonly string[]): void {
  const kept = new Set(files);
  for (const folder of new Set(files.map((file) => dirname(file)))) {
    const former = existsSync(folder) ? readdirSync(folder) : [];
    for (const name of former.filter((one) => /^\d{2,}-[a-z0-9-]+\.pdf$/.test(one)))
      if (!kept.has(join(folder, name))) removeSync(join(folder, name));
  }
}

import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { languagesOf } from '../catalogue/catalogue.ts';
import { routes } from '../catalogue/routes.ts';
import { currentCatalogue } from '../catalogue/shown-today.ts';
import { buildAndTell } from './build-and-tell.ts';

import { createScale } from './page-weight.ts';
import { runCommand } from './run-command.ts';
import { formatTable } from './table.ts';

const kilo = (bytes: number) =>
  (bytes / 1000).toLocaleString('vi-VN', { minimumFractionDigits: 1, maximumFractionDigits: 1 });

/** What every record's page weighs, by language: the middle one and the heaviest. In kB of 1,000 bytes after gzip. */
await runCommand(async ({ environment, reporter }) => {
  const temporary = mkdtempSync(join(tmpdir(), 'cua-ngo-weight-'));
  try {
    const outDir = join(temporary, 'site');
    const { handover } = await buildAndTell({ ...environment, outDir }, reporter);
    const { records } = currentCatalogue(handover.catalogue, environment);
    const weigh = createScale(outDir);
    const rows = languagesOf(handover.catalogue).map((lang) => {
      const weights = records
        .map(({ kind, id }) => weigh(routes.record(lang, kind, id)))
        .sort((a, b) => a.total - b.total);
      const heaviest = weights.at(-1);
      const middle = weights[Math.floor(weights.length / 2)];
      if (!heaviest || !middle) return [lang];
      const parts = [heaviest.html, heaviest.css, heaviest.script].map(kilo);
      return [
        lang,
        kilo(middle.total),
        kilo(heaviest.total),
        ...parts,
        kilo(handover.fonts.bytes[lang] ?? 0),
        heaviest.address,
      ];
    });
    const head = [
      'Ngôn ngữ',
      'Trang giữa',
      'Nặng nhất',
      'HTML',
      'CSS',
      'Script',
      'Phông chữ',
      'Trang nặng nhất',
    ];
    reporter.say(
      `\nMột trang nội dung, kB sau nén gzip, không kể ảnh (mức: 25 cho HTML + CSS + script, 45 cho phông chữ)\n\n${formatTable(head, rows)}`,
    );
  } finally {
    rmSync(temporary, { recursive: true, force: true });
  }
});

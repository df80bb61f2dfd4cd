import { execFile } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { unzipSync } from 'fflate';
import { afterAll, expect } from 'vitest';
import { csvText } from '../../src/publish/data/csv.ts';
import { itNeeds } from '../support/programs.ts';

const run = promisify(execFile);
const work = mkdtempSync(join(tmpdir(), 'csv-'));
afterAll(() => rmSync(work, { recursive: true, force: true }));

/** What must survive: scripts, separators, quotes, line breaks, formulas as text, zeros in front. */
const ROWS = [
  ['id', 'title', 'code', 'phone'],
  ['vn:99:places/a', 'ບ່າຈຽວ, “Bãi”; "x"', '01234', '+84 237 3 000 000'],
  ['vn:99:places/b', 'ច្រក\nពីរ​ជួរ', '00007', '0237 385 0000'],
  ['vn:99:places/c', '=HYPERLINK("http://x.example")', '-5', '@SUM(1)'],
];

/** Code page 76 is UTF-8; every column is taken as text (format 2), as an import dialogue does when asked to. */
const filter = (separator: string) =>
  `CSV:${separator.charCodeAt(0)},34,76,1,${ROWS.map((_, at) => `${at + 1}/2`).join('/')}`;

itNeeds(['calc'], 'a spreadsheet reads the tables with either separator as they were written', async () => {
  for (const separator of [',', ';'] as const) {
    const name = separator === ',' ? 'comma' : 'semicolon';
    writeFileSync(join(work, `${name}.csv`), csvText(ROWS, separator));
    await run('soffice', [
      `-env:UserInstallation=${pathToFileURL(join(work, 'profile')).href}`,
      '--headless',
      `--infilter=${filter(separator)}`,
      '--convert-to',
      'ods',
      '--outdir',
      work,
      join(work, `${name}.csv`),
    ]);
    const xml = Buffer.from(
      unzipSync(readFileSync(join(work, `${name}.ods`)))['content.xml'] as Uint8Array,
    ).toString('utf8');
    expect(xml).not.toContain('table:formula');
    const cells = [...xml.matchAll(/<table:table-cell[^>]*>(.*?)<\/table:table-cell>/gs)].map(
      ([, inner = '']) =>
        [...inner.matchAll(/<text:p>(.*?)<\/text:p>/gs)]
          .map(([, text = '']) =>
            text
              .replace(/<[^>]+>/g, '')
              .replaceAll('&quot;', '"')
              .replaceAll('&apos;', "'"),
          )
          .join('\n'),
    );
    const wanted = ROWS.flat().map((cell) => (/^[=@+]|^-\d+\+/.test(cell) ? `'${cell}` : cell));
    expect(cells).toEqual(wanted);
  }
});

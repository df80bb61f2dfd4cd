import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { EngineName, EnginePage } from '../../src/desk/engines/engine.ts';
import { builtProvince } from '../support/build-once.ts';
import { visitInEngine } from '../support/engine-site.ts';
import { findLayoutFaults } from '../support/layout-faults.ts';
import { pageTypes, ROOT_PAGES } from '../support/page-types.ts';
import { itNeeds, PROGRAMS, type Program } from '../support/programs.ts';
import { faulty } from './sample.ts';

/** Chromium is looked at in all languages by `layout.test.ts`. */
const OTHERS: [EngineName & Program, string][] = [
  ['firefox', 'Firefox'],
  ['webkit', 'WebKit'],
];

const faultsAt = (widths: readonly number[]) => async (page: EnginePage) => {
  const found: string[] = [];
  for (const width of widths) {
    await page.resize(width, 900);
    const faults = await page.evaluate(findLayoutFaults, undefined);
    found.push(...faults.map((fault) => `${width} px: ${fault}`));
  }
  return found;
};

/** Every page type in Lao and Khmer, and the pages without a language. */
const addresses = (dir: string) => [
  ...ROOT_PAGES.map((address) => (address === '/' ? '/#languages' : address)),
  ...['lo', 'km'].flatMap((lang) => pageTypes(dir).map((type) => `/${lang}/${type}`)),
];

describe.each(OTHERS)('Lao and Khmer in %s', (engine, name) => {
  itNeeds(
    [engine],
    `end their lines between words in ${name}, from the smallest phone to a desk`,
    async () => {
      const dir = await builtProvince('sample');
      const faults = await visitInEngine(engine, dir, addresses(dir), faultsAt([320, 390, 768, 1440]));
      expect(faults.size).toBeGreaterThan(60);
      expect(faulty(faults)).toEqual({});
    },
  );

  itNeeds([engine], `do so in ${name} with letters twice as large`, async () => {
    const dir = await builtProvince('sample');
    const faults = await visitInEngine(engine, dir, addresses(dir), faultsAt([320, 768]), { fontSize: 32 });
    expect(faulty(faults)).toEqual({});
  });
});

/** Words of a PDF that reach over the edge of their sheet, with how many words there are. */
function wordsOverTheEdge(pdf: Uint8Array): { words: number; over: string[] } {
  const { stdout, status } = spawnSync('pdftotext', ['-bbox', '-', '-'], { input: pdf, encoding: 'utf8' });
  expect(status).toBe(0);
  let [width, words] = [0, 0];
  const over: string[] = [];
  for (const [, page, left, right, word] of stdout.matchAll(
    /<page width="([\d.]+)"|<word xMin="(-?[\d.]+)" yMin="[^"]*" xMax="(-?[\d.]+)"[^>]*>([^<]*)/g,
  )) {
    if (page) width = Number(page);
    else if (words++ >= 0 && (Number(left) < 0 || Number(right) > width)) over.push(word as string);
  }
  return { words, over };
}

describe('Lao and Khmer on paper', () => {
  const PRINTING: [EngineName, (Program & 'firefox')[]][] = [
    ['chromium', []],
    ['firefox', ['firefox']],
  ];
  for (const [engine, programs] of PRINTING)
    itNeeds(['poppler', ...programs], `stay on the sheet when ${engine} prints a record`, async () => {
      const dir = await builtProvince('sample');
      const records = pageTypes(dir).filter((type) => /^(gates|places|pages)\/[a-z-]+\/$/.test(type));
      const printed = await visitInEngine(
        engine,
        dir,
        ['lo', 'km'].flatMap((lang) => records.map((type) => `/${lang}/${type}`)),
        async (page) => wordsOverTheEdge((await page.print?.()) as Uint8Array),
      );
      expect(printed.size).toBeGreaterThan(4);
      for (const [address, { words, over }] of printed) {
        expect(over, address).toEqual([]);
        expect(words, address).toBeGreaterThan(50);
      }
    });
});

it('finds every program of the tests among those that a bare machine installs', () => {
  const script = readFileSync(join(import.meta.dirname, '..', '..', '.ci', 'run'), 'utf8');
  const installed = /^programs="(.*)"$/m.exec(script)?.[1]?.split(' ') ?? [];
  for (const { packages } of Object.values(PROGRAMS))
    expect(installed).toEqual(expect.arrayContaining([...packages]));
});

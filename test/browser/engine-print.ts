import { spawnSync } from 'node:child_process';
import { expect } from 'vitest';
import type { EngineSite } from '../support/engine-site.ts';
import { type Extent, pageTypes } from '../support/page-types.ts';

/** Engines that print, with the programs that they need. */
export const PRINTING = [
  ['chromium', []],
  ['firefox', ['firefox']],
] as const;

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

/**
 * Prints records in Lao and Khmer. In a sample a gate, whose tables are the widest, a place, which has pictures, and a
 * composed page, which has prose, each in one of the languages.
 */
export async function expectOnSheet(extent: Extent, dir: string, site: EngineSite): Promise<void> {
  const records = pageTypes(dir).filter((type) => /^(gates|places|pages)\/[a-z-]+\/$/.test(type));
  const kinds = ['gates', 'places', 'pages'];
  const sample = kinds.map((kind) => records.find((type) => type.startsWith(`${kind}/`)));
  const addresses =
    extent === 'whole'
      ? ['lo', 'km'].flatMap((lang) => records.map((type) => `/${lang}/${type}`))
      : sample.map((type, at) => `/${at % 2 === 0 ? 'lo' : 'km'}/${type}`);
  const printed = await site.visit(addresses, async (page) =>
    wordsOverTheEdge((await page.print?.()) as Uint8Array),
  );
  expect(printed.size).toBeGreaterThan(2);
  for (const [address, { words, over }] of printed) {
    expect(over, address).toEqual([]);
    expect(words, address).toBeGreaterThan(50);
  }
}

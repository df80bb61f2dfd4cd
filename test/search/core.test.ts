import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { foldingFor } from '../../src/language/folding/folding-for.ts';
import { hanTable } from '../../src/language/folding/han-pairs.ts';
import type { FoldingOptions } from '../../src/language/folding/tokens.ts';
import { decodeCbor } from '../../src/search/cbor.ts';
import type { Core } from '../../src/search/core.ts';
import { readPacked } from '../../src/search/index-files.ts';
import { indexWords } from '../../src/search/index-html.ts';
import { GAP } from '../../src/search/letters.ts';
import { openIndex } from '../../src/search/open-index.ts';
import { blocksOf, type PageText, tokensOf } from '../../src/search/page-text.ts';
import { fetchFile, smallIndex } from './small-index.ts';

let index: Awaited<ReturnType<typeof smallIndex>>;
beforeAll(async () => {
  vi.stubGlobal('fetch', fetchFile);
  index = await smallIndex();
});
afterAll(async () => {
  vi.unstubAllGlobals();
  await index.remove();
});

const indexed = (text: string, folding: FoldingOptions): string[] => indexWords(tokensOf(text, folding));

describe.each(['vi', 'en', 'lo', 'km', 'zh'])('the index of %s', (lang) => {
  let core: Core;
  const folding = foldingFor(lang, hanTable);
  const wordsOf = async (page: number): Promise<string[]> =>
    blocksOf((await core.textOf(page)) as PageText).flatMap(({ text }) => indexed(text, folding));
  beforeAll(async () => {
    core = await (await openIndex(`${index.base}${lang}/`)).core();
  });

  test('gives every word of every page back at its place, with its marks', async () => {
    let count = 0;
    for (let page = 0; page < core.total; page++) {
      const places = new Map<string, number[]>();
      (await wordsOf(page)).forEach((word, place) => {
        if (word !== GAP) places.set(word, [...(places.get(word) ?? []), place]);
      });
      for (const [word, all] of places) {
        const form = (await core.find(word)).find((one) => one.form === word);
        const posting = form?.postings.find((one) => one.page === page);
        expect(
          [...(posting?.places ?? [])].sort((a, b) => a - b),
          word,
        ).toEqual(all);
        count++;
      }
    }
    expect(count).toBeGreaterThan(250);
  });

  test('says which words stand in the title and in a further name', async () => {
    const [page] = [...(index.pages[lang] ?? [])].sort((a, b) => (a.url < b.url ? -1 : 1));
    for (const [field, text] of [
      ['title', page?.title],
      ['alias', page?.aliases[0]],
    ] as const) {
      for (const word of indexed(text ?? '', folding)) {
        if (word === GAP) continue;
        const postings = (await core.find(word)).flatMap((one) => one.postings);
        const fields = postings.filter((one) => one.page === 0).flatMap((one) => one.fields);
        expect(fields, `${field} ${word}`).toContain(field);
      }
    }
  });

  test('finds words by their beginning, in more than one file too', async () => {
    const [word = ''] = await wordsOf(0);
    const forms = (await core.find(word.slice(0, 1))).map(({ form }) => form);
    expect(forms).toContain(word);
  });
});

test('CBOR of any size of number is read, and what is cut short or of another kind is refused', () => {
  const read = (...bytes: number[]) => decodeCbor(Uint8Array.from(bytes));
  expect(read(0x83, 0x17, 0x18, 0xff, 0x19, 1, 0)).toEqual([23, 255, 256]);
  expect(read(0x82, 0x1a, 1, 0, 0, 0, 0x1b, 0, 0, 0, 1, 0, 0, 0, 0)).toEqual([16777216, 4294967296]);
  expect(read(0x82, 0x20, 0x38, 0x18)).toEqual([-1, -25]);
  expect(read(0x63, 0xea, 0x80, 0x81)).toBe('\uA001');
  for (const bytes of [[], [0x82, 1], [0x63, 0x61], [0x19, 1], [0xf5], [0x9f, 0xff], [0x5f]]) {
    expect(() => read(...bytes), String(bytes)).toThrow(RangeError);
  }
});

test('a file that is not of the index is refused, and one whose gzip the host took off is read', async () => {
  const plain = Uint8Array.from(Buffer.from('{"a":[1]}'));
  expect(await readPacked(plain)).toEqual({ a: [1] });
  const packed = Uint8Array.from(gzipSync(plain));
  expect(await readPacked(packed)).toEqual({ a: [1] });
  await expect(readPacked(Uint8Array.from(Buffer.from('<!doctype html>')))).rejects.toThrow();
  await expect(readPacked(packed.slice(0, -9))).rejects.toThrow();
});

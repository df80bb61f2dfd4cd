import { expect, it } from 'vitest';
import { createRandom } from '../../src/language/random.ts';
import {
  addFound,
  type FoundWords,
  joinFound,
  noFoundWords,
  packedWords,
} from '../../src/search/found-words.ts';
import type { PagefindContent } from '../../src/search/pagefind-files.ts';

/** A page: its words with the places of each. */
type Page = { base: string; form: string; places: number[] }[];

/** As Pagefind would tell of pages, some at a time. */
function contentOf(pages: readonly Page[]): PagefindContent {
  const forms = new Map<
    string,
    { base: string; form: string; at: number[]; pages: [number, number, number[]][] }
  >();
  pages.forEach((page, at) => {
    for (const { base, form, places } of page) {
      const known = forms.get(form) ?? { base, form, at: [], pages: [] };
      forms.set(form, known);
      known.pages.push([at - (known.at.at(-1) ?? 0), places.length % 4, places]);
      known.at.push(at);
    }
  });
  return { lengths: pages.map((page) => page.length + 1), forms: forms.values() };
}

function foundIn(pages: readonly Page[], part = pages.length): FoundWords {
  const found = noFoundWords();
  for (let from = 0; from < pages.length; from += part || 1)
    addFound(found, contentOf(pages.slice(from, from + part)));
  return found;
}

const plain = (found: FoundWords) => ({ lengths: found.lengths, words: packedWords(found) });

it('what was found in some pages and what is found in the others is what is found in all at once', () => {
  const random = createRandom(7);
  const below = (most: number) => Math.floor(random() * most);
  const newPage = (): Page =>
    ['na', 'ná', 'meo', 'mèo', 'chợ', 'ກ', '口岸'].flatMap((form) =>
      below(3) === 0
        ? [
            {
              base: form.normalize('NFD').replace(/\p{M}/gu, ''),
              form,
              places: Array.from({ length: 1 + below(4) }, () => below(900) - 30),
            },
          ]
        : [],
    );
  for (let round = 0; round < 300; round++) {
    const former = Array.from({ length: below(30) }, newPage);
    const stay = former.filter(() => below(4) > 0);
    const pages = [...stay];
    const fresh = new Set(Array.from({ length: below(5) }, newPage));
    for (const page of fresh) pages.splice(below(pages.length + 1), 0, page);
    const numberOf = new Map(pages.map((page, number) => [page, number]));
    const joined = joinFound([
      { found: foundIn(former, 7), numbers: Int32Array.from(former, (page) => numberOf.get(page) ?? -1) },
      {
        found: foundIn(pages.filter((page) => fresh.has(page))),
        numbers: Int32Array.from(
          pages.filter((page) => fresh.has(page)),
          (page) => numberOf.get(page) as number,
        ),
      },
    ]);
    expect(plain(joined)).toEqual(plain(foundIn(pages)));
  }
});

it('of a page that is gone no word is left', () => {
  const only = foundIn([[{ base: 'na', form: 'na', places: [1] }]]);
  expect(joinFound([{ found: only, numbers: Int32Array.of(-1) }])).toEqual(noFoundWords());
});

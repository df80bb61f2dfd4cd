import { expect, it } from 'vitest';
import { tokenize } from '../../src/language/folding/tokens.ts';
import { Names } from '../../src/search/match-names.ts';
import { LIST_KIND, type NameLine } from '../../src/search/pages.ts';

function partsIn(query: string, ...titles: NameLine[]) {
  const list = {
    pages: titles,
    kinds: {},
    topics: {},
    important: [],
    parts: {},
    wording: { asking: [], synonyms: [] },
  };
  return new Names(list, [], {}).partsIn(tokenize(query).tokens);
}
const titled = (title: string, kind = 'places'): NameLine => [title, '/', kind];

it('finds the part of a name that stands in a question, the rarer and longer the better', () => {
  const found = partsIn(
    'cửa khẩu na mèo mấy giờ đóng',
    titled('Cửa khẩu quốc tế Na Mèo'),
    titled('Cửa khẩu Khẹo'),
    titled('Bãi biển'),
  );
  expect([...found.keys()]).toEqual([0, 1]);
  const long = partsIn('sầm sơn có gì', titled('Bãi biển Sầm Sơn')).get(0)?.score ?? 0;
  const shared = partsIn('sầm sơn có gì', titled('Bãi biển Sầm Sơn'), titled('Chợ Sầm Sơn')).get(0)?.score;
  expect(long).toBeGreaterThan(shared ?? 1);
});

it('takes no single syllable for a name, nor two clusters in a row, which are often parts of two words', () => {
  expect(partsIn('vịnh hạ long', titled('Cầu Hàm Long')).size).toBe(0);
  expect(partsIn('the old bridge', titled('Ham Rong Bridge')).size).toBe(1);
  expect(partsIn('ນອນເຮືອນ', titled('ທ່າເຮືອທະເລ')).size).toBe(0);
});

it('counts marks where they are typed, and leaves out photos and lists', () => {
  expect(partsIn('sấm sơn ở đâu', titled('Bãi biển Sầm Sơn')).size).toBe(0);
  expect(partsIn('sam son o dau', titled('Bãi biển Sầm Sơn')).size).toBe(1);
  const others = [titled('Sầm Sơn', 'photos'), titled('Sầm Sơn', LIST_KIND)];
  expect(partsIn('sam son o dau', ...others).size).toBe(0);
});

import { expect, it } from 'vitest';
import { searchWording } from '../../src/build/search-wording.ts';
import type { Catalogue } from '../../src/catalogue/catalogue.ts';

const catalogue = {
  province: { names: { vi: 'Sông Gió', lo: 'ຊົງຢໍ' }, languages: [{ tag: 'vi' }, { tag: 'th' }] },
  terms: [
    { id: 'a', words: { vi: { preferred: 'Bến Đá', variants: ['Bến Cũ'], forbidden: ['Bến Đa'] } } },
    { id: 'b', words: { vi: { preferred: 'Núi Xa' } } },
  ],
  synonyms: {
    synonyms: [
      { lang: 'vi', words: ['hồ', 'đầm'] },
      { lang: 'vi', words: ['mấy giờ', 'chừng nào mở'] },
    ],
    asking: [{ lang: 'vi', words: ['ở mô'] }],
  },
} as unknown as Catalogue;

it('adds to what the engine knows what the province writes, and the spellings of its names', () => {
  const { vi } = searchWording(catalogue);
  expect(vi?.synonyms.slice(0, 3)).toEqual([
    ['hồ', 'đầm'],
    ['mấy giờ', 'chừng nào mở'],
    ['Bến Đá', 'Bến Cũ', 'Bến Đa'],
  ]);
  expect(vi?.synonyms).toContainEqual(expect.arrayContaining(['sân bay', 'phi trường']));
  expect(vi?.asking).toEqual(expect.arrayContaining(['Sông Gió', 'ở mô', 'ở đâu']));
});

it('asks for a part of a page by the words that a province puts in one group with one that does', () => {
  const { vi } = searchWording(catalogue);
  expect(vi?.intents?.hours).toEqual(expect.arrayContaining(['giờ mở cửa', 'chừng nào mở']));
  expect(vi?.intents?.hours).not.toContain('đầm');
});

it('knows of a language without words of its own the names alone', () => {
  expect(searchWording(catalogue)['th']).toEqual({ asking: ['Sông Gió', 'ຊົງຢໍ'], synonyms: [] });
});

import { expect, it } from 'vitest';
import { type PreparedName, prepare } from '../../src/search/name-keys.ts';
import type { NameLine } from '../../src/search/pages.ts';
import { nearestNames } from '../../src/search/suggest.ts';

const lines: NameLine[] = [
  ['Khu di tích Lam Kinh', '/vi/places/lam-kinh/', 'places'],
  ['Chính điện Lam Kinh', '/vi/places/chinh-dien/', 'places'],
  ['Lễ hội Lam Kinh', '/vi/events/a/', 'events'],
  ['Lễ hội Lam Kinh', '/vi/events/b/', 'events'],
  ['ສະໜາມບິນເທາະຊວນ', '/vi/places/airport/', 'places', 'lo'],
];
const names: PreparedName[] = [
  ...lines.flatMap(([title], page) => prepare(title, page, 'title', {})),
  ...prepare('Blue Bamboo Tower', 1, 'alias', {}),
  ...prepare('Ngọc Lặc', 0, 'place', {}),
];
const near = (...keys: string[]) => nearestNames(keys, names, lines, 5).map(([, url]) => url);

it('offers a title once, and nothing that is much less like it', () => {
  expect(near('le', 'hoi', 'lam', 'kihn')).toEqual(['/vi/events/a/']);
});

it('meets words written as one, and aliases', () => {
  expect(near('khuditchlamkn')).toEqual(['/vi/places/lam-kinh/']);
  expect(near('blu', 'bambo', 'towr')).toEqual(['/vi/places/chinh-dien/']);
});

it('compares the vowels of Lao, and names of no place around', () => {
  expect(near('ສະ', 'ໜາ', 'ມ', 'ບິ', 'ນ')).toEqual(['/vi/places/airport/']);
  expect(near('ngoc', 'lac')).toEqual([]);
  expect(near('x')).toEqual([]);
});

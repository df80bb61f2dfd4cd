import { expect, it } from 'vitest';
import { Names } from '../../src/search/match-names.ts';
import { distance, nearestWord, nearNames } from '../../src/search/near.ts';
import type { NameLine } from '../../src/search/pages.ts';

it('counts letters left out, added, changed, and two exchanged as one, and stops where it is too far', () => {
  expect(distance('lamkinh', 'lamkinh', 2)).toBe(0);
  expect(distance('lamkih', 'lamkinh', 2)).toBe(1);
  expect(distance('lamknih', 'lamkinh', 2)).toBe(1);
  expect(distance('lambinh', 'lamkinh', 2)).toBe(1);
  expect(distance('abcd', 'wxyz', 2)).toBe(3);
});

it('finds the nearest word, and none for a short one', () => {
  expect(nearestWord('refinary', ['reform', 'refinery', 'refineries'])).toBe('refinery');
  expect(nearestWord('hoa', ['hoi', 'ho'])).toBeUndefined();
});

it('finds stretches of names, fewer slips first, but no names of where a page lies', () => {
  const lines: NameLine[] = [
    ['Khu di tích Lam Kinh', '/a/', 'places'],
    ['Bãi biển', '/b/', 'places'],
    ['Lâm Kính', '/c/', 'people'],
  ];
  const list = {
    pages: lines,
    kinds: {},
    topics: {},
    important: [],
    parts: {},
    wording: { asking: [], synonyms: [] },
  };
  const names = new Names(list, [[1, [], ['Xã Lam Kinh']]], {});
  const found = nearNames('lamkihn', names);
  expect([...found.keys()].sort()).toEqual([0, 2]);
  expect(found.get(2)?.score).toBeGreaterThan(found.get(0)?.score ?? 1);
  expect(found.get(0)?.meant).toBe('Lam Kinh');
  expect(nearNames('lamkinh', names).get(0)?.meant).toBeUndefined();
  expect(nearNames('kyoto', names).size).toBe(0);
});

it('tells the whole of a name in clusters, of which a stretch may begin amid a word', () => {
  const list = { kinds: {}, topics: {}, important: [], parts: {}, wording: { asking: [], synonyms: [] } };
  const names = new Names({ ...list, pages: [['ດ່ານສາກົນນາແມວ', '/a/', 'gates']] }, [], {});
  expect(nearNames('ດານນາແມວ', names).get(0)?.meant).toBe('ດ່ານສາກົນນາແມວ');
});

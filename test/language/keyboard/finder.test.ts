import { describe, expect, it } from 'vitest';
import {
  choose,
  createFinder,
  type FinderEntry,
  lettersBefore,
} from '../../../src/language/keyboard/finder.ts';

const entries: FinderEntry[] = [
  ['三山海滩', 'san shan hai tan'],
  ['绿山', 'lv shan'],
  ['山罗', 'shan luo'],
  ['清化', 'qing hua'],
  ['清化省', 'qing hua sheng'],
  ['西都乡', 'xi dou|du xiang'],
  ['西安', 'xi an'],
  ['先祖', 'xian zu'],
  ['40N鱼露', '40n yu lu|lou'],
];
const { find } = createFinder(entries);

describe('the finder', () => {
  it.each(['sanshanhaitan', 'sanshan', 'sansh', 'ssht', 'sshan', 'sshait', 'SanShan', 'ss'])(
    'reads %s as 三山海滩',
    (letters) => {
      expect(find(letters, 1)).toEqual(['三山海滩']);
    },
  );

  it('puts whole syllables before first letters, and the whole name before a longer one', () => {
    expect(find('qinghua', 5)).toEqual(['清化', '清化省']);
    expect(find('qh', 5)).toEqual(['清化', '清化省']);
    expect(find('xian', 5).slice(0, 2)).toEqual(['西安', '先祖']);
  });

  it('puts names that begin so before names that have it further in', () => {
    expect(find('shan', 5)).toEqual(['山罗', '绿山', '三山海滩']);
  });

  it('ends a syllable at an apostrophe', () => {
    expect(find("xi'an", 5)).toEqual(['西安']);
  });

  it('knows ü by v and by u', () => {
    expect(find('lvshan', 5)).toEqual(['绿山']);
    expect(find('lushan', 5)).toEqual(['绿山']);
  });

  it('finds by another reading too, after those by the usual one', () => {
    expect(find('xidu', 5)).toEqual(['西都乡']);
    expect(find('xidou', 5)).toEqual(['西都乡']);
  });

  it('finds nothing for nothing, and for what is no name', () => {
    expect(find('', 5)).toEqual([]);
    expect(find("'", 5)).toEqual([]);
    expect(find('beijing', 5)).toEqual([]);
    expect(find('sanshanhaitanx', 5)).toEqual([]);
  });

  it('gives no more than asked', () => {
    expect(find('s', 2)).toHaveLength(2);
  });
});

it('puts the name in the place of its letters only', () => {
  expect(lettersBefore('去 清化 sansh')).toBe('sansh');
  expect(lettersBefore('清化')).toBe('');
  expect(lettersBefore('去 Pu')).toBe('');
  expect(choose('清化sansh', '三山海滩')).toBe('清化三山海滩');
});

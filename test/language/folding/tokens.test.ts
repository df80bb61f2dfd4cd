import { describe, expect, test } from 'vitest';
import { foldingFor } from '../../../src/language/folding/folding-for.ts';
import { hanTable } from '../../../src/language/folding/han-pairs.ts';
import { tokenize } from '../../../src/language/folding/tokens.ts';
import { expectSameKeys, expectSameText } from './odd-strings.ts';

const vi = foldingFor('vi', hanTable);
const en = foldingFor('en', hanTable);
const keys = (text: string, folding = vi) => tokenize(text, folding).tokens.map((token) => token.key);

describe('folding', () => {
  test.each([
    ['ນາເເມວ', 'ນາແມວ'],
    ['ແຫນມສົ້ມ', 'ແໜມສົ້ມ'],
    ['ສະຫນາມບິນ', 'ສະໜາມບິນ'],
    ['ຫລວງພະບາງ', 'ຫຼວງພະບາງ'],
    ['ນໍ້າ', 'ນ້ຳ'],
    ['ນ້ໍາ', 'ນ້ຳ'],
    ['ຣາຊະ', 'ລາຊະ'],
    ['ຂັ້ນ', 'ຂ້ັນ'],
    ['កណ្ដាល', 'កណ្តាល'],
    ['ស្ត្រី', 'ស្រ្តី'],
    ['ស៊ីម៉ង់', 'សុីម៉ង់'],
    ['កើត', 'កេីត'],
    ['ឲ្យ', 'ឱ្យ'],
    ['ច្រក\u200Bទ្វារ', 'ច្រកទ្វារ'],
    ['簽證', '签证'],
    ['機場', '机场'],
    ['Hoà', 'hòa'],
    ['thuỷ', 'Thủy'],
    ['đồng', 'ĐỒNG'],
    ['đồng'.normalize('NFD'), 'đồng'],
    ['໑໙໖໕', '1965'],
    ['១៩៦៥', '1965'],
    ['１９６５', '1965'],
  ])('%s and %s have one key', (left, right) => {
    expect(keys(left)).toEqual(keys(right));
    expect(keys(left).length).toBeGreaterThan(0);
  });

  test.each([
    ['ກິນ', 'ກັນ'],
    ['ກັນ', 'ກຸນ'],
    ['ម៉ា', 'មី'],
    ['quý', 'qúy'],
    ['đa', 'da'],
  ])('%s and %s stay two', (left, right) => {
    expect(keys(left)).not.toEqual(keys(right));
  });

  test('English words are stemmed, names with marks by their bare letters', () => {
    expect(keys('waterfalls', en)).toEqual(keys('Waterfall', en));
    expect(keys('weaving', en)).toEqual(keys('weaves', en));
    expect(keys('cities', en)).toEqual(keys('city', en));
    expect(keys('Bảy', en)).toEqual(['bải']);
    expect(keys('bay', en)).toEqual(['bai']);
  });

  test('Porter’s own examples come out as in his paper', () => {
    const examples =
      'caresses caress ponies poni cats cat feed feed agreed agre plastered plaster motoring motor sing sing ' +
      'conflated conflat sized size hopping hop falling fall failing fail happy happi sky sky relational relat ' +
      'conditional condit formaliti formal triplicate triplic electrical electr goodness good adjustment adjust ' +
      'adoption adopt replacement replac controll control roll roll';
    const words = examples.split(' ');
    for (let i = 0; i < words.length; i += 2) expect(keys(words[i] as string, en)).toEqual([words[i + 1]]);
  });

  test('no character of the Chinese table leads to another entry', () => {
    expect(hanTable.size).toBeGreaterThan(1500);
    for (const simplified of hanTable.values()) expect(hanTable.has(simplified)).toBe(false);
  });

  // 20,000 of them: test/long.
  test('folding a key gives the same key, for odd strings', () => expectSameKeys(5000));
});

describe('tokenize', () => {
  test('lead, tokens and what stands between them are the text again', () => expectSameText(5000));

  test('a Lao and a Khmer syllable is one cluster with all its signs', () => {
    expect(tokenize('ນ້ຳຕົກ').tokens.map((token) => token.shown)).toEqual(['ນ້ຳ', 'ຕົ', 'ກ']);
    expect(tokenize('ស្ត្រី').tokens.map((token) => token.shown)).toEqual(['ស្ត្រី']);
  });

  test('hiragana and katakana are one, each with its small signs', () => {
    expect(keys('たいんほあ ゔ ゃ')).toEqual(keys('タインホア ヴ ャ'));
    expect(keys('ー、駅')).toEqual(keys('ー、駅'));
  });

  test('kana, Chinese and Hangul are cut sign by sign, other scripts by words', () => {
    expect(keys('カラオケの駅')).toHaveLength(6);
    expect(keys('국립공원')).toHaveLength(4);
    expect(keys('Київ і Москва')).toEqual(['київ', 'і', 'москва']);
  });
});

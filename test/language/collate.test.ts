import { describe, expect, it } from 'vitest';
import { createCollator, indexLetter } from '../../src/language/collate.ts';

const lettersOf = (titles: string, locale: string) =>
  titles
    .split(' ')
    .map((title) => indexLetter(title, locale))
    .join('');

describe('indexLetter', () => {
  it('keeps the letters of the Vietnamese alphabet and drops the tones', () => {
    expect(lettersOf('Ảnh Ẳn Ấn Đông Dung Ế Ợ ưng Ý 365 “Sầm', 'vi')).toBe('AĂÂĐDÊƠƯY#S');
    expect(lettersOf('Ảnh Đông Ế'.normalize('NFD'), 'vi')).toBe('AĐÊ');
  });

  it('gives plain Latin letters in other languages', () => {
    expect(lettersOf('Đông Éa Ưng', 'en')).toBe('DEU');
  });

  it('looks behind the vowels that Lao writes first', () => {
    expect(lettersOf('ເມືອງ ແຂວງ ໂຮ່ ໃຈ ໄປ ກາ ໜັງ ໝາ ຫາດ', 'lo')).toBe('ມຂຮຈປກຫຫຫ');
  });

  it('puts Khmer independent vowels with the consonant they are sorted by', () => {
    expect(lettersOf('ភ្នំ ឥត ឫស ឮ ខេត្ត', 'km')).toBe('ភអរលខ');
  });

  it('gives the initial of the pinyin', () => {
    expect(
      lettersOf('阿 北京 岑山 迪 鄂 福 高 河内 鸡 卡 龙 木 你 欧 怕 清化 然 斯 他 万 西 一 坐', 'zh'),
    ).toBe('ABCDEFGHJKLMNOPQRSTWXYZ');
    expect(lettersOf('Sam 365', 'zh')).toBe('S#');
  });

  it('gives the first jamo and the first kana', () => {
    expect(lettersOf('갈 까 서울', 'ko')).toBe('ㄱㄱㅅ');
    expect(lettersOf('が さくら 東京', 'ja')).toBe('かさ#');
  });
});

describe('createCollator', () => {
  it.each([
    ['vi', 'Ao Ăn Ân Bò Da Đá Em Êm Ông Ơn Un Ưng'],
    ['lo', 'ກາ ເກ ຂາ ເຂ ໃຈ ນາ ໄປ ມາ ເມືອງ ໜາ ຫາ ໂຫ ອາ ຮາ'],
    ['km', 'កក ខក ណាម រស ឫស លស ឭក ហក អា ឥត'],
    ['zh', '北京 河内 龙 清化'],
  ])('sorts %s so that each index letter is one group', (locale, sorted) => {
    const titles = sorted.split(' ');
    const { compare, indexLetter: letter } = createCollator(locale);
    expect([...titles].reverse().sort(compare)).toEqual(titles);
    const groups = titles.map(letter).filter((one, index, all) => one !== all[index - 1]);
    expect(new Set(groups).size).toBe(groups.length);
  });

  it('takes numbers by their value', () => {
    expect(['km 10', 'km 9'].sort(createCollator('vi').compare)).toEqual(['km 9', 'km 10']);
  });
});

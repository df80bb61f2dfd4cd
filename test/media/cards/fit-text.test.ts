import { describe, expect, it } from 'vitest';
import { createBinder } from '../../../src/catalogue/bind-names.ts';
import { createWordBreaker } from '../../../src/language/line-break.ts';
import { fitText, type TextBox } from '../../../src/media/cards/fit-text.ts';
import { linePieces } from '../../../src/media/cards/line-pieces.ts';

const BOX: TextBox = { width: 440, height: 344, sizes: [72, 50, 38, 29], weight: 600 };

/** A short and a long title in each language, as they come to a card. */
const TITLES: Record<string, [short: string, long: string]> = {
  vi: [
    'Bến En',
    'Quyết định phê duyệt quy hoạch chung xây dựng Khu kinh tế Nghi Sơn đến năm 2035, tầm nhìn đến năm 2050',
  ],
  en: [
    'Ben En',
    'New communes, old districts: reading the map of the province since the first of July 2025 (with tables)',
  ],
  lo: ['ດ່ານນາແມວ', 'ທາງດ່ວນເໜືອ - ໃຕ້ ຜ່ານແທງຮວາ ແລະ ເສັ້ນທາງເຊື່ອມຕໍ່ກັບປະເທດລາວ ຜ່ານດ່ານສາກົນນາແມວ ຫາ ແຂວງຫົວພັນ'],
  km: ['ឡាមគិញ', 'ផ្លូវល្បឿនលឿនជើង - ត្បូង ឆ្លងកាត់ថាញ់ហ័រ និងផ្លូវតភ្ជាប់ទៅប្រទេសឡាវ តាមច្រកទ្វារព្រំដែនអន្តរជាតិណាម៉ែវ'],
  zh: [
    '蓝京遗迹区',
    '二〇二五年七月一日以来的新乡镇与旧县：怎样读清化省的地图（附对照表），以及“旧地名”从何而来',
  ],
};

const bind = createBinder({ terms: [] });

const cases = Object.entries(TITLES).map(([lang, [short, long]]) => {
  const breakWords = createWordBreaker(lang);
  const mark = (text: string) => breakWords(bind(text, lang));
  return { lang, short: mark(short), long: mark(long) };
});

describe.each(cases)('a title in $lang', ({ lang, short, long }) => {
  it('stands in the largest letters where it is short', async () => {
    const { size, cut, missing } = await fitText(short, lang, BOX);
    expect({ size, cut, missing }).toEqual({ size: 72, cut: false, missing: '' });
  });

  it('shrinks where it is long, and never leaves its box', async () => {
    const { lines, size, leading, cut, missing } = await fitText(long, lang, BOX);
    expect({ cut, missing }).toEqual({ cut: false, missing: '' });
    expect(size).toBeLessThan(72);
    expect(lines.length * leading).toBeLessThanOrEqual(BOX.height);
    for (const { width } of lines) expect(width * size).toBeLessThanOrEqual(BOX.width);
  });

  it('breaks between words alone', async () => {
    const { lines } = await fitText(long, lang, BOX);
    expect(lines.map(({ text }) => text).join('')).toBe(long);
    const starts = new Set<number>();
    let at = 0;
    for (const { segment } of new Intl.Segmenter(lang, { granularity: 'word' }).segment(long)) {
      starts.add(at);
      at += segment.length;
    }
    at = 0;
    for (const { text } of lines) {
      // A word of the line-breaking room may be made of several of the dictionary, never of a part of one.
      expect(starts.has(at) || long[at - 1] === '\u200B', text).toBe(true);
      expect(text).not.toMatch(/^[\s,.:;!?)，。：；）”-]/u);
      expect(text).not.toMatch(/[（“(]$/u);
      at += text.length;
    }
  });

  it('ends in an ellipsis behind a whole word where even the smallest letters are too large', async () => {
    const { lines, cut } = await fitText(long, lang, { ...BOX, height: 130, sizes: [38] });
    const text = lines.map((line) => line.text).join('');
    expect(cut).toBe(true);
    expect(text).toMatch(/[^\s\p{P}\u200B]…$/u);
    const kept = text.slice(0, -1);
    expect(long.startsWith(kept)).toBe(true);
    const pieces = linePieces(long);
    const ends = pieces.map((_, at) => pieces.slice(0, at + 1).join(''));
    expect(ends.map((end) => end.replace(/[\s\p{P}\u200B]+$/u, ''))).toContain(kept);
  });
});

it('has lines of nearly equal width: no word is left alone', async () => {
  const { lines } = await fitText('Một hai ba bốn năm sáu', 'vi', { ...BOX, sizes: [50] });
  const widths = lines.map(({ width }) => width);
  expect(lines).toHaveLength(2);
  expect(Math.min(...widths) / Math.max(...widths)).toBeGreaterThan(0.6);
});

it('cuts a word that is longer than a line', async () => {
  const { lines, size } = await fitText('Donaudampfschifffahrtsgesellschaftskapitänsmütze', 'de', {
    ...BOX,
    width: 200,
    sizes: [40, 20],
  });
  expect(lines.map(({ text }) => text)).toEqual([expect.stringMatching(/^Donaudampf\p{L}+…$/u)]);
  expect((lines[0]?.width ?? 0) * size).toBeLessThanOrEqual(200);
});

it('has no line for no text, and tells of letters that no font has', async () => {
  expect((await fitText(' ', 'vi', BOX)).lines).toEqual([]);
  expect((await fitText('Cầu 𓀀', 'vi', BOX)).missing).toBe('𓀀');
});

it('keeps signs with the word before them', () => {
  expect(linePieces('Bắc - Nam, “cầu” · A & B')).toEqual(['Bắc - ', 'Nam, ', '“cầu” · ', 'A & ', 'B']);
  expect(linePieces('《\u200B蓝京\u200B》，\u200B清化')).toEqual(['《\u200B蓝京\u200B》，\u200B', '清化']);
});

import { describe, expect, it } from 'vitest';
import { direction, scriptOf, typography } from '../../src/language/scripts.ts';
import { textRuns } from '../../src/language/text-runs.ts';
import { randomTexts } from '../support/random.ts';

describe('scripts', () => {
  it('are known for every language, and other scripts are one class', () => {
    const tags = ['vi', 'en', 'lo', 'km', 'zh', 'zh-TW', 'zh-Hans-SG', 'ja', 'ko', 'th', 'ru'];
    expect(tags.map(scriptOf)).toEqual([
      'Latn',
      'Latn',
      'Laoo',
      'Khmr',
      'Hans',
      'Hant',
      'Hans',
      'Jpan',
      'Kore',
      'Thai',
      'Other',
    ]);
  });

  it('run from the right where their readers read so', () => {
    expect(['vi', 'ar', 'he', 'fa'].map(direction)).toEqual(['ltr', 'rtl', 'rtl', 'rtl']);
  });

  it('give stacked marks the room that was measured', () => {
    expect(typography.Latn.lineHeight.heading).toBeGreaterThanOrEqual(1.35);
    expect(typography.Laoo.lineHeight.text).toBeGreaterThanOrEqual(1.7);
    expect(typography.Khmr.lineHeight.text).toBeGreaterThanOrEqual(1.9);
  });
});

/** Runs as `lang:text`, the language of the text around them as `-`. */
const runs = (text: string, lang: string) =>
  textRuns(text, lang).map((run) => `${run.lang ?? '-'}:${run.text}`);

describe('textRuns', () => {
  it('leaves a text of one script whole', () => {
    expect(runs('Cầu Hàm Rồng, 1964 – “đẹp” 25 °C', 'vi')).toEqual(['-:Cầu Hàm Rồng, 1964 – “đẹp” 25 °C']);
    expect(runs('清化省（1964年）。', 'zh')).toEqual(['-:清化省（1964年）。']);
    expect(runs('東京タワー', 'ja')).toEqual(['-:東京タワー']);
    expect(runs('', 'vi')).toEqual([]);
  });

  it('marks each script in a Vietnamese sentence', () => {
    expect(runs('Cầu ສະພານ ຮາມຣົງ, 咸龙桥 và ភ្នំពេញ, 東京タワー 서울 역.', 'vi')).toEqual([
      '-:Cầu ',
      'lo:ສະພານ ຮາມຣົງ',
      '-:, ',
      'zh:咸龙桥',
      '-: và ',
      'km:ភ្នំពេញ',
      '-:, ',
      'ja:東京タワー',
      '-: ',
      'ko:서울 역',
      '-:.',
    ]);
  });

  it('marks a first run of the text', () => {
    expect(runs('ສະພານ x', 'vi')).toEqual(['lo:ສະພານ', '-: x']);
    expect(runs('ສະພານ x', 'vi')).toEqual(['lo:ສະພານ', '-: x']);
  });

  it('marks Vietnamese names in texts of other scripts, and leaves plain ASCII words', () => {
    expect(runs('ສະພານ Sầm Sơn (WiFi)', 'lo')).toEqual(['-:ສະພານ ', 'vi:Sầm Sơn', '-: (WiFi)']);
    expect(runs('清化 Ha\u0323c 「ナム」', 'zh')).toEqual([
      '-:清化 ',
      'vi:Ha\u0323c',
      '-: 「',
      'ja:ナム',
      '-:」',
    ]);
  });

  it('loses nothing and never marks the language of the text', () => {
    const pieces = [
      'a',
      'ơ',
      ' ',
      ',',
      'ກ',
      '\u0EC8',
      'ភ',
      '្',
      '清',
      'タ',
      '서',
      'ล',
      '1',
      '\u200B',
      '·',
      '。',
      '😀',
      'ж',
    ];
    for (const lang of ['vi', 'en', 'lo', 'km', 'zh', 'ja', 'ko'])
      for (const text of randomTexts(11, pieces, 300, 14)) {
        const parts = textRuns(text, lang);
        expect(parts.map((run) => run.text).join('')).toBe(text);
        expect(parts.some((run) => run.lang === lang || run.text === '')).toBe(false);
      }
  });
});

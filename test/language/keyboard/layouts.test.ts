import { describe, expect, it } from 'vitest';
import { type Layout, shownOn, textsOf } from '../../../src/language/keyboard/layout.ts';
import { languagesWithLayout, loadLayout } from '../../../src/language/keyboard/layouts.ts';

/** Assigned characters of a block. */
function block(first: number, last: number): string[] {
  const all = Array.from({ length: last - first + 1 }, (_, at) => String.fromCodePoint(first + at));
  return all.filter((sign) => /\p{Assigned}/u.test(sign));
}

const missing = (layout: Layout, wanted: readonly string[]) => {
  const texts = new Set(textsOf(layout));
  return wanted.filter((sign) => !texts.has(sign));
};

describe('what can be typed', () => {
  it('is every letter, mark, sign and digit of Lao', async () => {
    const wanted = block(0x0e80, 0x0eff);
    expect(wanted.length).toBeGreaterThan(80);
    expect(missing(await loadLayout('lo'), [...wanted, ...'0123456789', '₭'])).toEqual([]);
  });

  it('is every letter, mark, sign and digit of Khmer that Unicode does not advise against', async () => {
    // Independent vowels and inherent vowels that must not be used, two signs replaced by others, numbers of divination.
    const out = /[\u17A3\u17A4\u17B4\u17B5\u17D3\u17D8\u17F0-\u17F9]/;
    const wanted = block(0x1780, 0x17ff).filter((sign) => !out.test(sign));
    expect(wanted.length).toBeGreaterThan(90);
    const composed = ['ុះ', 'ុំ', 'េះ', 'ោះ', 'ាំ'];
    expect(missing(await loadLayout('km'), [...wanted, ...composed, ...'0123456789'])).toEqual([]);
  });

  it('is every letter of Korean that is no pair of others, and the digits', async () => {
    const letters = [...'ㅂㅈㄷㄱㅅㅛㅕㅑㅐㅔㅁㄴㅇㄹㅎㅗㅓㅏㅣㅋㅌㅊㅍㅠㅜㅡㅃㅉㄸㄲㅆㅒㅖ'];
    expect(missing(await loadLayout('ko'), [...letters, ...'0123456789'])).toEqual([]);
  });

  it('is the alphabet, small and capital, and the digits in Vietnamese, English, Chinese and Japanese', async () => {
    const letters = 'abcdefghijklmnopqrstuvwxyz';
    for (const lang of ['vi', 'en', 'zh', 'ja'])
      expect(
        missing(await loadLayout(lang), [...letters, ...letters.toUpperCase(), ...'0123456789']),
      ).toEqual([]);
    const vietnamese = [...'ăâđêôơưĂÂĐÊÔƠƯ', '\u0300', '\u0309', '\u0303', '\u0301', '\u0323'];
    expect(missing(await loadLayout('vi'), vietnamese)).toEqual([]);
  });
});

describe('a layout', () => {
  it.each(['en', 'ja', 'km', 'ko', 'lo', 'vi', 'zh'])(
    'of %s fits its rows and has no key without a text',
    async (lang) => {
      const layout = await loadLayout(lang);
      for (const row of layout.rows) expect(2 * row.length).toBeLessThanOrEqual(layout.width);
      // Room for shift and erase beside the last row, a key and a half each at least.
      expect(layout.width - 2 * (layout.rows.at(-1)?.length ?? 0)).toBeGreaterThanOrEqual(6);
      expect(textsOf(layout).filter((text) => text.trim() === '')).toEqual([]);
      const base = layout.rows.flat().map((key) => key.base);
      expect(base).toEqual([...new Set(base)]);
    },
  );

  it('writes no code point that Unicode has not given, as the national layout of Khmer does', async () => {
    expect(textsOf(await loadLayout('km')).filter((text) => /[\u17FB-\u17FF]/.test(text))).toEqual([]);
  });

  it('keeps on a level the letters for which nothing else stands there', async () => {
    const { rows } = await loadLayout('lo');
    const key = rows.flat().find(({ base }) => base === 'ນ');
    expect(key).toEqual({ base: 'ນ', shift: 'ນ', more: 'ຓ' });
  });

  it('is there for the languages that have one, and for no other', async () => {
    expect(languagesWithLayout(['lo', 'th', 'vi', 'zh-Hant'])).toEqual(['lo', 'vi', 'zh-Hant']);
    expect(languagesWithLayout(['th', 'toString'])).toEqual(['en']);
    expect((await loadLayout('zh-Hant')).lang).toBe('zh-Hant');
    expect((await loadLayout('th')).rows).toEqual((await loadLayout('en')).rows);
  });
});

it('shows marks on a dotted circle and letters alone', () => {
  expect(['ິ', '່', '្', 'ាំ', '\u0301'].map(shownOn)).toEqual(['◌ິ', '◌່', '◌្', '◌ាំ', '◌\u0301']);
  expect(['ກ', 'ະ', 'ເ', 'ក', 'ă', '១'].map(shownOn)).toEqual(['ກ', 'ະ', 'ເ', 'ក', 'ă', '១']);
});

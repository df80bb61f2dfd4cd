import { describe, expect, it } from 'vitest';
import { checkLocales } from '../../src/language/check-locales.ts';

const found = (locales: Record<string, object>, used?: Set<string>) =>
  checkLocales(locales, used).map(({ locale, rule, key }) => `${locale} ${rule} ${key}`);

describe('checkLocales', () => {
  it('accepts the right plural forms of each language', () => {
    const one = { n_other: '{{count}} nơi', a: { b: 'x {{y}}' } };
    const other = { ...one, n_other: '{{count}} X' };
    const en = { n_one: 'One place', n_other: '{{count}} places', a: { b: '{{y}} x' } };
    expect(found({ vi: one, en, lo: other, km: other, zh: other }, new Set(['n', 'a.*']))).toEqual([]);
  });

  it('reports missing, surplus and empty words with their file', () => {
    const issues = checkLocales({ vi: { a: 'A', b: 'B' }, lo: { a: ' ', c: 'C' } });
    expect(issues.map(({ rule, file, key }) => [rule, file, key])).toEqual([
      ['missing', 'locales/lo.json', 'b'],
      ['empty', 'locales/lo.json', 'a'],
      ['extra', 'locales/lo.json', 'c'],
    ]);
    expect(issues[0]?.message).toContain('“B”');
  });

  it('reports a plural form the language lacks or does not use', () => {
    const vi = { n_other: '{{count}}' };
    expect(found({ vi, en: vi })).toEqual(['en plural n']);
    expect(found({ vi, km: { n_one: '1', n_other: '{{count}}' } })).toEqual(['km plural n']);
    expect(found({ vi, zh: { n: '{{count}}' } })).toEqual(['zh plural n', 'zh plural n']);
  });

  it('reports placeholders that differ from the source', () => {
    expect(found({ vi: { a: '{{x}} {{y}}' }, en: { a: '{{x}} {{z}}' } })).toEqual([
      'en placeholders a',
      'en placeholders a',
    ]);
    expect(found({ vi: { n_other: '{{count}}' }, en: { n_one: '1', n_other: 'many' } })).toEqual([
      'en placeholders n',
    ]);
  });

  it('reports keys nothing uses and keys the code asks for in vain', () => {
    const vi = { a: { b: 'B', c: 'C' }, d: 'D' };
    expect(found({ vi }, new Set(['a.b', 'e.f', 'g.*']))).toEqual([
      'vi missing e.f',
      'vi missing g.*',
      'vi unused a.c',
      'vi unused d',
    ]);
  });

  it('reports values that are not words, and needs the source language', () => {
    expect(found({ vi: { a: ['x'], b: 3 } })).toEqual(['vi type a', 'vi type b']);
    expect(() => checkLocales({ en: {} })).toThrow(/source language "vi"/);
  });
});

describe('words that nobody translated', () => {
  const vi = {
    site: { endonym: 'Tiếng Việt' },
    a: 'Mục chính',
    b: 'Đóng',
    c: 'ISBN',
    d: 'Việt Nam',
    e: 'Phim',
  };
  const told = (locales: Record<string, object>) =>
    checkLocales(locales)
      .filter(({ rule }) => rule === 'untranslated' || rule === 'endonym')
      .map(({ message }) => message.replace(/^locales\//, ''));

  it('are told with their number, once a language', () => {
    expect(told({ vi, ko: { ...vi, site: { endonym: '한국어' } } })).toEqual([
      'ko.json — “a”: còn y như bản vi (“Mục chính”), cùng 1 lời văn khác trong 6. → Dịch sang ngôn ngữ của tệp này.',
    ]);
    expect(told({ ko: { ...vi, site: { endonym: '한국어' }, a: '메뉴' }, vi })).toEqual([
      'ko.json — “b”: còn y như bản vi (“Đóng”). → Dịch sang ngôn ngữ của tệp này.',
    ]);
  });

  it('are no names, signs and words that are the same everywhere', () => {
    const fr = { site: { endonym: 'Français' }, a: 'Menu', b: 'Fermer', c: 'ISBN', d: 'Việt Nam', e: 'Phim' };
    expect(told({ vi, fr })).toEqual([]);
  });

  it('are told of a copy of another language too, but not of a kindred one', () => {
    const many = (text: string) =>
      Object.fromEntries(Array.from({ length: 12 }, (_, n) => [`k${n}`, `${text} ${n}`]));
    const source = { site: { endonym: 'Tiếng Việt' }, ...many('Đi đâu và xem gì') };
    const en = { site: { endonym: 'English' }, ...many('Where to go') };
    const named = (endonym: string) => ({ ...en, site: { endonym } });
    expect(told({ vi: source, en, fr: named('Français') })).toEqual([
      expect.stringContaining('fr.json — “k0”: còn y như bản en (“Where to go 0”), cùng 11 lời văn khác'),
    ]);
    expect(told({ vi: source, en, 'en-GB': named('British English') })).toEqual([]);
  });

  it('are a language’s own name where two bear the same, with the right one', () => {
    const named = (endonym: string) => ({ site: { endonym } });
    expect(told({ vi: named('Tiếng Việt'), ko: named(' tiếng việt ') })).toEqual([
      'ko.json — “site.endonym”: trùng với tên của ngôn ngữ vi (“ tiếng việt ”), khách không biết chọn bên nào. → Viết tên ngôn ngữ này bằng chính chữ của nó, ví dụ: 한국어',
    ]);
    expect(told({ vi: named('Tiếng Việt'), en: named('English'), ko: named('English') })).toHaveLength(1);
  });
});

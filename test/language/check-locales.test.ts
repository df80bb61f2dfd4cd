import { describe, expect, it } from 'vitest';
import { checkLocales } from '../../src/language/check-locales.ts';

const found = (locales: Record<string, object>, used?: Set<string>) =>
  checkLocales(locales, used).map(({ locale, rule, key }) => `${locale} ${rule} ${key}`);

describe('checkLocales', () => {
  it('accepts the right plural forms of each language', () => {
    const one = { n_other: '{{count}} nơi', a: { b: 'x {{y}}' } };
    const en = { n_one: 'One place', n_other: '{{count}} places', a: { b: '{{y}} x' } };
    expect(found({ vi: one, en, lo: one, km: one, zh: one }, new Set(['n', 'a.*']))).toEqual([]);
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

import { describe, expect, expectTypeOf, it } from 'vitest';
import type { KeyOf } from '../../src/language/messages.ts';
import { createTranslator, MissingKeyError, MissingValueError } from '../../src/language/translator.ts';

const words = {
  nav: { home: 'Home & <b>garden</b>' },
  found_one: 'One place',
  found_other: '{{count}} places in {{year}}',
  hello: 'Hello {{name}}',
};

describe('createTranslator', () => {
  const { tDynamic: t, has } = createTranslator('en', words);

  it('gives the words of a dotted key without escaping them', () => {
    expect(t('nav.home')).toBe('Home & <b>garden</b>');
    expect(t('hello', { name: '<i>&' })).toBe('Hello <i>&');
  });

  it('chooses the plural form and writes count, but no other number, with separators', () => {
    expect(t('found', { count: 1, year: 2026 })).toBe('One place');
    expect(t('found', { count: 1234, year: 2026 })).toBe('1,234 places in 2026');
  });

  it('uses the one form that Vietnamese, Lao, Khmer and Chinese have', () => {
    for (const locale of ['vi', 'lo', 'km', 'zh']) {
      expect(createTranslator(locale, { n_other: '{{count}}!' }).tDynamic('n', { count: 1 })).toBe(
        locale === 'km' ? '១!' : '1!',
      );
    }
  });

  it('does not expand placeholders or keys that stand inside a value', () => {
    expect(t('hello', { name: '{{year}} $t(nav.home)' })).toBe('Hello {{year}} $t(nav.home)');
  });

  it('names the locale, the key and the file of a missing key', () => {
    const missing = () => createTranslator('km', words).tDynamic('nav.away');
    expect(missing).toThrow(MissingKeyError);
    expect(missing).toThrow(/locales\/km\.json.*“nav\.away”/);
    expect(new MissingKeyError('km', 'nav.away')).toMatchObject({
      locale: 'km',
      key: 'nav.away',
      file: 'locales/km.json',
    });
  });

  it('refuses a key that is a group of words, and a plural without its forms', () => {
    expect(() => t('nav')).toThrow(MissingKeyError);
    expect(() => createTranslator('en', { n_one: 'x' }).tDynamic('n', { count: 2 })).toThrow(MissingKeyError);
  });

  it('refuses words whose placeholder gets no value', () => {
    expect(() => t('hello', {})).toThrow(MissingValueError);
    expect(() => t('hello', { nome: 'x' })).toThrow(/“hello”.*\{\{name\}\}/);
  });

  it('keeps two languages apart', () => {
    const lao = createTranslator('lo', { hello: 'ສະບາຍດີ' });
    expect([lao.tDynamic('hello'), t('nav.home')]).toEqual(['ສະບາຍດີ', 'Home & <b>garden</b>']);
    expect([has('hello'), has('found'), has('nav.none'), lao.has('nav.home')]).toEqual([
      true,
      true,
      false,
      false,
    ]);
  });

  it('types keys as dotted paths, plural forms as one key', () => {
    expectTypeOf<KeyOf<typeof words>>().toEqualTypeOf<'nav.home' | 'found' | 'hello'>();
  });
});

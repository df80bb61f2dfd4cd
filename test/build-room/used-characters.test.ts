import { expect, it } from 'vitest';
import { usedCharacters } from '../../src/build/used-characters.ts';
import type { Catalogue } from '../../src/catalogue/catalogue.ts';

it('letters of a language reach the pages of those who fall back to it, and no others', () => {
  const words = (title: string) => ({ title, summary: '', extra: {}, body: '' });
  const catalogue = {
    province: {
      languages: [{ tag: 'vi' }, { tag: 'en' }, { tag: 'lo', fallback: ['en'] }],
      names: {},
      contacts: {},
    },
    communes: [],
    terms: [],
    records: [{ facts: { note: 'Ω' }, words: { vi: words('Ă'), en: words('Ð'), lo: words('ກ\u{20000}') } }],
  } as unknown as Catalogue;
  const used = usedCharacters(catalogue, { vi: {}, en: { a: { b: '→' } }, lo: {} });
  const has = (lang: string) =>
    [...'ΩĂÐ→ກ\u{20000}'].filter((letter) => used[lang]?.text.includes(letter)).join('');
  expect(has('vi')).toBe('ΩĂ');
  expect(has('en')).toBe('ΩĂÐ→');
  expect(has('lo')).toBe('ΩĂÐ→ກ\u{20000}');
});

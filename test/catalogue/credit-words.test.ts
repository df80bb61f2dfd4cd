import { expect, it } from 'vitest';
import { creditWords } from '../../src/catalogue/credit-words.ts';

const KIND: Record<string, string> = { vi: 'Tranh minh họa', en: 'Illustration' };
const AGREED: Record<string, string> = { 'Tranh minh họa: Cửa Ngõ': 'Illustration: Cửa Ngõ' };

const said = (lang: 'vi' | 'en', digitalSource: string, creditLine: string) =>
  creditWords(
    {
      lang,
      tDynamic: () => KIND[lang] as string,
      phrase: (text: string) =>
        lang === 'en' && AGREED[text] ? { text: AGREED[text], lang } : { text, lang: 'vi' },
    },
    { digitalSource, creditLine } as never,
  ).map(({ text, lang: of }) => `${of}: ${text}`);

it('says the kind of a picture once, by the credit line where that begins with it', () => {
  expect(said('vi', 'illustration', 'Tranh minh họa: Cửa Ngõ')).toEqual(['vi: Tranh minh họa: Cửa Ngõ']);
  expect(said('en', 'illustration', 'Tranh minh họa: Cửa Ngõ')).toEqual(['en: Illustration: Cửa Ngõ']);
});

it('says it beside a credit line that does not, or that stays in another language', () => {
  expect(said('vi', 'illustration', 'Lê Văn A')).toEqual(['vi: Tranh minh họa', 'vi: Lê Văn A']);
  expect(said('en', 'illustration', 'Tranh minh họa: Lê Văn A')).toEqual([
    'en: Illustration',
    'vi: Tranh minh họa: Lê Văn A',
  ]);
});

it('says nothing of the kind of a photograph', () => {
  expect(said('vi', 'photograph', 'Ảnh: Lê Văn A')).toEqual(['vi: Ảnh: Lê Văn A']);
});

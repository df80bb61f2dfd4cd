import { expect, it } from 'vitest';
import { languageOfText } from '../../src/search/text-language.ts';

it.each([
  ['ນາແມວ', 'vi', 'lo'],
  ['ណាម៉ែវ', 'zh', 'km'],
  ['那苗', 'zh', 'zh'],
  ['那苗', 'ja', 'ja'],
  ['那苗', 'lo', 'und-Hani'],
  ['Sầm Sơn', 'en', 'vi'],
  ['Sam Son', 'en', 'en'],
  ['Sam Son', 'km', 'und-Latn'],
  ['1965', 'km', 'km'],
])('%s for a reader of %s is %s', (text, reader, lang) => {
  expect(languageOfText(text, reader)).toBe(lang);
});

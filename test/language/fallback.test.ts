import { expect, it } from 'vitest';
import { fallbackOrder, pickLocalized } from '../../src/language/fallback.ts';

const languages = [
  { tag: 'vi' },
  { tag: 'en' },
  { tag: 'lo', fallback: ['th', 'en'] },
  { tag: 'km', fallback: ['vi', 'en'] },
];

it('puts the reader’s language first, then those it names, then the source', () => {
  expect(fallbackOrder('lo', languages)).toEqual(['lo', 'en', 'vi']);
  expect(fallbackOrder('en', languages)).toEqual(['en', 'vi']);
  expect(fallbackOrder('vi', languages)).toEqual(['vi']);
});

it('keeps the source where a language names it earlier, and takes another source', () => {
  expect(fallbackOrder('km', languages)).toEqual(['km', 'vi', 'en']);
  expect(fallbackOrder('lo', languages, 'en')).toEqual(['lo', 'en']);
});

it('picks the first language that has words, and says which', () => {
  expect(pickLocalized({ lo: ' ', en: 'Bridge', vi: 'Cầu' }, ['lo', 'en', 'vi'])).toEqual({
    text: 'Bridge',
    lang: 'en',
  });
  expect(pickLocalized({ zh: '桥' }, ['lo', 'vi'])).toBeUndefined();
});

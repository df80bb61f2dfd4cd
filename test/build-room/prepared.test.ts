import { describe, expect, it } from 'vitest';
import { readInterfaceWords } from '../../src/build/interface-words.ts';
import { createThemeSheet } from '../../src/build/theme-sheet.ts';
import { usedCharacters } from '../../src/build/used-characters.ts';
import type { Catalogue } from '../../src/catalogue/catalogue.ts';
import { formatTranslationTable, translationStates } from '../../src/desk/translation-table.ts';
import { temporaryFolder } from '../desk/temporary.ts';

describe('the words of the interface', () => {
  it('are read for every language of the province', () => {
    const dir = temporaryFolder({ 'vi.json': '{"a":"x"}', 'lo.json': '{"a":"y"}' });
    expect(readInterfaceWords(dir, ['vi', 'lo'])).toEqual({
      words: { vi: { a: 'x' }, lo: { a: 'y' } },
      issues: [],
    });
  });

  it('stop the build where a file is missing, damaged or has a hole', () => {
    const errors = (files: Record<string, string>) =>
      readInterfaceWords(temporaryFolder({ 'vi.json': '{"a":"x"}', ...files }), ['vi', 'ja']).issues.filter(
        ({ level }) => level === 'error',
      );
    expect(errors({})).toMatchObject([{ file: 'locales/ja.json', code: 'missing-locale' }]);
    expect(errors({ 'ja.json': '{"a":' })).toMatchObject([{ file: 'locales/ja.json', code: 'json' }]);
    expect(errors({ 'ja.json': '{}' })).toMatchObject([
      { file: 'locales/ja.json', code: 'locale-missing', message: expect.stringContaining('“a”') },
    ]);
  });

  it('may hold a key too many, which is only remarked upon', () => {
    const dir = temporaryFolder({ 'vi.json': '{"a":"x"}', 'ja.json': '{"a":"y","b":"z"}' });
    expect(readInterfaceWords(dir, ['vi', 'ja']).issues).toMatchObject([
      { level: 'warning', code: 'locale-extra' },
    ]);
  });
});

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

it('the theme sheet gives each language its fonts on the root and where asked, and the province the last word', () => {
  const css = createThemeSheet(
    { css: '@font-face{}', families: { lo: { text: "'CN Lao'", display: 'serif', names: 'sans' } } },
    ':root{--accent:red}',
  );
  expect(css).toBe(
    "@font-face{}\n:root:lang(lo),.own-face:lang(lo){--font-text:'CN Lao';--font-display:serif;--font-names:sans}\n:root{--accent:red}\n",
  );
});

it('the table of translations counts what is shown, looked over, by machine, old and missing', () => {
  const machine = { translation: { status: 'machine' }, outdated: true };
  const catalogue = {
    province: { languages: [{ tag: 'vi' }, { tag: 'lo' }] },
    records: [
      { words: { vi: {}, lo: machine }, drafts: [] },
      { words: { vi: {}, lo: { translation: { status: 'reviewed' } } }, drafts: [] },
      { words: { vi: {} }, drafts: ['lo'] },
    ],
  } as unknown as Catalogue;
  const states = translationStates(catalogue);
  expect(states[0]).toEqual({
    lang: 'vi',
    shown: 3,
    reviewed: 0,
    machine: 0,
    outdated: 0,
    missing: 0,
    drafts: 0,
  });
  expect(states[1]).toEqual({
    lang: 'lo',
    shown: 2,
    reviewed: 1,
    machine: 1,
    outdated: 1,
    missing: 1,
    drafts: 1,
  });
  const rows = formatTranslationTable(states, new Map([['lo', 1234]])).split('\n');
  expect(rows[2]?.trim().split(/\s+/)).toEqual(['lo', '2', '1', '1', '1', '1', '1', '1.234']);
});

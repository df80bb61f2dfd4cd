import { describe, expect, it } from 'vitest';
import { readInterfaceWords } from '../../src/build/interface-words.ts';
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

  it('have their slips told with line and advice, the first of each line', () => {
    const told = (text: string) =>
      readInterfaceWords(temporaryFolder({ 'vi.json': text }), ['vi']).issues.map(
        ({ line, code, message }) => `${line} ${code}: ${message}`,
      );
    expect(told('{\n  "a": "x"\n  "b": “y”,\n}')).toEqual([
      '2 json: Thiếu dấu phẩy sau mục này.',
      '3 json: Lời văn phải nằm trong dấu nháy kép thẳng, nhưng đang dùng dấu “',
    ]);
    expect(told('\ufeff{"a":"x"}')).toEqual([]);
    expect(told('{\n<<<<<<< HEAD\n"a":"x"\n=======\n"a":"y"\n>>>>>>> b\n}')).toEqual([
      expect.stringContaining('2 conflict-mark'),
    ]);
  });

  it('are pointed at by their line where one is wrong, or by their group where one is missing', () => {
    const dir = temporaryFolder({
      'vi.json': '{\n  "a": { "b": "Đi {{x}}", "c": "y" }\n}',
      'ko.json': '{\n\n  "a": {\n    "b": "z"\n  }\n}',
    });
    const { issues } = readInterfaceWords(dir, ['vi', 'ko']);
    expect(issues.map(({ line, code }) => `${line} ${code}`)).toEqual([
      '3 locale-missing',
      '4 locale-placeholders',
    ]);
  });

  it('are copied and not translated only with a reminder', () => {
    const text = '{ "site": { "endonym": "Tiếng Việt" }, "b": "Đóng" }';
    const dir = temporaryFolder({ 'vi.json': text, 'ko.json': text.replace('Tiếng Việt', '한국어') });
    expect(readInterfaceWords(dir, ['vi', 'ko']).issues).toMatchObject([
      { level: 'warning', code: 'locale-untranslated', file: 'locales/ko.json', line: 1 },
    ]);
  });

  it('may hold a key too many, which is only remarked upon', () => {
    const dir = temporaryFolder({ 'vi.json': '{"a":"x"}', 'ja.json': '{"a":"y","b":"z"}' });
    expect(readInterfaceWords(dir, ['vi', 'ja']).issues).toMatchObject([
      { level: 'warning', code: 'locale-extra' },
    ]);
  });
});

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

  it('may hold a key too many, which is only remarked upon', () => {
    const dir = temporaryFolder({ 'vi.json': '{"a":"x"}', 'ja.json': '{"a":"y","b":"z"}' });
    expect(readInterfaceWords(dir, ['vi', 'ja']).issues).toMatchObject([
      { level: 'warning', code: 'locale-extra' },
    ]);
  });
});

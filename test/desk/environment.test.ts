import { describe, expect, it } from 'vitest';
import { Refusal } from '../../src/build/refusal.ts';
import { readEnvironment } from '../../src/desk/environment.ts';

const now = new Date('2026-11-20T17:30:00Z');
const read = (variables: Record<string, string>) => readEnvironment(variables, { root: '/province', now });

describe('the surroundings of a command', () => {
  it('are the folders of this repository unless said otherwise', () => {
    expect(read({})).toEqual({
      root: '/province',
      home: '/province',
      contentDir: '/province/content',
      outDir: '/province/dist',
      localesDir: '/province/locales',
      cacheDir: '/province/.cache',
      today: '2026-11-21',
      clock: '00:30',
      now,
      history: true,
      host: 'localhost',
      port: 4321,
    });
  });

  it('are those of a province that has the engine elsewhere, and the words of the engine', () => {
    const own = readEnvironment({ OUT_DIR: 'trang' }, { root: '/engine', home: '/province', now });
    expect(own).toMatchObject({
      root: '/engine',
      home: '/province',
      contentDir: '/province/content',
      outDir: '/province/trang',
      localesDir: '/engine/locales',
      cacheDir: '/province/.cache',
    });
  });

  it('take folders from the repository, absolute ones as they are, and empty values as absent', () => {
    const { contentDir, outDir, cacheDir } = read({
      CONTENT_DIR: '../other',
      OUT_DIR: '/srv/site',
      CACHE_DIR: '',
    });
    expect([contentDir, outDir, cacheDir]).toEqual(['/other', '/srv/site', '/province/.cache']);
  });

  it('count the day in Viet Nam, which begins seven hours before that of Greenwich', () => {
    const at = (iso: string) => read({ SOURCE_DATE_EPOCH: String(Date.parse(iso) / 1000) }).today;
    expect(at('2026-02-16T16:59:59Z')).toBe('2026-02-16');
    expect(at('2026-02-16T17:00:00Z')).toBe('2026-02-17');
  });

  it('take the address of the site without its last slash', () => {
    expect(read({ SITE_URL: 'https://thanhhoa.example/' }).siteUrl).toBe('https://thanhhoa.example');
  });

  it.each([
    ['SITE_URL', 'thanhhoa.example', 'https://'],
    ['SITE_URL', 'https://tinh.example/38/', 'Viết: https://tinh.example (hoặc'],
    ['SITE_URL', 'https://tinh.example:8443/trang', 'không ở thư mục con'],
    ['SITE_URL', 'https://tinh.example/?a=1', 'chỉ tên miền'],
    ['SITE_URL', 'ftp://tinh.example', 'https://'],
    ['SOURCE_DATE_EPOCH', '2026-11-20', 'số giây'],
    ['PORT', '80000', '65535'],
    ['PORT', 'x', 'số cổng'],
  ])('refuse %s=%s and say what to write', (name, value, hint) => {
    expect(() => read({ [name]: value })).toThrow(Refusal);
    expect(() => read({ [name]: value })).toThrow(hint);
  });
});

import { describe, expect, test } from 'vitest';
import { parseShotArguments, shotsOf } from '../../src/desk/shot-arguments.ts';

const all = { page: ['home', 'list'], lang: ['vi', 'lo'], size: ['phone', 'desktop', 'kiosk'] };

describe('arguments of npm run shots', () => {
  test('take every page, language and size when nothing is named', () => {
    expect(shotsOf(parseShotArguments([], all))).toHaveLength(12);
  });

  test('restrict to what is named, several parted by commas', () => {
    const choice = parseShotArguments(['--lang', 'lo', '--size', 'phone,kiosk', '--page', 'home'], all);
    expect(shotsOf(choice)).toEqual([
      { page: 'home', lang: 'lo', size: 'phone' },
      { page: 'home', lang: 'lo', size: 'kiosk' },
    ]);
    expect(choice.fold).toBe(false);
  });

  test('name the choices when one does not exist', () => {
    expect(() => parseShotArguments(['--size', 'watch'], all)).toThrow('phone, desktop, kiosk');
    expect(() => parseShotArguments(['--lang'], all)).toThrow('vi, lo');
    expect(() => parseShotArguments(['--all'], all)).toThrow('--page, --lang, --size');
  });
});

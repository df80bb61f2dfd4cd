import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { readCatalogue } from '../../../src/catalogue/read.ts';
import { temporaryFolder } from '../../desk/temporary.ts';

const province = readFileSync(join(import.meta.dirname, '../../fixtures/one-record/province.yaml'), 'utf8');

function toldOf(url: string) {
  const dir = temporaryFolder({ 'province.yaml': province.replace('https://song-gio.example', url) });
  return readCatalogue(dir).issues.filter(({ code }) => code === 'site-address');
}

it('an address in a folder of a host is an error that says why, and what to write', () => {
  expect(toldOf('https://song-gio.example/38/')).toEqual([
    expect.objectContaining({
      level: 'error',
      line: 7,
      message: expect.stringContaining('không ở thư mục con'),
      fix: 'Viết: https://song-gio.example',
    }),
  ]);
});

it('an address with something else behind its host is an error too, and a port is none', () => {
  expect(toldOf('https://song-gio.example/?trang=38')[0]?.message).toContain('chỉ gồm https://');
  expect(toldOf('https://song-gio.example:8443/')).toEqual([]);
});

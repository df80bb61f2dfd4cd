import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { writeMapSheets } from '../../src/build/map-sheets.ts';

let folder: string;
beforeEach(() => (folder = mkdtempSync(join(tmpdir(), 'cua-ngo-sheets-'))));
afterEach(() => rmSync(folder, { recursive: true }));

const files = new Map<string, Buffer>();
const stage = {
  read: (path: string) => files.get(path),
  write: (path: string, content: string | Uint8Array) => !files.set(path, Buffer.from(content)),
};

function draw(lang: string, words: string): void {
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" lang="${lang}" viewBox="0 0 600 400" width="600" height="400"><title>${words}</title><text class="title" x="20" y="50">${words}</text></svg>`;
  stage.write(`${lang}/map.svg`, svg);
}

const make = () =>
  writeMapSheets(stage, ['vi', 'lo', 'th', 'en'], {
    cacheDir: join(folder, 'cache'),
    created: '2026-11-20',
  });
const sheet = (lang: string) => files.get(`${lang}/map.pdf`) as Buffer;
const kept = () => readdirSync(join(folder, 'cache', 'sheets'));

it('puts a sheet beside each map whose letters the site has, and keeps it for the next build', async () => {
  draw('vi', 'Bản đồ');
  draw('lo', 'ແຜນທີ່');
  draw('th', 'แผนที่');
  expect(await make()).toEqual({ made: 2, missing: '' });
  expect(sheet('lo').subarray(0, 5).toString()).toBe('%PDF-');
  expect(files.has('th/map.pdf')).toBe(false);
  expect(kept()).toHaveLength(2);
  const before = sheet('vi');
  for (const name of kept()) writeFileSync(join(folder, 'cache', 'sheets', name), 'kept');
  await make();
  expect([sheet('vi').toString(), sheet('lo').toString()]).toEqual(['kept', 'kept']);
  draw('vi', 'Bản đồ khác');
  await make();
  expect(sheet('vi').equals(before)).toBe(false);
  expect(sheet('vi').subarray(0, 5).toString()).toBe('%PDF-');
});

it('tells each time of letters that are missing', async () => {
  draw('vi', 'Cầu 𓀀');
  expect((await make()).missing).toBe('𓀀');
  expect((await make()).missing).toBe('𓀀');
});

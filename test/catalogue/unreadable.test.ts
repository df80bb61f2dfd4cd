import type * as fs from 'node:fs';
import { beforeEach, expect, it, vi } from 'vitest';
import { readCatalogue } from '../../src/catalogue/read.ts';
import { place, translation, writeProvince } from '../support/province.ts';

/** Ends of paths the machine may not look at: whoever tests may be allowed everything. */
const closed = vi.hoisted(() => ({ ends: [] as string[], code: 'EACCES' }));

vi.mock('node:fs', async (original) => {
  const real = await original<typeof fs>();
  const refuse = (path: unknown) => {
    if (!closed.ends.some((end) => String(path).endsWith(end))) return;
    throw Object.assign(new Error(`${closed.code}: ${String(path)}`), { code: closed.code });
  };
  return {
    ...real,
    openSync(...given: Parameters<typeof fs.openSync>) {
      refuse(given[0]);
      return real.openSync(...given);
    },
    readdirSync(path: string, options: { withFileTypes: true }) {
      refuse(path);
      return real.readdirSync(path, options);
    },
  };
});

beforeEach(() => void Object.assign(closed, { ends: [], code: 'EACCES' }));

const files = {
  'places/bai-mau/index.en.md': translation('translation: { status: machine, source: "v1:0123456789ab" }'),
  'places/hai/index.vi.md': place('areaHa: nhiều'),
};
const OTHER = 'content/places/hai/index.vi.md not-a-number';

it.each([
  ['content/places/bai-mau/index.vi.md', 'EACCES', 'quyền đọc'],
  ['content/places/bai-mau/index.en.md', 'EPERM', 'quyền đọc'],
  ['content/places/bai-mau', 'EACCES', 'quyền đọc'],
  ['content/province.yaml', 'EBUSY', 'Chương trình khác'],
  ['content/places/bai-mau/index.vi.md', 'EIO', 'EIO'],
])('an unreadable %s (%s) is a mistake of that path, and the others are read', (path, code, words) => {
  Object.assign(closed, { ends: [path], code });
  const { catalogue, issues } = readCatalogue(writeProvince(files));
  expect(catalogue).toBeUndefined();
  expect(issues.map(({ file, code }) => `${file} ${code}`).sort()).toEqual(
    [OTHER, `${path} unreadable`].sort(),
  );
  expect(issues.find(({ code }) => code === 'unreadable')?.message).toContain(words);
});

it('an unreadable folder of a kind is a mistake, not a province without it', () => {
  closed.ends = ['content/places'];
  const { catalogue, issues } = readCatalogue(writeProvince());
  expect(catalogue).toBeUndefined();
  expect(issues.map(({ file, code }) => `${file} ${code}`)).toEqual(['content/places unreadable']);
});

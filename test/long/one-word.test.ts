import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { buildProvince, root } from '../support/build-province.ts';
import { differing } from '../support/days-apart.ts';
import { hashesOf } from '../support/site.ts';

const work = mkdtempSync(join(tmpdir(), 'one-word-'));
afterAll(() => rmSync(work, { recursive: true, force: true }));

const RECORD = 'places/pu-luong';
let changed: string[] = [];

beforeAll(async () => {
  const contentDir = join(work, 'content');
  cpSync(join(root, 'content'), contentDir, { recursive: true });
  const build = async (name: string) => {
    const outDir = join(work, name);
    const { code, stderr } = await buildProvince({ contentDir, outDir, cacheDir: join(work, 'cache') });
    if (code !== 0) throw new Error(stderr);
    return hashesOf(outDir);
  };
  const before = await build('before');
  const file = join(contentDir, RECORD, 'index.lo.md');
  // Letters that the site has already: another font would be another matter.
  const text = readFileSync(file, 'utf8');
  writeFileSync(file, text.replace(/^summary: (['"]?)/m, 'summary: $1ປ່າ '));
  cpSync(join(work, 'before'), join(work, 'after'), { recursive: true });
  changed = differing(before, await build('after'));
}, 900_000);

it('one changed word of one Lao summary changes what prints it, and nothing of another language', () => {
  const own = [
    `lo/${RECORD}/index.html`,
    `lo/${RECORD}.json`,
    `lo/${RECORD}.md`,
    'lo/places/index.html',
    'data/v1/lo/places.json',
    'data/v1/lo/places.csv',
    'data/v1/lo/places.geojson',
    `data/v1/records/${RECORD}.json`,
    'data/v1/all.ndjson',
    'data/v1/all.zip',
    'data/v1/changes.json',
    ...['all', 'places'].flatMap((name) =>
      ['atom', 'rss', 'json'].map((ending) => `data/v1/lo/feeds/${name}.${ending}`),
    ),
  ];
  expect(changed).toEqual(expect.arrayContaining(own));
  const others = changed.filter((file) => !own.includes(file));
  // Pages and lists of its language that print the summary, and its search.
  expect(
    others.filter((file) => !/^(?:lo\/.*index\.html|search\/lo\/.*|search\/[^/]*lo[^/]*)$/.test(file)),
  ).toEqual([]);
});

import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { deserialize, serialize } from 'node:v8';
import sharp from 'sharp';
import { beforeAll, describe, expect, inject, it } from 'vitest';
import { stampOf } from '../../src/build/kept-works.ts';
import { buildProvince, fixtures } from '../support/build-province.ts';
import { filesOf, hashesOf, readPage } from '../support/site.ts';

let home: string;
let content: string;
let site: string;
let cacheDir: string;
/** The moment of the builds, in seconds: 20 November 2026. */
let day = 1_795_132_800;

const replace = (path: string, former: string | RegExp, by: string) => () => {
  const file = join(content, path);
  const text = readFileSync(file, 'utf8');
  const edited = text.replace(former, by);
  expect(edited, path).not.toBe(text);
  writeFileSync(file, edited);
};
const add = (path: string, text: string) => () => {
  mkdirSync(dirname(join(content, path)), { recursive: true });
  writeFileSync(join(content, path), text);
};

async function turnPicture(path: string): Promise<void> {
  const file = join(content, path);
  writeFileSync(file, await sharp(readFileSync(file)).flop().toBuffer());
}

const PLACE = `---
title: Chợ Mới
summary: Một chợ bịa ra.
type: village
geo: { lat: 20.3, lon: 105.3, basis: approximate }
sources: [{ title: Bịa ra để thử }]
published: 2026-11-01
updated: 2026-11-05
related: [ben-mau]
---

Một đoạn.
`;

/** One of each kind of input, each upon what the one before left. */
const EDITS: readonly [string, () => void | Promise<void>][] = [
  ['a word of a text', replace('places/ben-mau/index.vi.md', /\n---\n/, '\n---\n\nMột từ mới.\n')],
  ['a letter that is new', replace('culture/banh-mau/index.en.md', /^title: .*$/m, 'title: Škoda’s cake')],
  ['a place on the map', replace('places/ben-mau/index.vi.md', 'lat: 20.1', 'lat: 20.2')],
  ['a caption', replace('photos/ben-mau/index.vi.md', /^title: .*$/m, 'title: Bến lúc sáng')],
  ['another picture', () => turnPicture('photos/ben-mau/photo.jpg')],
  ['the day after an event', () => void (day += 118 * 86_400)],
  ['a new record', add('places/cho-moi/index.vi.md', PLACE)],
  ['the province', replace('province.yaml', /updated: .*$/m, 'updated: 2026-11-19')],
  ['an agreed name', replace('terms.yaml', 'Mau Landing', 'Mau Quay')],
  [
    'a word of the interface',
    add('interface/vi.yaml', 'kiosk:\n  home: Nhà\nkindIntro:\n  places: Nơi đầu tiên.\n'),
  ],
  ['the theme', add('theme/theme.css', ':root { --raw-metal: #75562a; }\n')],
  ['a record taken away', () => rmSync(join(content, 'services/nha-nghi-mau'), { recursive: true })],
];
/** After so many of them all is compared with a build that knows nothing of a former one. */
const COMPARED = 4;

async function build(outDir: string, env: Record<string, string> = {}): Promise<string> {
  const { code, stdout, stderr } = await buildProvince({
    contentDir: content,
    outDir,
    cacheDir,
    env: { SOURCE_DATE_EPOCH: String(day), ...env },
  });
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  return stdout;
}

/** What a first build makes; what has changed since when is known by what was published. */
async function coldHashes(): Promise<Record<string, string>> {
  const out = join(home, 'cold');
  rmSync(out, { recursive: true, force: true });
  await build(out, { PUBLISHED: site });
  return hashesOf(out);
}

const numbers = () => new Map(filesOf(site).map((path) => [path, statSync(join(site, path)).ino]));

beforeAll(async () => {
  home = mkdtempSync(join(inject('builds'), 'incremental-'));
  [content, site, cacheDir] = [join(home, 'content'), join(home, 'site'), join(home, 'cache')];
  cpSync(join(fixtures, 'every-kind'), content, { recursive: true });
  await build(site);
});

describe('a build upon a former one', () => {
  it('makes for one word the page that has it, and what is made of all texts', async () => {
    const before = numbers();
    await EDITS[0]?.[1]();
    await build(site);
    const changed = [...numbers()].filter(([path, number]) => before.get(path) !== number);
    const pages = changed.map(([path]) => path).filter((path) => path.endsWith('.html'));
    expect(pages).toContain('vi/places/ben-mau/index.html');
    expect(pages.filter((path) => !path.includes('ben-mau'))).toEqual([]);
    const others = changed.map(([path]) => path).filter((path) => !path.endsWith('.html'));
    expect(others.filter((path) => /(^|\/)(en|lo|km|zh)\//.test(path))).toEqual([]);
    expect(others.filter((path) => path.startsWith('data/v1/records/'))).toEqual([
      'data/v1/records/places/ben-mau.json',
    ]);
    expect(readPage(site, '/vi/places/ben-mau/')).toContain('Một từ mới');
  });

  for (let from = 0; from < EDITS.length; from += COMPARED) {
    const some = EDITS.slice(from, from + COMPARED);
    it(`makes what a first build makes, after ${some.map(([name]) => name).join(', ')}`, async () => {
      for (const [, edit] of from === 0 ? some.slice(1) : some) {
        await edit();
        await build(site);
      }
      expect(hashesOf(site)).toEqual(await coldHashes());
    });
  }

  it('makes anew a page that somebody touched, though it looks as it was', async () => {
    const page = join(site, 'vi', 'places', 'ben-mau', 'index.html');
    const { mtime, atime } = statSync(page);
    const text = readFileSync(page, 'utf8');
    writeFileSync(page, text.replace('Bến', 'Bấn'));
    utimesSync(page, atime, mtime);
    replace('places/cho-moi/index.vi.md', 'Một đoạn', 'Hai đoạn')();
    await build(site);
    expect(readFileSync(page, 'utf8')).toBe(text);
  });

  it('makes all pages anew where a kept one comes out otherwise, and says so', async () => {
    const pages = filesOf(site).filter((path) => path.endsWith('.html'));
    for (const path of pages) writeFileSync(join(site, path), 'what no code makes');
    // As if the code that tells which pages are current had a fault.
    const folder = join(cacheDir, 'kept-works');
    for (const name of readdirSync(folder)) {
      const note = deserialize(readFileSync(join(folder, name)));
      for (const page of note.pages) page.stamp = stampOf(join(site, page.path)) ?? page.stamp;
      writeFileSync(join(folder, name), serialize(note));
    }
    replace('places/cho-moi/index.vi.md', 'Hai đoạn', 'Ba đoạn')();
    expect(await build(site)).toContain('mọi trang đã được dựng lại');
    const left = pages.filter((path) => readFileSync(join(site, path), 'utf8').startsWith('what no code'));
    expect(left).toEqual([]);
  });
});

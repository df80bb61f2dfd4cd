import { readdirSync, readFileSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { stampOf } from '../../src/build/former-output.ts';
import { readSummed, writeSummed } from '../../src/catalogue/kept-note.ts';
import { ALL_EDITS, type Edit, type Edited, openEdited, replace } from '../support/edited-province.ts';
import { filesOf, readPage } from '../support/site.ts';

/**
 * Edits, the builds that they are in, and the rounds after which all is compared. Those of one build are of different
 * records; one by one they are tried by the long suite.
 */
const ROUNDS: readonly (readonly (readonly Edit[])[])[] = [
  [
    ['a word of a translation', 'a fact'],
    ['a place on the map', 'a letter that is new'],
    ['a name', 'a caption'],
    ['another picture'],
    ['the day after an event'],
  ],
  [
    ['a new record'],
    ['the province', 'an agreed name'],
    ['a word of the interface', 'a record taken away'],
    ['the theme'],
  ],
];

let edited: Edited;
let site: string;

beforeAll(async () => {
  edited = await openEdited();
  site = edited.site;
});

const numbers = () => new Map(filesOf(site).map((path) => [path, statSync(join(site, path)).ino]));

describe('a build upon a former one', () => {
  it('makes for one word the page that has it, and what is made of all texts', async () => {
    const before = numbers();
    await edited.edit('a word of a text');
    await edited.build();
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

  it.each(ROUNDS.map((builds) => [builds.flat().join(', '), builds] as const))(
    'makes what a first build makes, after %s',
    async (_, builds) => {
      for (const edits of builds) {
        await edited.edit(...edits);
        await edited.build();
      }
      await edited.expectAsAtFirst();
    },
  );

  it('has met every edit there is', () => {
    const met: Edit[] = ['a word of a text', ...ROUNDS.flat(2)];
    expect(met.toSorted()).toEqual(ALL_EDITS.toSorted());
  });

  it('makes anew a page that somebody touched, though it looks as it was', async () => {
    const page = join(site, 'vi', 'places', 'ben-mau', 'index.html');
    const { mtime, atime } = statSync(page);
    const text = readFileSync(page, 'utf8');
    writeFileSync(page, text.replace('Bến', 'Bấn'));
    utimesSync(page, atime, mtime);
    replace('places/cho-moi/index.vi.md', 'Một đoạn', 'Hai đoạn')(edited.content);
    await edited.build();
    expect(readFileSync(page, 'utf8')).toBe(text);
  });

  it('makes all pages anew where a kept one comes out otherwise, and says so', async () => {
    const pages = filesOf(site).filter((path) => path.endsWith('.html'));
    for (const path of pages) writeFileSync(join(site, path), 'what no code makes');
    // As if the code that tells which pages are current had a fault.
    const folder = join(edited.cacheDir, 'kept-works');
    // The others hold parts of works.
    for (const name of readdirSync(folder).filter((one) => !one.includes('.'))) {
      const note = readSummed(join(folder, name)) as { pages: { path: string; stamp: string }[] };
      for (const page of note.pages) page.stamp = stampOf(join(site, page.path)) ?? page.stamp;
      writeSummed(join(folder, name), note);
    }
    replace('places/cho-moi/index.vi.md', 'Hai đoạn', 'Ba đoạn')(edited.content);
    expect(await edited.build()).toContain('mọi trang đã được dựng lại');
    const left = pages.filter((path) => readFileSync(join(site, path), 'utf8').startsWith('what no code'));
    expect(left).toEqual([]);
  });
});

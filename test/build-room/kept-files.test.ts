import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { lookAtOutput, stampsIn } from '../../src/build/former-output.ts';
import { openKeptWorks, wholeOf } from '../../src/build/kept-works.ts';
import type { PreparedSite } from '../../src/build/prepare.ts';
import { createWorkReads } from '../../src/build/work-reads.ts';
import { openWorkRoom } from '../../src/build/works.ts';
import type { CatalogueRecord } from '../../src/catalogue/catalogue.ts';
import type { Handover } from '../../src/catalogue/handover.ts';
import type { FontSet } from '../../src/media/fonts.ts';
import type { Picture } from '../../src/media/pictures.ts';
import { temporaryFolder } from '../desk/temporary.ts';
import { find, recordOf, titles } from '../support/read-records.ts';
import { handoverWith, recordWith, type SiteParts } from '../view/site.ts';

let dir: string;

const records = [recordOf('a'), recordOf('b')];

const handoverOf = (records: readonly CatalogueRecord[], pictures: Record<string, unknown> = {}) =>
  ({ today: '2026-11-20', catalogue: { records }, pictures }) as unknown as Handover;

/** Works of all titles and of one record's facts, as a build runs them; tells which were made. */
async function runWorks(
  records: readonly CatalogueRecord[],
  touch = () => {},
  pictures: Record<string, unknown> = {},
): Promise<string[]> {
  const outDir = join(dir, 'site');
  mkdirSync(outDir, { recursive: true });
  touch();
  const reads = createWorkReads();
  const handover = handoverOf(records, pictures);
  const kept = openKeptWorks(
    { cacheDir: join(dir, 'cache'), outDir, former: lookAtOutput(outDir), whole: 'same', handover },
    reads,
  );
  const room = openWorkRoom({ keep: (path) => existsSync(join(outDir, path)) }, reads, {
    former: kept,
    keepParts: kept.keepParts,
  });
  const { catalogue, pictures: tables } = room.noted(handover);
  const noted = catalogue.records;
  const made: string[] = [];
  type Parts = Parameters<Parameters<typeof room.run>[1]>[0];
  const works: Record<string, (part: Parts) => unknown> = {
    'search vi': (part) =>
      noted.map(({ id, words }) =>
        part(id, () => {
          made.push(`title of ${id}`);
          return { title: words['vi']?.title, none: undefined };
        }),
      ),
    'data a': () => [find(noted, 'a').facts, (tables as Record<string, unknown>)['a']],
  };
  for (const [name, work] of Object.entries(works)) {
    const paths = [`${name}.1`, `${name}.2`];
    const write = async (part: Parts) => {
      await Promise.resolve();
      const text = JSON.stringify(work(part));
      for (const path of paths) writeFileSync(join(outDir, path), text);
      return paths;
    };
    if (await room.run(name, write)) made.push(name);
  }
  kept.save({ pages: new Map(), others: room.done }, stampsIn(outDir));
  return made;
}

describe('works of several files', () => {
  const first = async () => {
    dir = temporaryFolder();
    const all = ['title of a', 'title of b', 'search vi', 'data a'];
    expect(await runWorks(records)).toEqual(all);
  };

  it('are kept while what they read stays, with all their files', async () => {
    await first();
    expect(await runWorks(records)).toEqual([]);
    expect(await runWorks([recordOf('a', { areaHa: 2 }), recordOf('b')])).toEqual(['data a']);
    expect(await runWorks([recordOf('a', { areaHa: 2 }), recordOf('b', {}, 'Khác')])).toEqual([
      'title of b',
      'search vi',
    ]);
    expect(readFileSync(join(dir, 'site', 'search vi.1'), 'utf8')).toBe('[{"title":"a"},{"title":"Khác"}]');
    expect(await runWorks([recordOf('a', { areaHa: 2 }), recordOf('b', {}, 'Khác')])).toEqual([]);
  });

  it('have none of their parts where the note of these is damaged, however little', async () => {
    await first();
    const folder = join(dir, 'cache', 'kept-works');
    for (const name of readdirSync(folder)) {
      const bytes = readFileSync(join(folder, name), 'latin1');
      writeFileSync(join(folder, name), bytes.replace('"\x05title"\x01a', '"\x05title"\x01c'), 'latin1');
    }
    const changed = [recordOf('a'), recordOf('b', {}, 'Khác')];
    expect(await runWorks(changed)).toEqual(['title of a', 'title of b', 'search vi']);
  });

  it('are made where a picture they ask for is another', async () => {
    await first();
    expect(await runWorks(records, undefined, { b: 1 })).toEqual([]);
    expect(await runWorks(records, undefined, { a: 1, b: 1 })).toEqual(['data a']);
    expect(await runWorks(records, undefined, { a: 2, b: 2 })).toEqual(['data a']);
  });

  it('are made where one of their files was touched or is gone', async () => {
    await first();
    const file = join(dir, 'site', 'data a.2');
    expect(await runWorks(records, () => writeFileSync(file, 'hers'))).toEqual(['data a']);
    expect(await runWorks(records, () => rmSync(file))).toEqual(['data a']);
    // Of what was made on the way nothing has changed.
    expect(await runWorks(records, () => rmSync(join(dir, 'site', 'search vi.1')))).toEqual(['search vi']);
  });

  it('say nothing of what is read beside them', async () => {
    await first();
    const reads = createWorkReads();
    const { catalogue } = openWorkRoom({ keep: () => false }, reads).noted(handoverOf(records));
    const noted = catalogue.records;
    expect(reads.common.cells.size).toBe(0);
    titles(noted);
    // Whoever reads these makes all depend on it, which costs time and hides nothing.
    expect(reads.common.cells.size).toBeGreaterThan(0);
  });
});

describe('what all pages depend on', () => {
  const records = [recordWith('places', { updated: '2026-11-25' }), recordWith('photos', {}, { id: 'anh' })];
  const ofParts = (parts: SiteParts = {}, code = 'code') =>
    wholeOf(handoverWith({ records, downloads: {}, ...parts }) as PreparedSite, code);

  it.each<[string, SiteParts]>([
    ['a picture', { pictures: { anh: {} as Picture } }],
    ['what is downloaded of it', { downloads: { anh: [] } }],
    ['a voice', { recordings: { 'places/thu/vi': '/media/a.mp3' } }],
    ['the next day', { today: '2026-11-21', clock: '00:01' }],
    ['what stands in the sheets', { fonts: { css: '@font-face{}' } as FontSet }],
  ])('is not %s', (_, parts) => {
    expect(ofParts(parts)).toBe(ofParts());
  });

  it.each<[string, SiteParts]>([
    ['a day to come that has come', { today: '2026-11-25' }],
    ['a record more', { records: [...records, recordWith('news')] }],
    ['one whose time is over', { records: [{ ...records[0], facts: { expires: '2026-11-19' } } as never] }],
    ['that there is nothing to download', { downloads: undefined as never }],
    ['a sheet', { themeSheets: { whole: '/assets/other.css', byLanguage: {} } }],
    ['a font that is fetched first', { fonts: { preload: { vi: ['/fonts/a.woff2'] } } as never }],
    ['the province', { province: { motto: { vi: 'Mẫu' } } }],
  ])('is %s', (_, parts) => {
    expect(ofParts(parts)).not.toBe(ofParts());
  });

  it('is the day in the footer, while the one that the province names is still to come', () => {
    const on = (today: string) => ofParts({ province: { updated: '2026-12-31' }, today });
    expect(on('2026-11-21')).not.toBe(on('2026-11-20'));
  });

  it('is the code', () => {
    expect(ofParts({}, 'other')).not.toBe(ofParts());
  });
});

import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { deserialize } from 'node:v8';
import { afterEach, describe, expect, it } from 'vitest';
import { openKeptWorks } from '../../src/build/kept-works.ts';
import { createWorkReads, type WorkReads } from '../../src/build/work-reads.ts';
import { openWorkRoom } from '../../src/build/works.ts';
import type { Catalogue, CatalogueRecord } from '../../src/catalogue/catalogue.ts';
import { noteRecord } from '../../src/catalogue/noted-record.ts';
import { memoiseByObject } from '../../src/language/memory.ts';
import { createReads, type Reads } from '../../src/language/reads.ts';
import { temporaryFolder } from '../desk/temporary.ts';

let dir: string;
let tracker: WorkReads | undefined;
afterEach(() => tracker?.end());

const recordOf = (id: string, facts: object = {}, title = id) =>
  ({
    kind: 'places',
    id,
    facts: { type: 'beach', ...facts },
    words: { vi: { title, summary: '', body: '' } },
    drafts: [],
    sourceHash: 'v1:0',
    sourceBlocks: [],
  }) as unknown as CatalogueRecord;

type Page = (records: readonly CatalogueRecord[]) => unknown;

/** Builds pages, those that are not kept; tells which were made. */
async function build(
  records: readonly CatalogueRecord[],
  pages: Readonly<Record<string, Page>>,
  { whole = 'same', before }: { whole?: string; before?: Page } = {},
): Promise<string[]> {
  const outDir = join(dir, 'site');
  mkdirSync(outDir, { recursive: true });
  tracker = createWorkReads();
  tracker.begin();
  const kept = openKeptWorks({ cacheDir: join(dir, 'cache'), outDir, whole, records }, tracker);
  const noted = records.map(noteRecord);
  before?.(noted);
  const made = new Map<string, Reads>();
  const fresh: string[] = [];
  for (const [path, render] of Object.entries(pages)) {
    const former = kept.current.pages.get(path);
    const own = former ?? createReads();
    made.set(path, own);
    if (former) continue;
    fresh.push(path);
    await tracker.run(own, async () => {
      await Promise.resolve();
      writeFileSync(join(outDir, path), JSON.stringify(render(noted)) ?? '');
    });
  }
  kept.save({ pages: made, others: new Map() });
  tracker.end();
  return fresh;
}

const find = (records: readonly CatalogueRecord[], id: string) =>
  records.find((record) => record.id === id) as CatalogueRecord<'places'>;
const titles = memoiseByObject((records: readonly CatalogueRecord[]) =>
  records.map(({ words }) => words['vi']?.title),
);
const PAGES: Readonly<Record<string, Page>> = {
  'a.html': (records) => [find(records, 'a').facts.hours, titles(records)],
  'b.html': (records) => [find(records, 'b').facts, titles(records)],
  'list.html': (records) => titles(records),
  'words.html': (records) => Object.keys(find(records, 'a').words),
  'plain.html': () => 'nothing of any record',
};
const ALL = Object.keys(PAGES);
const records = [recordOf('a'), recordOf('b')];

/** Works of all titles and of one record's facts, as a build runs them; tells which were made. */
async function runWorks(records: readonly CatalogueRecord[], touch = () => {}): Promise<string[]> {
  const outDir = join(dir, 'site');
  mkdirSync(outDir, { recursive: true });
  touch();
  const reads = createWorkReads();
  const kept = openKeptWorks({ cacheDir: join(dir, 'cache'), outDir, whole: 'same', records }, reads);
  const room = openWorkRoom({ keep: (path) => existsSync(join(outDir, path)) }, reads, kept.current);
  const { records: noted } = room.noted({ records } as Catalogue);
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
    'data a': () => find(noted, 'a').facts,
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
  kept.save({ pages: new Map(), others: room.done });
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
    const { records: noted } = openWorkRoom({ keep: () => false }, reads).noted({ records } as Catalogue);
    expect(reads.common.cells.size).toBe(0);
    titles(noted);
    // Whoever reads these makes all depend on it, which costs time and hides nothing.
    expect(reads.common.cells.size).toBeGreaterThan(0);
  });
});

describe('pages that are kept from one build to the next', () => {
  const first = async () => {
    dir = temporaryFolder();
    expect(await build(records, PAGES)).toEqual(ALL);
  };

  it('are all where nothing has changed, however often', async () => {
    await first();
    expect(await build(records, PAGES)).toEqual([]);
    expect(await build(structuredClone(records), PAGES)).toEqual([]);
  });

  it('are those that read no fact that changed', async () => {
    await first();
    const hours = [{ days: ['mon'] }];
    expect(await build([recordOf('a', { hours }), recordOf('b')], PAGES)).toEqual(['a.html']);
    expect(await build([recordOf('a', { hours }), recordOf('b', { hours })], PAGES)).toEqual(['b.html']);
    // Of b all facts were read, and there is one more.
    const more = recordOf('b', { hours, areaHa: 3 });
    expect(await build([recordOf('a', { hours }), more], PAGES)).toEqual(['b.html']);
  });

  it('are not those that use what another page made of a word that changed', async () => {
    await first();
    const renamed = [recordOf('a', {}, 'Tên mới'), recordOf('b')];
    expect(await build(renamed, PAGES)).toEqual(['a.html', 'b.html', 'list.html']);
    // Made by one page in the build before, from what two others had kept of the first.
    expect(await build([recordOf('a'), recordOf('b')], PAGES)).toEqual(['a.html', 'b.html', 'list.html']);
  });

  it('are not those that asked which languages there are, where there is another', async () => {
    await first();
    const [a, b] = structuredClone(records) as [CatalogueRecord, CatalogueRecord];
    a.words['en'] = { ...(a.words['vi'] as object) } as never;
    expect(await build([a, b], PAGES)).toEqual(['words.html']);
  });

  it('are not those that read what else a record holds, whatever that is', async () => {
    dir = temporaryFolder();
    const filmed = (text: string) => [
      { ...recordOf('a'), film: { files: [], captions: { vi: [{ text }] } } } as unknown as CatalogueRecord,
      recordOf('b'),
    ];
    const pages: Record<string, Page> = {
      ...PAGES,
      'film.html': (all) => (find(all, 'a') as { film?: unknown }).film,
    };
    await build(filmed('Xin chào'), pages);
    expect(await build(filmed('Xin chào'), pages)).toEqual([]);
    expect(await build(filmed('Chào bạn'), pages)).toEqual(['film.html']);
  });

  it('are none where anything else has changed, or what was read before all pages', async () => {
    await first();
    expect(await build(records, PAGES, { whole: 'other' })).toEqual(ALL);
    const before: Page = (noted) => find(noted, 'a').facts.type;
    const cave = [recordOf('a', { type: 'cave' }), recordOf('b')];
    await build(records, PAGES, { whole: 'again', before });
    expect(await build(cave, PAGES, { whole: 'again', before })).toEqual(ALL);
  });

  it('are those alone that nobody touched', async () => {
    await first();
    const page = join(dir, 'site', 'plain.html');
    const { atime, mtime } = statSync(page);
    writeFileSync(page, readFileSync(page, 'utf8').replace('nothing', 'anythin'));
    utimesSync(page, atime, mtime);
    expect(await build(records, PAGES)).toEqual(['plain.html']);
  });

  it('are none where the note is damaged', async () => {
    await first();
    const folder = join(dir, 'cache', 'kept-works');
    const [name = ''] = readdirSync(folder);
    writeFileSync(join(folder, name), 'half');
    expect(await build(records, PAGES)).toEqual(ALL);
  });

  it('leave a note that does not grow with the number of builds', async () => {
    await first();
    const folder = join(dir, 'cache', 'kept-works');
    // Not its bytes: a moment of the file system is written in more digits or fewer.
    const size = () => {
      const note = deserialize(readFileSync(join(folder, readdirSync(folder)[0] ?? '')));
      return [note.cells.length, note.nodes.length, note.pages.length];
    };
    const edit = (turn: number) => [recordOf('a', { areaHa: turn }), recordOf('b', { areaHa: turn })];
    await build(edit(1), PAGES);
    const before = size();
    for (const turn of [2, 3, 4, 5]) await build(edit(turn), PAGES);
    expect(size()).toEqual(before);
  });
});

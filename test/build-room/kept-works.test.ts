import { mkdirSync, readdirSync, readFileSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { lookAtOutput, stampsIn } from '../../src/build/former-output.ts';
import { openKeptWorks } from '../../src/build/kept-works.ts';
import type { ReadsNote } from '../../src/build/reads-note.ts';
import { createWorkReads, type WorkReads } from '../../src/build/work-reads.ts';
import type { CatalogueRecord } from '../../src/catalogue/catalogue.ts';
import { createDayAnswers, type DayAnswers } from '../../src/catalogue/day-answers.ts';
import type { Handover } from '../../src/catalogue/handover.ts';
import { readSummed } from '../../src/catalogue/kept-note.ts';
import { noteTables, noteValues } from '../../src/catalogue/noted-handover.ts';
import { noteRecord } from '../../src/catalogue/noted-record.ts';
import { createReads, type Reads } from '../../src/language/reads.ts';
import { temporaryFolder } from '../desk/temporary.ts';
import { find, recordOf, titles } from '../support/read-records.ts';

let dir: string;
let tracker: WorkReads | undefined;
afterEach(() => tracker?.end());

type Made = Partial<Omit<Handover, 'catalogue'>>;
type Page = (records: readonly CatalogueRecord[], site: Made & { day: DayAnswers }) => unknown;

/** Builds pages, those that are not kept; tells which were made. */
async function build(
  records: readonly CatalogueRecord[],
  pages: Readonly<Record<string, Page>>,
  { whole = 'same', before, made: parts = {} }: { whole?: string; before?: Page; made?: Made } = {},
): Promise<string[]> {
  const outDir = join(dir, 'site');
  mkdirSync(outDir, { recursive: true });
  tracker = createWorkReads();
  tracker.begin();
  const handover = { today: '2026-11-20', ...parts, catalogue: { records } } as unknown as Handover;
  const kept = openKeptWorks(
    { cacheDir: join(dir, 'cache'), outDir, former: lookAtOutput(outDir), whole, handover },
    tracker,
  );
  const noted = records.map(noteRecord);
  const site = { ...noteTables(handover), day: createDayAnswers(handover.today) };
  noteValues(site, handover);
  before?.(noted, site);
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
      writeFileSync(join(outDir, path), JSON.stringify(render(noted, site)) ?? '');
    });
  }
  kept.save({ pages: made, others: new Map() }, stampsIn(outDir));
  tracker.end();
  return fresh;
}

const PAGES: Readonly<Record<string, Page>> = {
  'a.html': (records) => [find(records, 'a').facts.hours, titles(records)],
  'b.html': (records) => [find(records, 'b').facts, titles(records)],
  'list.html': (records) => titles(records),
  'words.html': (records) => Object.keys(find(records, 'a').words),
  'plain.html': () => 'nothing of any record',
};
const ALL = Object.keys(PAGES);
const records = [recordOf('a'), recordOf('b')];

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

  it('are not those that ask for an entry of a table that changed', async () => {
    dir = temporaryFolder();
    const tables = (a: number, more: object = {}) => ({
      made: { pictures: { a: { width: a }, b: {}, ...more }, textWidths: { 'Bến A|b': a } },
    });
    const pages: Record<string, Page> = {
      'a.html': (_, { pictures }) => (pictures as Record<string, object>)['a'],
      'b.html': (_, { pictures }) => (pictures as Record<string, object>)['b'],
      'c.html': (_, { pictures }) => (pictures as Record<string, object>)['c'],
      'all.html': (_, { pictures }) => Reflect.ownKeys(pictures as object),
      'widths.html': (_, { textWidths }) => textWidths?.['Bến A|b'],
      'plain.html': () => 'nothing',
    };
    await build(records, pages, tables(1));
    expect(await build(records, pages, tables(1))).toEqual([]);
    expect(await build(records, pages, tables(2))).toEqual(['a.html', 'widths.html']);
    expect(await build(records, pages, tables(2, { c: {} }))).toEqual(['c.html', 'all.html']);
    expect(await build(records, pages, tables(2))).toEqual(['c.html', 'all.html']);
  });

  it('are not those that ask for the day, or to whom it answers otherwise', async () => {
    dir = temporaryFolder();
    const once = { once: { start: '2026-11-21', end: '2026-11-21' } };
    const pages: Record<string, Page> = {
      'day.html': (_, site) => site.today,
      'next.html': (_, { day }) => day.next(once, [], 1),
      'past.html': (_, { day }) => day.past(once, []),
      'yearly.html': (_, { day }) => day.next({ solar: { start: '12-01', end: '12-02' } } as never, [], 1),
      'kits.html': (_, { pressKits }) => pressKits,
      'plain.html': () => 'nothing',
    };
    const on = (today: string, pictures = 1) => ({
      made: { today, pressKits: [{ pictures, parts: [] }] },
    });
    await build(records, pages, on('2026-11-20'));
    expect(await build(records, pages, on('2026-11-21'))).toEqual(['day.html']);
    expect(await build(records, pages, on('2026-11-22'))).toEqual(['day.html', 'next.html', 'past.html']);
    expect(await build(records, pages, on('2026-11-22', 2))).toEqual(['kits.html']);
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
      const note = readSummed(join(folder, readdirSync(folder)[0] ?? '')) as {
        reads: ReadsNote;
        pages: unknown[];
      };
      return [note.reads.cells.length, note.reads.read.ends.length, note.pages.length];
    };
    const edit = (turn: number) => [recordOf('a', { areaHa: turn }), recordOf('b', { areaHa: turn })];
    await build(edit(1), PAGES);
    const before = size();
    for (const turn of [2, 3, 4, 5]) await build(edit(turn), PAGES);
    expect(size()).toEqual(before);
  });
});

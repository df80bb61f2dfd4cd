import {
  cpSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { Keep } from '../../src/catalogue/kept-note.ts';
import { type CatalogueResult, readCatalogue } from '../../src/catalogue/read.ts';
import type * as reading from '../../src/catalogue/read-record.ts';
import type * as asking from '../../src/catalogue/rules/titles.ts';
import { createRandom } from '../../src/language/random.ts';
import { temporaryFolder } from '../desk/temporary.ts';
import { FACTS, photo, place, provinceYaml, translation, writeProvince } from '../support/province.ts';

/** Records that were read, and those of which rules were asked. */
const log = vi.hoisted(() => ({ read: [] as string[], asked: [] as string[] }));
vi.mock('../../src/catalogue/read-record.ts', async (original) => {
  const real = await original<typeof reading>();
  return {
    ...real,
    readRecord(...given: Parameters<typeof reading.readRecord>) {
      log.read.push(`${given[1]}/${given[2]}`);
      return real.readRecord(...given);
    },
  };
});
vi.mock('../../src/catalogue/rules/titles.ts', async (original) => {
  const real = await original<typeof asking>();
  return {
    titles(...given: Parameters<typeof asking.titles>) {
      log.asked.push(`${given[0].record.kind}/${given[0].record.id}`);
      return real.titles(...given);
    },
  };
});
beforeEach(() => forget());
const forget = () => {
  log.read = [];
  log.asked = [];
};

const TODAY = '2026-12-01';
const SECOND = 1000;
const MAU = 'places/bai-mau/index.vi.md';
const long = (word: string) => Array.from({ length: 14 }, (_, at) => `${word} ${at}`).join(' ');

const FILES = {
  'province.yaml': provinceYaml(['vi', 'en', 'lo']).replace('featured: []', 'featured: [hai]'),
  'interface/vi.yaml': 'home: { title: Chào }\n',
  'communes.yaml': 'source: Thử\nasOf: 2026-01-01\ncommunes:\n  - { code: "01234", names: { vi: Xã A } }\n',
  'terms.yaml':
    'terms:\n  - { id: cau-cu, words: { vi: { preferred: Cầu Cũ, forbidden: [cầu cũ kỹ] }, en: { preferred: Old Bridge } } }\n',
  'places/ba/index.vi.md': place('', 'Xem [bãi](places/bai-mau#duong-di).').replace('Bãi Mẫu', 'Ba'),
  'places/bai-mau/index.vi.md': place(
    'locality: ["01234"]',
    `## Đường đi\n\nQua Cầu Cũ, cầu cũ kỹ. ${long('đường')}.\n\nLối vào bãi.`,
  ),
  'places/bai-mau/index.en.md': translation(
    'translation: { status: machine }',
    `## Way\n\nOver the the bridge. ${long('road')}.\n\nThe way in.`,
  ),
  'places/hai/index.vi.md': place(
    'photos: [{ id: anh, role: lead }]',
    `${long('biển')}.\n\nLối vào bãi.`,
  ).replace('Bãi Mẫu', 'Hai'),
  'places/hai/index.en.md': translation(undefined, `${long('sea')}.\n\nThe entrance.`),
  'places/hai/index.lo.md': translation('translation: { status: draft }', 'ທາງ'),
  'places/hai/index.vi.mp3': 'ID3 không phải tiếng',
  'news/tin/index.vi.md': place('', 'Tin.', FACTS.replace('beach', 'statement')).replace(
    'title: Bãi Mẫu',
    'title: TIN RẤT MỚI',
  ),
  'photos/anh/index.vi.md': photo(),
  'photos/anh/photo.jpg': 'ảnh một',
  'publications/phim/index.vi.md': place(
    'licence: CC-BY-4.0\nfilm: { made: [animation], spoken: vi }\nphotos: [{ id: anh, role: lead }]',
    '',
    FACTS.replace('beach', 'video'),
  ),
  'publications/phim/phim.mp4': 'phim',
  'publications/phim/phude.vi.vtt': 'WEBVTT\n\n00:00:01.000 --> 00:00:04.000\nxin chào\n',
};

/** A province and its cache. */
function desk(files: Parameters<typeof writeProvince>[0] = FILES) {
  let dir = writeProvince(files);
  const cacheDir = temporaryFolder();
  // Each look is a minute after the last, so that nothing is too young to be kept.
  let now = Date.now();
  let today = TODAY;
  const path = (name: string) => join(dir, name);
  // Whole seconds, which a test can set again.
  utimesSync(path(MAU), 1_700_000_000, 1_700_000_000);
  return {
    path,
    notes: () => {
      const folder = join(cacheDir, 'kept-records');
      return readdirSync(folder).map((name) => join(folder, name));
    },
    /** As a build reads it: `read` and `asked` of the log are what this look did. */
    look(more: Partial<Keep> = {}): CatalogueResult {
      forget();
      now += 60 * SECOND;
      return readCatalogue(dir, undefined, today, { keep: { cacheDir, code: 'a', now, ...more } });
    },
    /** The same without anything kept. */
    anew(): CatalogueResult {
      const did = { read: [...log.read], asked: [...log.asked] };
      const result = readCatalogue(dir, undefined, today);
      Object.assign(log, did);
      return result;
    },
    turnTo(day: string) {
      today = day;
    },
    write(name: string, text: string) {
      mkdirSync(dirname(path(name)), { recursive: true });
      writeFileSync(path(name), text);
    },
    change(name: string, from: string | RegExp, to: string) {
      const text = readFileSync(path(name), 'utf8');
      const changed = text.replace(from, to);
      expect(changed, name).not.toBe(text);
      writeFileSync(path(name), changed);
    },
    move() {
      const to = `${dir}-khac`;
      renameSync(dir, to);
      dir = to;
    },
  };
}
type Desk = ReturnType<typeof desk>;

const ALL = ['news/tin', 'photos/anh', 'places/ba', 'places/bai-mau', 'places/hai', 'publications/phim'];

/** What is done, which records are read again for it, and of which the rules are asked again. */
const CHANGES: Record<string, [change: (desk: Desk) => void, read: string[], asked: string[]]> = {
  nothing: [() => {}, [], []],
  'a word': [
    ({ change }) => change(MAU, 'Lối vào', 'Cửa vào'),
    ['places/bai-mau'],
    ['places/ba', 'places/bai-mau'],
  ],
  'a fact': [
    ({ change }) => change('places/hai/index.vi.md', 'updated: 2026-01-02', 'updated: 2026-03-04'),
    ['places/hai'],
    ['places/hai'],
  ],
  'a heading to which another record leads': [
    ({ change }) => change(MAU, '## Đường đi', '## Lối đi'),
    ['places/bai-mau'],
    ['places/ba', 'places/bai-mau'],
  ],
  'how another record renders the same': [
    ({ change }) => change('places/bai-mau/index.en.md', 'The way in', 'The entrance'),
    ['places/bai-mau'],
    ['places/ba', 'places/bai-mau'],
  ],
  'a slip that is told of': [
    ({ change }) => change('places/hai/index.en.md', 'sea 3', 'the the sea 3'),
    ['places/hai'],
    ['places/hai'],
  ],
  'a translation that is new': [
    ({ write }) =>
      write('places/ba/index.en.md', translation(undefined, 'See [it](places/bai-mau#duong-di).')),
    ['places/ba'],
    ['places/ba'],
  ],
  'a draft that is taken': [
    ({ change }) => change('places/hai/index.lo.md', 'draft', 'machine'),
    ['places/hai'],
    ['places/hai'],
  ],
  'a recording that is gone': [
    ({ path }) => rmSync(path('places/hai/index.vi.mp3')),
    ['places/hai'],
    ['places/hai'],
  ],
  'a caption of a film': [
    ({ change }) => change('publications/phim/phude.vi.vtt', 'xin', 'lời'),
    ['publications/phim'],
    ['publications/phim'],
  ],
  'a record that is new': [
    ({ write }) => write('places/moi/index.vi.md', place().replace('Bãi Mẫu', 'Mới')),
    ['places/moi'],
    [...ALL, 'places/moi'],
  ],
  'a record that is gone': [
    ({ path }) => rmSync(path('news/tin'), { recursive: true }),
    [],
    ALL.filter((name) => name !== 'news/tin'),
  ],
  'a record that another leads to and is gone': [
    ({ path }) => rmSync(path('places/bai-mau'), { recursive: true }),
    [],
    ALL.filter((name) => name !== 'places/bai-mau'),
  ],
  'a folder of another name': [
    ({ path }) => renameSync(path('places/hai'), path('places/hai-moi')),
    ['places/hai-moi'],
    ALL.map((name) => (name === 'places/hai' ? 'places/hai-moi' : name)),
  ],
  'a photo of the same size': [
    ({ write }) => write('photos/anh/photo.jpg', 'ảnh hai'),
    ['photos/anh'],
    ['photos/anh'],
  ],
  'a photo of another kind': [
    ({ path }) => renameSync(path('photos/anh/photo.jpg'), path('photos/anh/photo.png')),
    ['photos/anh'],
    ['photos/anh'],
  ],
  'a stray file': [({ write }) => write('places/hai/thu.txt', 'x'), ['places/hai'], ['places/hai']],
  'a leftover of an editor’s program': [({ write }) => write('places/hai/.~lock.index.vi.md#', 'x'), [], []],
  'a folder in a record': [
    ({ write }) => write('places/hai/cu/thu.txt', 'x'),
    ['places/hai'],
    ['places/hai'],
  ],
  'terms that are agreed on': [({ change }) => change('terms.yaml', 'cầu cũ kỹ', 'cửa vào'), [], ALL],
  'a commune that is no longer there': [({ change }) => change('communes.yaml', '01234', '01235'), [], ALL],
  'a commune that is no longer readable': [({ change }) => change('communes.yaml', 'names', 'ten'), [], ALL],
  'the name of the province': [({ change }) => change('province.yaml', 'Tỉnh Mẫu', 'Tỉnh Khác'), [], ALL],
  'the province’s own words': [({ change }) => change('interface/vi.yaml', 'Chào', 'Mời'), [], []],
  'a mistake in its own words': [({ change }) => change('interface/vi.yaml', 'Chào', '[Chào]'), [], []],
  'a language less': [({ change }) => change('province.yaml', '  - tag: lo\n', ''), ALL, ALL],
  'a mistake in province.yaml': [({ change }) => change('province.yaml', 'languages:', 'ngonNgu:'), ALL, ALL],
  'a file that is broken': [
    ({ change }) => change('places/hai/index.vi.md', 'type: beach', 'type: [beach'),
    ['places/hai'],
    [],
  ],
  'an old time of change': [
    ({ path, change }) => {
      const { atime, mtime } = statSync(path(MAU));
      change(MAU, 'Lối vào', 'Lối sang');
      utimesSync(path(MAU), atime, mtime);
    },
    ['places/bai-mau'],
    ['places/ba', 'places/bai-mau'],
  ],
  'an edit of the same size and time': [
    ({ path, change }) => {
      const { atime, mtime } = statSync(path(MAU));
      change(MAU, 'Lối vào', 'Lối bào');
      utimesSync(path(MAU), atime, mtime);
    },
    ['places/bai-mau'],
    ['places/ba', 'places/bai-mau'],
  ],
  'another file under the same name': [
    ({ path }) => {
      cpSync(path(MAU), path('places/bai-mau/khac.md'));
      renameSync(path('places/bai-mau/khac.md'), path(MAU));
    },
    ['places/bai-mau'],
    ['places/ba', 'places/bai-mau'],
  ],
};

describe('a province of which what was read is kept', () => {
  it('has reminders of many sorts, or the comparison would show little', () => {
    const { issues } = desk().anew();
    expect(issues.filter(({ level }) => level === 'error')).toEqual([]);
    expect([...new Set(issues.map(({ code }) => code))].sort()).toEqual([
      'forbidden-term',
      'not-stamped',
      'title-capitals',
      'translation-agreed-terms',
      'translation-doubled-word',
      'translation-two-renderings',
    ]);
  });

  it.each(Object.keys(CHANGES))('is read as if nothing was: %s', (name) => {
    const [change, read, asked] = CHANGES[name] as (typeof CHANGES)[string];
    const one = desk();
    one.look();
    expect(log.read).toEqual(ALL);
    change(one);
    expect(one.look()).toStrictEqual(one.anew());
    expect(log.read).toEqual(read);
    expect(log.asked.toSorted()).toEqual(asked.toSorted());
    expect(one.look()).toStrictEqual(one.anew());
  });

  it('is read as if nothing was after each of thirty edits one after another', () => {
    const one = desk();
    const random = createRandom(20261201);
    const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)] as T;
    const texts = Object.keys(FILES).filter((name) => /\.(?:md|yaml|vtt)$/.test(name));
    const words = ['Lối vào', 'the', 'Cầu', 'bãi', 'updated', 'type: ', '2026', '\n', 'Mẫu', '---'];
    const errors = new Set<boolean>();
    for (let edit = 0; edit < 30; edit++) {
      const name = pick(texts);
      const former = FILES[name as keyof typeof FILES];
      const places = former.split(pick(words));
      // What was broken is mended by the next edit of the same file.
      one.write(name, places.join(pick(['vào', 'the the', '2027', '', ': [', 'Cầu Cũ'])));
      const read = one.look();
      expect(read, `edit ${edit}, ${name}`).toStrictEqual(one.anew());
      errors.add(read.catalogue === undefined);
      if (read.catalogue === undefined && random() < 0.6) one.write(name, former);
    }
    expect(errors.size).toBe(2);
  });

  it.each([
    ['places/hai/index.vi.md', 'type: beach', 'type: [beach'],
    ['places/hai/index.en.md', 'title: ', 'titel: '],
  ])('tells the mistakes of %s as often as it is read, and none once it is mended', (file, right, wrong) => {
    const one = desk();
    one.look();
    one.change(file, right, wrong);
    for (let time = 0; time < 2; time++) {
      expect(one.look().issues.some((issue) => issue.level === 'error' && issue.file.endsWith(file))).toBe(
        true,
      );
      expect(log.read).toEqual(['places/hai']);
    }
    one.change(file, wrong, right);
    expect(one.look()).toStrictEqual(one.anew());
    expect(log.read).toEqual(['places/hai']);
    one.look();
    expect(log.read).toEqual([]);
  });

  it('looks again at a record with a folder of its own, however deep it changed', () => {
    const one = desk({ ...FILES, 'places/hai/cu/sau/thu.txt': 'x' });
    one.look();
    symlinkSync(one.path('places/ba'), one.path('places/hai/cu/sau/ba'), 'junction');
    expect(one.look()).toStrictEqual(one.anew());
    expect(log.read).toEqual(['places/hai']);
  });

  it('asks on another day only what a day decides', () => {
    const one = desk();
    const isDue = ({ issues }: CatalogueResult) => issues.some(({ code }) => code === 'review-due');
    expect(isDue(one.look())).toBe(false);
    one.turnTo('2029-12-01');
    const later = one.look();
    expect(log).toEqual({ read: [], asked: [] });
    expect(later).toStrictEqual(one.anew());
    expect(isDue(later)).toBe(true);
    one.turnTo(TODAY);
    expect(one.look()).toStrictEqual(one.anew());
  });

  it('names the lines of what it kept', () => {
    const one = desk();
    one.look();
    one.change('communes.yaml', '01234', '01235');
    const found = one.look().issues.find(({ code }) => code === 'unknown-commune');
    expect(log.read).toEqual([]);
    expect(found).toMatchObject({ file: 'content/places/bai-mau/index.vi.md', line: 4 });
  });
});

describe('what was kept is not trusted', () => {
  it('where it is damaged', () => {
    for (const damage of [
      (bytes: Buffer) => {
        const at = bytes.length >> 1;
        bytes.writeUInt8(bytes.readUInt8(at) ^ 1, at);
        return bytes;
      },
      (bytes: Buffer) => bytes.subarray(0, bytes.length - 9),
      () => Buffer.alloc(0),
    ]) {
      const one = desk();
      one.look();
      for (const file of one.notes()) writeFileSync(file, damage(readFileSync(file)));
      expect(one.look()).toStrictEqual(one.anew());
      expect(log.read).toEqual(ALL);
      one.look();
      expect(log.read).toEqual([]);
    }
  });

  it('of a record that was changed later than now, nor what was asked of it', () => {
    const one = desk();
    const later = Date.now() / SECOND + 3600;
    utimesSync(one.path(MAU), later, later);
    one.look();
    one.look();
    expect(log.read).toEqual(['places/bai-mau']);
    expect(log.asked).toEqual(['places/ba', 'places/bai-mau']);
  });

  it('of findings that are older than the record they asked about', () => {
    const one = desk();
    one.look();
    const former = new Map(one.notes().map((file) => [file, readFileSync(file)]));
    one.change(MAU, '## Đường đi', '## Lối đi');
    one.look();
    const current = new Map(one.notes().map((file) => [file, readFileSync(file)]));
    const changed = [...former].filter(([file, bytes]) => !current.get(file)?.equals(bytes));
    expect(changed.length).toBeGreaterThan(1);
    // As a run leaves them that is killed, or that another overtakes.
    for (const [file, bytes] of changed) {
      for (const [other, own] of current) writeFileSync(other, own);
      writeFileSync(file, bytes);
      expect(one.look()).toStrictEqual(one.anew());
    }
  });

  it('by other code, in another place, or where the clock has been set back', () => {
    const one = desk();
    one.look();
    one.look({ code: 'b' });
    expect(log.read).toEqual(ALL);
    one.look({ code: 'b', now: Date.now() + 5 * SECOND });
    expect(log.read).toEqual(ALL);
    one.look({ code: 'b' });
    expect(log.read).toEqual([]);
    one.move();
    expect(one.look({ code: 'b' })).toStrictEqual(one.anew());
    expect(log.read).toEqual(ALL);
  });

  it('of files so young that another edit might not be seen: they are read until they are older', () => {
    const one = desk();
    const now = Date.now();
    one.look({ now });
    one.look({ now: now + SECOND / 2 });
    expect(log.read).toEqual(ALL);
    one.look({ now: now + 10 * SECOND });
    expect(log.read).toEqual(ALL);
    one.look({ now: now + 11 * SECOND });
    expect(log.read).toEqual([]);
  });

  it('and where it cannot be kept, the province is read all the same', () => {
    const one = desk();
    const cacheDir = join(temporaryFolder({ tep: 'x' }), 'tep');
    expect(one.look({ cacheDir })).toStrictEqual(one.anew());
    expect(one.look({ cacheDir })).toStrictEqual(one.anew());
    expect(log.read).toEqual(ALL);
  });

  it('and without the wish to keep, nothing is kept', () => {
    const one = desk();
    one.anew();
    expect(() => one.notes()).toThrow('ENOENT');
  });
});

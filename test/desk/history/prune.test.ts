import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, globSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { compareSnapshots } from '../../../src/desk/history/compare.ts';
import { NO_MARKS } from '../../../src/desk/history/file-marks.ts';
import { historyOf, noteOutside } from '../../../src/desk/history/history.ts';
import { prune, pruneWeekly } from '../../../src/desk/history/prune.ts';
import { scanContent } from '../../../src/desk/history/scan.ts';
import { openStore, type Store } from '../../../src/desk/history/store.ts';
import { place } from '../../support/province.ts';
import { desk } from './support.ts';

const root = resolve(import.meta.dirname, '../../..');
const PLACE = 'places/bai-mau/index.vi.md';
const DAY = 86_400_000;
const LATER = new Date('2026-11-30T05:00:00Z');
const days = (number: number) => new Date(LATER.getTime() + number * DAY);

/** Ten states of two days in spring, and fifty of autumn: of the first ten only the last of each day is kept. */
function twoDaysOfSpring() {
  const province = desk();
  const store = () => historyOf(province);
  // One store for all: it forces the first objects only onto the disk.
  const writer = store();
  for (let index = 0; index <= 60; index++) {
    const at = new Date(index <= 10 ? Date.UTC(2026, 3, index <= 5 ? 1 : 2, 1, index) : LATER).toISOString();
    province.edit({ [PLACE]: place('', `Bản số ${index}.\n`) });
    const scan = scanContent(province.contentDir, writer, NO_MARKS);
    const former = index > 0 && { former: index };
    writer.add(index + 1, { format: 1, at, what: `lưu ${index}`, outside: false, ...former, ...scan });
  }
  return { ...province, store, numbers: () => store().numbers() };
}

const fail = (text: string) => {
  throw new Error(text);
};

/** Reads all of every snapshot, and says which files of it were what. @throws Damaged */
function wholeHistory(store: Store): Record<number, string> {
  const nothing = { tree: store.put(Buffer.from('{"files":[],"folders":[]}'), true), left: [] };
  const found: Record<number, string> = {};
  for (const number of store.numbers()) {
    const snapshot = store.snapshot(number);
    const files = snapshot ? compareSnapshots(store, nothing, snapshot) : [];
    found[number] = files.map(({ path, after = '' }) => `${path}\n${store.get(after)}`).join('\n');
  }
  return found;
}

const objectsOf = (store: Store) => store.objects.list().size;
const discarded = (store: Store) => globSync('discarded/*/*', { cwd: store.dir }).length;

/** 1 is the beginning; the first change is 2. */
const KEPT = [6, 11, ...Array.from({ length: 50 }, (_, at) => at + 12)];

describe('a history that is pruned', () => {
  it('forgets what is too much, and every state that stays is whole', () => {
    const { store, numbers } = twoDaysOfSpring();
    expect(numbers()).toHaveLength(61);
    const before = wholeHistory(store());
    prune(store(), LATER);
    expect(numbers()).toEqual(KEPT);
    const kept = wholeHistory(store());
    for (const number of KEPT) expect(kept[number]).toBe(before[number]);
  });

  it('removes what nothing needs, two days after it was discarded', () => {
    const { store } = twoDaysOfSpring();
    const before = objectsOf(store());
    prune(store(), LATER);
    // Of nine states the place, its folder, the folder of places and the root.
    expect(before - objectsOf(store())).toBe(9 * 4);
    expect(discarded(store())).toBe(9 * 4);
    prune(store(), days(2));
    expect(discarded(store())).toBe(9 * 4);
    prune(store(), days(3));
    expect(globSync('discarded/*', { cwd: store().dir })).toEqual([]);
  });

  it('says of a change that it has in it what was before it', () => {
    const { store, list } = twoDaysOfSpring();
    prune(store(), LATER);
    expect(list().at(-2)).toBe(
      '11 lưu 10 (gộp cả những thay đổi ngay trước đó, không còn giữ riêng) | places/bai-mau: bài viết',
    );
    expect(list().at(-4)).toBe('13 lưu 12 | places/bai-mau: bài viết');
  });

  it('is so by whatever looks at all of the content, once a week', () => {
    const { store, numbers, home, contentDir } = twoDaysOfSpring();
    expect(numbers()).toHaveLength(61);
    const note = (now: Date) => noteOutside({ home, contentDir, now, tell: fail });
    note(LATER);
    expect(numbers()).toEqual(KEPT);
    const mark = join(store().dir, 'pruned.txt');
    expect(existsSync(mark)).toBe(true);
    const extra = store().put(Buffer.from('không ai cần'), true);
    note(days(6));
    expect(store().objects.has(extra)).toBe(true);
    note(days(7));
    expect(store().objects.has(extra)).toBe(false);
    // A clock that was ahead for years does not put it off.
    writeFileSync(mark, '2040-01-01T00:00:00Z');
    const other = store().put(Buffer.from('không ai cần nữa'), true);
    note(days(8));
    expect(store().objects.has(other)).toBe(false);
  });

  it('loses nothing of a snapshot that another process is about to add', () => {
    const { store, contentDir, edit } = twoDaysOfSpring();
    const pruner = store();
    pruner.forget([2]);
    // The state of the snapshot that is gone, which nothing needs now, and a new file.
    edit({ [PLACE]: place('', 'Bản số 1.\n'), 'gates/moi/index.vi.md': place('', 'Mới.\n') });
    const writer = store();
    const scan = scanContent(contentDir, writer, NO_MARKS);
    prune(pruner, LATER);
    expect(discarded(pruner)).toBeGreaterThan(36);
    const { snapshot } = writer.newest() as NonNullable<ReturnType<Store['newest']>>;
    expect(writer.add(62, { ...snapshot, former: 61, ...scan })).toBe(true);
    cpSync(writer.dir, `${writer.dir}-asked`, { recursive: true });
    const asked = openStore(`${writer.dir}-asked`);
    expect(wholeHistory(asked)[62]).toContain('Bản số 1.');
    prune(pruner, days(3));
    expect(discarded(pruner)).toBe(0);
    expect(wholeHistory(store())[62]).toContain('Mới.');
  });

  it('is left alone where a later engine has written into it, and goes on behind what is damaged', () => {
    const { store, numbers } = twoDaysOfSpring();
    const file = join(store().dir, 'changes/00000099.json');
    writeFileSync(file, '{"format":2}');
    prune(store(), LATER);
    expect(numbers()).toHaveLength(62);
    writeFileSync(file, '{"format":');
    prune(store(), LATER);
    expect(numbers()).toEqual([...KEPT, 99]);
  });

  it('asks for no file outside of it, whatever a tree from elsewhere names', () => {
    const { store, home } = twoDaysOfSpring();
    const outside = join(home, 'tep');
    writeFileSync(outside, 'x');
    const evil = store();
    const folders = [['a', '../../../tep'], 'b', [null, null]];
    const tree = evil.put(Buffer.from(JSON.stringify({ files: null, folders })), true);
    const nothing = evil.put(Buffer.from('null'), true);
    const { snapshot } = evil.newest() as NonNullable<ReturnType<Store['newest']>>;
    for (const [at, one] of [tree, nothing].entries()) evil.add(62 + at, { ...snapshot, tree: one });
    prune(evil, LATER);
    expect(existsSync(outside)).toBe(true);
  });
});

describe('a pruning that is killed', { timeout: 120_000 }, () => {
  /** Ends itself, as a power cut would, before it changes the disk for the nth time. */
  const script = (dir: string, changes: number) => `
    import fs from 'node:fs';
    import { syncBuiltinESMExports } from 'node:module';
    let left = ${changes};
    for (const name of ['renameSync', 'rmSync', 'rmdirSync', 'writeFileSync', 'mkdirSync']) {
      const real = fs[name];
      fs[name] = (...args) => {
        if (left-- === 0) process.kill(process.pid, 'SIGKILL');
        return real(...args);
      };
    }
    syncBuiltinESMExports();
    const { openStore } = await import(${JSON.stringify(join(root, 'src/desk/history/store.ts'))});
    const { pruneWeekly } = await import(${JSON.stringify(join(root, 'src/desk/history/prune.ts'))});
    pruneWeekly(openStore(${JSON.stringify(dir)}), new Date(${LATER.getTime()}));`;

  it('leaves every state whole, and the next one ends its work', () => {
    const province = twoDaysOfSpring();
    const { dir } = province.store();
    const before = wholeHistory(province.store());
    let ends = 0;
    for (const changes of [0, 2, 7, 13, 30, 1000]) {
      const copy = join(province.home, `ban-${changes}`);
      cpSync(dir, copy, { recursive: true });
      const { signal, status, stderr } = spawnSync(
        process.execPath,
        ['--disable-warning=ExperimentalWarning', '--input-type=module', '-e', script(copy, changes)],
        { encoding: 'utf8' },
      );
      if (signal === null) ends++;
      expect([status, stderr, signal]).toEqual(signal === null ? [0, '', null] : [null, '', 'SIGKILL']);
      const there = wholeHistory(openStore(copy));
      for (const [number, files] of Object.entries(there)) expect(files).toBe(before[Number(number)]);
      for (const number of KEPT) expect(there).toHaveProperty(String(number));
      for (const day of [0, 8, 16]) pruneWeekly(openStore(copy), days(day));
      expect(openStore(copy).numbers()).toEqual(KEPT);
      expect(discarded(openStore(copy))).toBe(0);
      expect(Object.keys(wholeHistory(openStore(copy)))).toHaveLength(KEPT.length);
    }
    expect(ends).toBe(1);
  });
});

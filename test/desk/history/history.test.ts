import { spawn } from 'node:child_process';
import { globSync, symlinkSync, truncateSync, utimesSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import { changesOf } from '../../../src/desk/history/changes.ts';
import { historyOf, keepHistory } from '../../../src/desk/history/history.ts';
import { place, writeProvince } from '../../support/province.ts';
import { desk } from './support.ts';

/** What happens to the disk: all of it without the program's doing. */
const disk = vi.hoisted(() => ({
  opened: [] as string[],
  /** A folder that the machine lets nobody look into. */
  closed: '',
  isFull: false,
  /** What another process does as soon as the content has been looked at. */
  meanwhile: undefined as (() => void) | undefined,
}));
vi.mock('node:fs', async (original) => {
  const fs = await original<typeof import('node:fs')>();
  const openSync = (...args: Parameters<typeof fs.openSync>) => {
    disk.opened.push(String(args[0]));
    if (disk.isFull && /lich-su.*part$/.test(String(args[0])))
      throw Object.assign(new Error('ENOSPC'), { code: 'ENOSPC', syscall: 'open', path: args[0] });
    return fs.openSync(...args);
  };
  const readdirSync = (path: string, options: { withFileTypes: true }) => {
    if (path === disk.closed) throw Object.assign(new Error('EACCES'), { code: 'EACCES', path });
    return fs.readdirSync(path, options);
  };
  const linkSync = (from: string, to: string) => {
    const { meanwhile } = disk;
    disk.meanwhile = undefined;
    meanwhile?.();
    fs.linkSync(from, to);
  };
  return { ...fs, openSync, readdirSync, linkSync };
});

const PLACE = 'places/bai-mau/index.vi.md';
const root = resolve(import.meta.dirname, '../../..');

describe('a snapshot', () => {
  it('reads again only the files that the disk says are others', () => {
    const { note, contentDir, edit } = desk({ 'places/bai-hai/index.vi.md': place() });
    // Files written a moment ago are read once more.
    for (const file of globSync('**/*.*', { cwd: contentDir })) utimesSync(join(contentDir, file), 1e9, 1e9);
    vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + 60_000 });
    const opened = () => disk.opened.splice(0).filter((path) => path.startsWith(contentDir));
    opened();
    try {
      note();
      expect(opened()).toHaveLength(3);
      note();
      expect(opened()).toEqual([]);
      edit({ [PLACE]: place('', 'Khác.\n') });
      note();
      expect(opened()).toEqual([join(contentDir, PLACE)]);
    } finally {
      vi.useRealTimers();
    }
  });

  it('of some records looks at these only, and leaves the others to the next of all', async () => {
    const hai = 'places/bai-hai/index.vi.md';
    const { keeping, edit, list, note, contentDir } = desk({ [hai]: place() });
    note();
    edit({ [hai]: place('', 'Của người.\n'), 'photos/x/photo.jpg': 'x' });
    disk.opened.length = 0;
    const save = (changes: Record<string, string | undefined>, ...within: string[]) =>
      keepHistory({ ...keeping(), what: 'lưu', within }, () => edit(changes));
    await save({ [PLACE]: place('', 'Một.\n') }, 'places/bai-mau');
    await save(
      { [PLACE]: undefined, 'gates/moi/index.vi.md': place('', 'Khác.\n') },
      'places/bai-mau',
      'gates/moi',
    );
    await save({ 'terms.yaml': 'terms: []\n' }, 'terms.yaml', 'khong-co/gi');
    expect(disk.opened.filter((path) => path.startsWith(contentDir) && path.includes('hai'))).toEqual([]);
    note();
    expect(list()).toEqual([
      '5 sửa ngoài bàn biên tập | photos/x: thêm photo.jpg | places/bai-hai: bài viết',
      '4 lưu | terms.yaml: thêm tệp này',
      '3 lưu | gates/moi: bản ghi mới | places/bai-mau: đã xóa',
      '2 lưu | places/bai-mau: bài viết',
      '1 bắt đầu giữ lịch sử',
    ]);
  });

  it('sees a change that leaves size, time and place of a file as they were', () => {
    const { note, contentDir, list } = desk();
    const write = (text: string) => {
      writeFileSync(join(contentDir, PLACE), text);
      utimesSync(join(contentDir, PLACE), 1e9, 1e9);
    };
    write(place());
    vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + 60_000 });
    try {
      note();
      disk.opened.length = 0;
      note();
      expect(disk.opened.filter((path) => path.startsWith(contentDir))).toEqual([]);
      write(place().replace('Mẫu', 'Mấu'));
      note();
    } finally {
      vi.useRealTimers();
    }
    expect(list()[0]).toBe('2 sửa ngoài bàn biên tập | places/bai-mau: tên');
  });

  it('follows no link, keeps no hidden file, and tells once what it does not keep', () => {
    const { note, contentDir, home, told, edit, list } = desk();
    writeFileSync(join(home, 'mat-khau.txt'), 'bí mật');
    symlinkSync(join(home, 'mat-khau.txt'), join(contentDir, 'places/bai-mau/index.lo.md'));
    symlinkSync(home, join(contentDir, 'photos'));
    edit({ '.x.abc.part': 'nửa', 'places/bai-mau/~$a.docx': 'x', 'theme/aux.css': 'x' });
    note();
    expect(told).toEqual([
      'Lịch sử không giữ: content/photos (là liên kết của hệ thống tệp); content/places/bai-mau/index.lo.md (là liên kết của hệ thống tệp); content/theme/aux.css (có tên mà Windows không chép được).',
    ]);
    edit({ [PLACE]: place('', 'x\n') });
    note();
    expect(told).toHaveLength(1);
    expect(list()[0]).toContain('places/bai-mau: bài viết');
    const kept = globSync('objects/*/*', { cwd: join(home, '.lich-su/content') });
    const store = historyOf({ home, contentDir });
    const texts = kept.map((file) => store.get(file.replace(/^objects|[/\\]|\.z$/g, '')).toString());
    expect(texts.join()).not.toContain('bí mật');
  });

  it('tells a file above 100 MB and leaves it out', () => {
    const { note, contentDir, told, list } = desk();
    note();
    const file = join(contentDir, 'photos-lon.bin');
    writeFileSync(file, '');
    // No byte of it is on the disk.
    truncateSync(file, 100_000_001);
    note();
    expect(told).toEqual(['Lịch sử không giữ: content/photos-lon.bin (lớn hơn 100 MB).']);
    expect(list()).toEqual(['1 bắt đầu giữ lịch sử']);
  });

  it('takes a folder that may not be looked into for left out, not for deleted', () => {
    const { note, contentDir, list, told } = desk();
    note();
    disk.closed = join(contentDir, 'places');
    note();
    disk.closed = '';
    expect(told).toEqual(['Lịch sử không giữ: content/places (máy không đọc được).']);
    note();
    expect(list()).toEqual(['1 bắt đầu giữ lịch sử']);
  });
});

describe('a full disk', () => {
  it('stops no command, and has the change when there is room again', async () => {
    const { command, read, told, list, note } = desk();
    note();
    disk.isFull = true;
    await command('ghi', { [PLACE]: place('', 'x\n') });
    disk.isFull = false;
    expect(read(PLACE)).toBe(place('', 'x\n'));
    expect(told).toEqual([expect.stringMatching(/^Lịch sử không giữ được lần này.*Ổ đĩa đã đầy/)]);
    note();
    expect(list()).toEqual(['2 sửa ngoài bàn biên tập | places/bai-mau: bài viết', '1 bắt đầu giữ lịch sử']);
  });
});

describe('two processes at once', () => {
  it('take nothing of one another back: whoever comes second looks again', () => {
    const { note, edit, list } = desk();
    note();
    edit({ [PLACE]: place('', 'Của một.\n') });
    disk.meanwhile = () => {
      edit({ 'places/b/index.vi.md': place() });
      note();
    };
    note();
    expect(list()).toEqual([
      '2 sửa ngoài bàn biên tập | places/b: bản ghi mới | places/bai-mau: bài viết',
      '1 bắt đầu giữ lịch sử',
    ]);
  });

  it('each keep all of theirs, under numbers of their own, and every state can be read', {
    timeout: 60_000,
  }, async () => {
    const contentDir = writeProvince();
    const home = dirname(contentDir);
    const ROUNDS = 12;
    const script = (name: string) => `
      import { mkdirSync, writeFileSync } from 'node:fs';
      import { keepHistory } from ${JSON.stringify(join(root, 'src/desk/history/history.ts'))};
      const dir = ${JSON.stringify(contentDir)};
      const told = [];
      for (let round = 0; round < ${ROUNDS}; round++)
        await keepHistory({ home: ${JSON.stringify(home)}, contentDir: dir, now: new Date(), what: '${name} ' + round, tell: (text) => told.push(text) }, () => {
          mkdirSync(dir + '/places/${name}-' + round, { recursive: true });
          writeFileSync(dir + '/places/${name}-' + round + '/index.vi.md', '${name} ' + round);
        });
      process.exitCode = told.length;
      console.error(told.join());`;
    const run = (name: string) =>
      new Promise<[number | null, string]>((done) => {
        const child = spawn(process.execPath, [
          '--disable-warning=ExperimentalWarning',
          '--input-type=module',
          '-e',
          script(name),
        ]);
        let said = '';
        child.stderr.on('data', (text) => (said += text));
        child.on('close', (code) => done([code, said.trim()]));
      });
    expect(await Promise.all([run('mot'), run('hai')])).toEqual([
      [0, ''],
      [0, ''],
    ]);
    const store = historyOf({ home, contentDir });
    const numbers = store.numbers();
    expect(new Set(numbers).size).toBe(numbers.length);
    expect(numbers.every((number) => store.snapshot(number))).toBe(true);
    const places = store.tree(store.tree(store.newest()?.snapshot.tree as string).folders[0]?.[1] as string);
    expect(places.folders).toHaveLength(2 * ROUNDS + 1);
    // Nothing that one of them wrote seems to be taken back by the other.
    const files = [...changesOf(store)].flatMap((change) => change.files ?? []);
    expect(files.filter(({ before }) => before !== undefined)).toEqual([]);
    expect(files).toHaveLength(2 * ROUNDS);
    expect(globSync('**/*.part', { cwd: join(home, '.lich-su') })).toEqual([]);
  });
});

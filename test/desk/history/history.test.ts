import { spawn } from 'node:child_process';
import {
  globSync,
  readdirSync,
  readFileSync,
  symlinkSync,
  truncateSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import { changesOf } from '../../../src/desk/history/changes.ts';
import { historyFolder, historyOf, keepHistory } from '../../../src/desk/history/history.ts';
import { place, translation, writeProvince } from '../../support/province.ts';
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

describe('the history', () => {
  it('begins with the content as it is, which is no change', () => {
    const { note, list } = desk();
    note();
    expect(list()).toEqual(['1 bắt đầu giữ lịch sử']);
    note();
    expect(list()).toHaveLength(1);
  });

  it('has what a command does and what was done outside apart', async () => {
    const { command, edit, note, list, told } = desk();
    note();
    edit({ [PLACE]: place().replace('để thử', 'rất dài') });
    await command('nhận bản dịch', { 'places/bai-mau/index.lo.md': translation() });
    edit({ [PLACE]: place('', 'Bài mới.\n') });
    note();
    expect(list()).toEqual([
      '4 sửa ngoài bàn biên tập | places/bai-mau: tóm tắt, bài viết',
      '3 nhận bản dịch | places/bai-mau: thêm bản tiếng Lào',
      '2 sửa ngoài bàn biên tập | places/bai-mau: tóm tắt',
      '1 bắt đầu giữ lịch sử',
    ]);
    expect(told).toEqual([]);
  });

  it('has nothing of a command that wrote nothing, and of one that failed what it wrote all the same', async () => {
    const { command, keeping, edit, list, note } = desk();
    note();
    await command('không ghi gì', {});
    const fails = keepHistory({ ...keeping(), what: 'hỏng giữa chừng' }, () => {
      edit({ [PLACE]: place('', 'Nửa bài.\n') });
      throw new Error('hỏng');
    });
    await expect(fails).rejects.toThrow('hỏng');
    expect(list()).toEqual(['2 hỏng giữa chừng | places/bai-mau: bài viết', '1 bắt đầu giữ lịch sử']);
  });

  it('of one record has only its own changes', async () => {
    const { command, list, note } = desk();
    note();
    await command('thêm', { 'places/bai-hai/index.vi.md': place().replace('Bãi Mẫu', 'Bãi Hai') });
    await command('sửa cả hai', { [PLACE]: place('', 'x\n'), 'places/bai-hai/index.vi.md': place() });
    expect(list('places/bai-mau')).toEqual(['3 sửa cả hai | places/bai-mau: bài viết']);
    expect(list('places/bai-hai')).toEqual([
      '3 sửa cả hai | places/bai-hai: tên',
      '2 thêm | places/bai-hai: bản ghi mới',
    ]);
  });

  it('lies in its home, each content folder apart, with a word to whoever finds it', () => {
    const { home, note } = desk();
    note();
    expect(historyFolder({ home, contentDir: join(home, 'content') })).toBe(
      join(home, '.lich-su', 'content'),
    );
    expect(historyFolder({ home, contentDir: join(home, 'Nội dung') })).toMatch(/noi-dung-[0-9a-f]{8}$/);
    expect(readFileSync(join(home, '.lich-su/content/DOC-TRUOC.txt'), 'utf8')).toContain('npm run undo');
    for (const file of ['.gitignore', 'src/desk/new-province/template/gitignore'])
      expect(readFileSync(join(root, file), 'utf8')).toContain('\n.lich-su/\n');
  });

  it('is not kept where HISTORY=no, and the work is done all the same', async () => {
    const { keeping, edit, home, read } = desk();
    const work = () => edit({ [PLACE]: 'x' });
    await keepHistory({ ...keeping(), what: 'ghi', history: false }, work);
    expect(readdirSync(home)).toEqual(['content']);
    expect(read(PLACE)).toBe('x');
  });
});

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

describe('a damaged history', () => {
  const objects = (home: string) =>
    globSync('.lich-su/content/objects/*/*', { cwd: home }).map((one) => join(home, one));

  it('whose folder is a file stops no command, which says so in one line', async () => {
    const { home, command, read, told } = desk();
    writeFileSync(join(home, '.lich-su'), '');
    await command('ghi', { [PLACE]: 'x' });
    expect(read(PLACE)).toBe('x');
    expect(told).toHaveLength(1);
    expect(told[0]).toMatch(/^Lịch sử không giữ được lần này, công việc vẫn tiếp tục: .*→/);
    expect(told[0]).not.toContain('\n');
  });

  it('on a full disk stops no command, and has the change when there is room again', async () => {
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

  it('of which a save looks at one record only is looked at as a whole', async () => {
    const { home, keeping, edit, list, note, told } = desk();
    note();
    for (const file of objects(home)) writeFileSync(file, '');
    for (const body of ['x', 'y'])
      await keepHistory({ ...keeping(), what: `lưu ${body}`, within: ['places/bai-mau'] }, () =>
        edit({ [PLACE]: place('', body) }),
      );
    expect(told).toEqual([]);
    expect(list()[0]).toBe('3 lưu y | places/bai-mau: bài viết');
  });

  it('with an empty or half-written snapshot goes on behind it', async () => {
    const { home, command, list, note, told } = desk();
    note();
    for (const [name, text] of [
      ['00000002', ''],
      ['00000003', '{"format":1,"at":"2026'],
      ['00000004', '\0\0\0'],
    ])
      writeFileSync(join(home, `.lich-su/content/changes/${name}.json`), text as string);
    await command('ghi', { [PLACE]: place('', 'x\n') });
    expect(list()).toEqual(['5 ghi | places/bai-mau: bài viết', '1 bắt đầu giữ lịch sử']);
    expect(told).toEqual([]);
  });

  it('that lost all it kept names the change that cannot be read, and keeps the content anew', async () => {
    const { home, command, list, note, edit, told } = desk();
    note();
    await command('ghi', { [PLACE]: place('', 'x\n') });
    for (const file of objects(home)) writeFileSync(file, '');
    expect(list()).toEqual(['2 damaged', '1 bắt đầu giữ lịch sử']);
    edit({ [PLACE]: place('', 'y\n') });
    note();
    await command('ghi nữa', { [PLACE]: place('', 'z\n') });
    expect(list()[0]).toBe('4 ghi nữa | places/bai-mau: bài viết');
    expect(told).toEqual([]);
  });

  it('with marks of files that are no marks reads the files', () => {
    const { home, note, edit, list } = desk();
    note();
    for (const text of ['{', '[1, null, ["a"]]', 'null']) {
      writeFileSync(join(home, '.lich-su/content/files.json'), text);
      edit({ [PLACE]: place('', `${text.length}\n`) });
      note();
    }
    expect(list()).toHaveLength(4);
  });

  it.each(['..', 'a/b', 'a\\b', '.git', 'aux', ''])(
    'from elsewhere with a file named %j is not followed',
    (name) => {
      const { home, contentDir, note, list } = desk();
      note();
      const store = historyOf({ home, contentDir });
      const file = store.put(Buffer.from('x'), true);
      const { snapshot } = store.newest() as NonNullable<ReturnType<typeof store.newest>>;
      const tree = store.put(Buffer.from(JSON.stringify({ files: [[name, file]], folders: [] })), true);
      store.add(2, { ...snapshot, tree });
      expect(list()[0]).toBe('2 damaged');
    },
  );
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

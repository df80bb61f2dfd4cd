import {
  createWriteStream,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { describe, expect, it } from 'vitest';
import { ZipFile } from 'yazl';
import { Refusal } from '../../../src/build/refusal.ts';
import { readCatalogue } from '../../../src/catalogue/read.ts';
import { backupFiles } from '../../../src/desk/backup/backup-files.ts';
import { isBackupName, SUMS } from '../../../src/desk/backup/backup-names.ts';
import { readBackup } from '../../../src/desk/backup/read-backup.ts';
import { restoreBackup } from '../../../src/desk/backup/restore-backup.ts';
import { writeBackup } from '../../../src/desk/backup/write-backup.ts';
import { parseBackupArguments } from '../../../src/desk/backup-arguments.ts';
import { backupPlace } from '../../../src/desk/backup-place.ts';
import { readEnvironment } from '../../../src/desk/environment.ts';
import { historyOf } from '../../../src/desk/history/history.ts';
import { sha256Of } from '../../../src/desk/history/store.ts';
import { photo, place } from '../../support/province.ts';
import { desk, stateOf } from '../history/support.ts';
import { temporaryFolder } from '../temporary.ts';

const PLACE = 'places/bai-mau/index.vi.md';
const BYTES = Uint8Array.from({ length: 70_000 }, (_, at) => (at * 7919) % 256);

/** A province's own folder with a history, and its backup. */
async function saved() {
  const one = desk({ 'photos/anh/index.vi.md': photo(), 'photos/anh/photo.jpg': BYTES });
  one.note();
  await one.command('ghi', { [PLACE]: place('', 'Bài có dấu: Lào ລາວ.\n') });
  mkdirSync(join(one.home, 'engine'));
  const own = {
    'package.json': '{}',
    '.gitignore': 'x',
    'engine/cua-ngo.mjs': '',
    'engine/cua-ngo-1.0.0.tgz': 'y',
  };
  for (const [name, text] of Object.entries({ ...own, '.env': 'bí mật', 'engine/khac.txt': 'z' }))
    writeFileSync(join(one.home, name), text);
  const file = join(temporaryFolder(), 'luu.zip');
  const { files, left } = backupFiles(one);
  await writeBackup(file, files);
  return { ...one, file, files, left };
}

describe('a backup', () => {
  it('holds content, history and what makes the folder a province’s own, and nothing else', async () => {
    const { files, left } = await saved();
    const names = files.map(({ name }) => name.replace(/objects\/.*/, 'objects'));
    expect([...new Set(names)]).toEqual([
      '.gitignore',
      '.lich-su/content/DOC-TRUOC.txt',
      '.lich-su/content/changes/00000001.json',
      '.lich-su/content/changes/00000002.json',
      '.lich-su/content/objects',
      'content/photos/anh/index.vi.md',
      'content/photos/anh/photo.jpg',
      `content/${PLACE}`,
      'content/province.yaml',
      'engine/cua-ngo-1.0.0.tgz',
      'engine/cua-ngo.mjs',
      'package.json',
    ]);
    expect(left).toEqual([]);
  });

  it('has the same bytes for the same content, whatever the clock and its zone say', async () => {
    const { file, files } = await saved();
    const again = `${file}-2`;
    const zone = process.env['TZ'];
    try {
      process.env['TZ'] = 'America/New_York';
      await writeBackup(again, files);
    } finally {
      if (zone === undefined) delete process.env['TZ'];
      else process.env['TZ'] = zone;
    }
    expect(sha256Of(readFileSync(again))).toBe(sha256Of(readFileSync(file)));
    expect(readdirSync(join(file, '..')).sort()).toEqual(['luu.zip', 'luu.zip-2']);
  });

  it('put into a new folder or an empty one is the same, passes the check and has its history', async () => {
    const { file, contentDir, home } = await saved();
    const [folder, empty] = [join(temporaryFolder(), 'Lấy lại', 'tỉnh'), temporaryFolder()];
    const contents = await restoreBackup(file, folder, contentDir);
    expect(stateOf(join(folder, 'content'))).toEqual(stateOf(contentDir));
    expect(contents.files).toBe(stateOf(folder).length);
    expect(readFileSync(join(folder, 'engine/cua-ngo-1.0.0.tgz'), 'utf8')).toBe('y');
    expect(readCatalogue(join(folder, 'content')).issues).toEqual(readCatalogue(contentDir).issues);
    const [there, here] = [
      { home: folder, contentDir: join(folder, 'content') },
      { home, contentDir },
    ].map(historyOf);
    expect(there?.newest()).toEqual(here?.newest());
    expect(
      there?.get(there.tree(there.newest()?.snapshot.tree as string).files[0]?.[1] as string).toString(),
    ).toContain('code:');
    await restoreBackup(file, empty, contentDir);
    expect(stateOf(empty)).toEqual(stateOf(folder));
    expect(readdirSync(join(folder, '..'))).toEqual(['tỉnh']);
  });

  it('leaves out links and a password of a registry, and says so', async () => {
    const one = await saved();
    symlinkSync(one.home, join(one.contentDir, 'theme'));
    writeFileSync(join(one.home, '.npmrc'), '//kho.example/:_authToken=abc');
    const { left, files } = backupFiles(one);
    expect(left).toEqual(['content/theme', '.npmrc']);
    expect(files).toHaveLength(one.files.length);
    writeFileSync(join(one.home, '.npmrc'), 'fund=false');
    expect(backupFiles(one).files.map(({ name }) => name)).toContain('.npmrc');
  });

  it('of a file that cannot be read is not written at all', async () => {
    const { file, files } = await saved();
    const gone = { name: 'content/photos/anh/mat.jpg', path: join(file, '../khong-co') };
    await expect(writeBackup(`${file}-2`, [gone, ...files])).rejects.toThrow('ENOENT');
    expect(readdirSync(join(file, '..'))).toEqual(['luu.zip']);
  });
});

describe('the place of a backup', () => {
  const place = (home: string, asked?: string) =>
    backupPlace(readEnvironment({}, { root: home, now: new Date('2026-11-30T01:00:00Z') }), asked, home);

  it('has the day in its name, and no other backup', () => {
    const home = temporaryFolder({ 'content/x': '', 'sao-luu-2026-11-30.zip': '' });
    expect(place(home)).toBe(join(home, 'sao-luu-2026-11-30-2.zip'));
    expect(place(home, join(home, 'a.zip'))).toBe(join(home, 'a.zip'));
  });

  it.each([
    ['content/x/a.zip', 'Không ghi bản sao lưu vào'],
    ['dist/a.zip', 'Không ghi bản sao lưu vào'],
    ['.lich-su/a.zip', 'Không ghi bản sao lưu vào'],
    ['lien-ket/a.zip', 'Không ghi bản sao lưu vào'],
    ['khong-co/a.zip', 'Không có thư mục'],
    ['co.zip', 'lệnh này không ghi đè'],
  ])('is not %s', (name, message) => {
    const home = temporaryFolder({ 'content/x/y': '', 'dist/y': '', '.lich-su/y': '', 'co.zip': '' });
    symlinkSync(join(home, 'content'), join(home, 'lien-ket'));
    expect(() => place(home, join(home, name))).toThrow(message);
  });
});

/** A ZIP with the given entries and, unless told otherwise, a right list of checksums. */
async function zip(entries: Record<string, string | Buffer>, options: { mode?: number; sums?: string } = {}) {
  const file = join(temporaryFolder(), 'x.zip');
  const made = new ZipFile();
  const lines = Object.entries(entries).map(([name, bytes]) => `${sha256Of(Buffer.from(bytes))}  ${name}\n`);
  const { mode = 0o100644, sums = lines.join('') } = options;
  for (const [name, bytes] of Object.entries(entries)) made.addBuffer(Buffer.from(bytes), name, { mode });
  if (sums) made.addBuffer(Buffer.from(sums), SUMS);
  made.end();
  await pipeline(made.outputStream, createWriteStream(file));
  return file;
}

/** The same with a name, or any bytes, exchanged for others of the same length. */
async function patched(file: string, from: string, to: string) {
  const bytes = readFileSync(file).toString('latin1').replaceAll(from, to);
  writeFileSync(file, Buffer.from(bytes, 'latin1'));
  return file;
}

describe('what is restored', () => {
  const refused = async (file: string, message: string | RegExp) => {
    const home = temporaryFolder({ 'giu/x': '' });
    const restore = () => restoreBackup(file, join(home, 'moi'), join(home, 'content'));
    for (const work of [() => readBackup(file), restore]) {
      const error = await work().catch((one: unknown) => one);
      expect(error).toBeInstanceOf(Refusal);
      expect((error as Refusal).message).toMatch(message);
    }
    expect(readdirSync(home)).toEqual(['giu']);
  };

  it('is compared byte for byte: each damaged file is named, and nothing appears', async () => {
    const { file } = await saved();
    const bytes = readFileSync(file);
    const at = bytes.indexOf(Buffer.from(BYTES.subarray(0, 200)));
    bytes[at + 150] = 1;
    writeFileSync(file, bytes);
    await refused(file, /bị hỏng hoặc thiếu ở: content\/photos\/anh\/photo\.jpg\. Chưa ghi gì/);
  });

  it.each([1, 30, 3000, 60_000])('is refused when its last %i bytes are missing', async (missing) => {
    const { file } = await saved();
    truncateSync(file, readFileSync(file).length - missing);
    await refused(file, /không phải bản sao lưu, hoặc chép, tải chưa trọn/);
  });

  it.each([
    ['content/xx/passwd', 'content/../passwd'],
    ['content/xx/passwd', '/ontent/xx/passwd'],
    ['content/xx/passwd', 'C:/tent/xx/passwd'],
    ['content/xx/passwd', 'content\\xx\\passwd'],
    ['content/xx/passwd', 'content/aux/passw'.padEnd(17, 'd')],
    ['content/xx/passwd', 'content/xx/com1.d'],
    ['content/xx/passwd', 'content/xx/a:strm'],
    ['content/xx/passwd', 'content/xx/passw.'],
    ['content/xx/passwd', 'content/.g/passwd'],
    ['content/xx/passwd', 'content//x/passwd'],
    ['content/xx/passwd', '.git/hooks/passwd'],
    ['content/xx/passwd', 'engine/sub/x.mjsd'],
    ['content/xx/passwd', 'content/xx/pa\u0001swd'],
  ])('has no name such as %s made %s', async (from, to) => {
    expect(to.length).toBe(from.length);
    await refused(await patched(await zip({ [from]: 'x' }), from, to), /Chưa ghi gì|không phải bản sao lưu/);
  });

  it('has no links, and no two files that are one on Windows', async () => {
    await refused(
      await zip({ 'content/a': '/etc/passwd' }, { mode: 0o120777 }),
      'liên kết hoặc tệp đặc biệt: content/a',
    );
    await refused(await zip({ 'content/a': 'x', 'content/A': 'y' }), 'hai tệp cùng tên');
    await refused(await zip({ 'content/\u00e9': 'x', 'content/e\u0301': 'y' }), 'hai tệp cùng tên');
  });

  it('has a list, in which every file stands, and every file of the list', async () => {
    await refused(await zip({ 'content/a': 'x' }, { sums: '' }), `thiếu danh sách ${SUMS}`);
    await refused(
      await zip({ 'content/a': 'x' }, { sums: 'khác\n' }),
      'không nằm trong danh sách: content/a',
    );
    const more = `${sha256Of('x')}  content/a\n${sha256Of('y')}  content/b\n`;
    await refused(await zip({ 'content/a': 'x' }, { sums: more }), 'bị hỏng hoặc thiếu ở: content/b');
  });

  it('is no bomb: neither one that says so nor one that does not', async () => {
    await refused(await zip({ 'content/a': Buffer.alloc(60_000_000) }), 'giải nén ra lớn bất thường');
    const file = await zip({ 'content/a': Buffer.alloc(1_000_000) });
    const size = Buffer.alloc(4);
    size.writeUInt32LE(1_000_000);
    const small = Buffer.alloc(4);
    small.writeUInt32LE(1_000);
    await refused(
      await patched(file, size.toString('latin1'), small.toString('latin1')),
      'bị hỏng hoặc thiếu ở: content/a',
    );
  });

  it.each([
    ['là chữ', 'xin chào'],
    ['rỗng', ''],
  ])('is refused when the file %s', async (_, text) => {
    const file = join(temporaryFolder({ 'x.zip': text }), 'x.zip');
    await refused(file, 'không phải bản sao lưu');
  });

  it('is put into no folder that has something in it, and none among the content', async () => {
    const { file, contentDir } = await saved();
    const full = temporaryFolder({ x: 'của người' });
    await expect(restoreBackup(file, full, contentDir)).rejects.toThrow('không ghi đè gì');
    await expect(restoreBackup(file, join(contentDir, 'moi'), contentDir)).rejects.toThrow(
      'nằm trong thư mục nội dung',
    );
    expect(readdirSync(full)).toEqual(['x']);
    expect(existsSync(join(contentDir, 'moi'))).toBe(false);
  });

  it('may have been packed anew by another program, with folders of their own', async () => {
    const file = join(temporaryFolder(), 'x.zip');
    const made = new ZipFile();
    made.addEmptyDirectory('content');
    made.addBuffer(Buffer.from('x'), 'content/a');
    made.addBuffer(Buffer.from(`${sha256Of('x')}  content/a\n`), SUMS);
    made.end();
    await pipeline(made.outputStream, createWriteStream(file));
    expect(await readBackup(file)).toEqual({ files: 1, bytes: 77 });
  });
});

it('a name in a backup is one that the engine writes there', () => {
  const good = [
    'content/places/a/index.vi.md',
    'package.json',
    'engine/cua-ngo-0.2.0.tgz',
    'content/photos/Ảnh đẹp.jpg',
  ];
  const bad = [
    'content',
    'content/',
    'x',
    '.env',
    '.lich-su/content/files.json',
    '.lich-su/khac/changes/00000001.json',
    `content/${'a'.repeat(300)}`,
  ];
  expect(good.filter(isBackupName)).toEqual(good);
  expect(bad.filter(isBackupName)).toEqual([]);
});

it.each([
  ['a.zip', 'b.zip'],
  ['a.tar'],
  ['--restore', 'a.zip'],
  ['--to', 'x'],
  ['--verify', 'a.zip', 'b.zip'],
  ['--restore', 'a', '--verify', 'b', '--to', 'c'],
])('backup %j explains how to write it', (...words) => {
  expect(() => parseBackupArguments(words)).toThrow('npm run backup -- --verify tinh.zip');
});

import { readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readCatalogue } from '../../../src/catalogue/read.ts';
import { backupFiles } from '../../../src/desk/backup/backup-files.ts';
import { isBackupName } from '../../../src/desk/backup/backup-names.ts';
import { restoreBackup } from '../../../src/desk/backup/restore-backup.ts';
import { writeBackup } from '../../../src/desk/backup/write-backup.ts';
import { parseBackupArguments } from '../../../src/desk/backup-arguments.ts';
import { backupPlace } from '../../../src/desk/backup-place.ts';
import { readEnvironment } from '../../../src/desk/environment.ts';
import { historyOf } from '../../../src/desk/history/history.ts';
import { sha256Of } from '../../../src/desk/history/store.ts';
import { stateOf } from '../history/support.ts';
import { temporaryFolder } from '../temporary.ts';
import { PLACE, saved } from './saved.ts';

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

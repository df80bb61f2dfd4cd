import { globSync, mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { Refusal } from '../../src/build/refusal.ts';
import { acceptTranslations } from '../../src/desk/accept-translations.ts';
import { keepHistory } from '../../src/desk/history/history.ts';
import { renameRecord } from '../../src/desk/rename-record.ts';
import { parseUndoArguments } from '../../src/desk/undo-arguments.ts';
import { type Undoing, undoChange } from '../../src/desk/undo-change.ts';
import { photo, place, provinceYaml, translation } from '../support/province.ts';
import { desk } from './history/support.ts';

const PLACE = 'places/bai-mau/index.vi.md';
const LAO = 'places/bai-mau/index.lo.md';
const PHOTO = {
  'photos/anh/index.vi.md': photo(),
  'photos/anh/photo.jpg': new Uint8Array([255, 216, 0, 1, 2]),
};

/** `npm run undo -- <words>` as a person who says yes, or as told. */
async function undo(
  one: ReturnType<typeof desk>,
  words: string[] = [],
  ask: Undoing['ask'] = async () => true,
) {
  const said: string[] = [];
  const hear = (text: string) => void said.push(text);
  const reporter = { color: false, say: hear, complain: hear };
  const { now, home, contentDir } = one.keeping();
  const undone = await undoChange({ now, home, contentDir, ask }, parseUndoArguments(words), reporter);
  return { ...undone, said: said.join('\n') };
}

describe('undo', () => {
  it('takes back the last change that a command made, and not what was edited outside since', async () => {
    const one = desk();
    one.note();
    const before = one.state();
    await one.command('ghi', { [PLACE]: place('', 'Của lệnh.\n'), 'terms.yaml': 'terms: []\n' });
    one.edit({ 'theme/theme.css': '/* của người */\n' });
    const { outcome, files, said, message } = await undo(one);
    expect({ outcome, files }).toEqual({ outcome: 'written', files: [PLACE, 'terms.yaml'] });
    expect(said).toContain(`content/${PLACE}\n--- đang có\n+++ sẽ ghi\n`);
    expect(said).toContain('-Của lệnh.');
    expect(said).toContain('content/terms.yaml: sẽ không còn tệp này (1 dòng)');
    expect(said).toContain('hoàn tác thay đổi số 2 (ghi): ghi 1 tệp, bỏ 1 tệp.');
    expect(message).toContain('Lấy lại: npm run undo -- 4');
    expect(one.state().filter(([file]) => file !== 'theme/theme.css')).toEqual(before);
    expect(one.list()[0]).toMatch(
      /^4 hoàn tác thay đổi số 2 \(ghi\) \| terms\.yaml: bỏ tệp này \| places\/bai-mau: bài viết/,
    );
  });

  it('can be taken back, and that too', async () => {
    const one = desk();
    one.note();
    const [before] = [one.state(), await one.command('ghi', { [PLACE]: place('', 'Mới.\n') })];
    const after = one.state();
    await undo(one);
    expect(one.state()).toEqual(before);
    await undo(one);
    expect(one.state()).toEqual(after);
    await undo(one);
    expect(one.state()).toEqual(before);
    expect(one.list()[0]).toContain('5 hoàn tác thay đổi số 4 (hoàn tác thay đổi số 3)');
  });

  it('brings back what a change deleted, and its folders, with every byte of a photo', async () => {
    const one = desk(PHOTO);
    one.note();
    const before = one.state();
    await one.command('xóa ảnh', Object.fromEntries(Object.keys(PHOTO).map((file) => [file, undefined])));
    rmSync(join(one.contentDir, 'photos'), { recursive: true });
    const { said } = await undo(one);
    expect(one.state()).toEqual(before);
    expect(said).toMatch(/content\/photos\/anh\/index\.vi\.md: sẽ có lại cả tệp \(\d+ dòng\)/);
    expect(said).toContain('content/photos/anh/photo.jpg: đang có không có, sẽ ghi 5 byte');
  });

  it('of a new record leaves no empty folder', async () => {
    const one = desk();
    one.note();
    await one.command('thêm', { 'gates/cua-mau/index.vi.md': 'x' });
    await undo(one);
    expect(globSync('*', { cwd: one.contentDir }).sort()).toEqual(['places', 'province.yaml']);
  });

  it('of a renaming gives every file back: folder, references, the way from the former address', async () => {
    const files = {
      'province.yaml': provinceYaml().replace('featured: []', 'featured:\n    - bai-mau'),
      'places/bai-mau/index.en.md': translation(),
    };
    const one = desk(files);
    acceptTranslations(one.contentDir, { ids: [], languages: [], all: true }, '2026-02-01');
    one.note();
    const before = one.state();
    const renaming = { kind: 'places', id: 'bai-mau', newId: 'bai-moi' } as const;
    const what = 'đổi mã places/bai-mau thành places/bai-moi';
    await keepHistory({ ...one.keeping(), what }, () => renameRecord(one.contentDir, renaming, '2026-11-30'));
    expect(one.list()[0]).toBe(
      `2 ${what} | places/bai-moi: đổi mã từ places/bai-mau | redirects.yaml: thêm tệp này | province.yaml: trang chủ`,
    );
    await undo(one);
    expect(one.state()).toEqual(before);
  });

  it('of an older change says which files were changed since, and keeps that in the history', async () => {
    const one = desk();
    one.note();
    const before = one.state();
    await one.command('ghi', { [PLACE]: place('', 'Một.\n') });
    one.edit({ [PLACE]: place('', 'Hai, của người.\n') });
    const { said, number } = await undo(one, ['2']);
    expect(said).toContain(
      `Đã được sửa tiếp sau thay đổi ấy, nên những sửa đó cũng rút lại (vẫn còn trong lịch sử): ${PLACE}.`,
    );
    expect(one.state()).toEqual(before);
    await undo(one, [String(number)]);
    expect(one.read(PLACE)).toBe(place('', 'Hai, của người.\n'));
  });

  it('keeps other line ends and bytes that are no text as they were', async () => {
    const windows = place('', 'Một.\n').replaceAll('\n', '\r\n');
    const one = desk({ [PLACE]: windows, 'theme/x.css': new Uint8Array([0xff, 0xfe, 0]) });
    one.note();
    const before = one.state();
    await one.command('ghi', { [PLACE]: place('', 'Một.\n'), 'theme/x.css': 'x' });
    expect(one.list()[0]).toContain('places/bai-mau: chỉ cách trình bày tệp');
    expect((await undo(one)).said).toContain(
      `content/${PLACE}: chỉ khác cách xuống dòng hoặc bảng mã của chữ`,
    );
    expect(one.state()).toEqual(before);
  });

  it('of one record brings it back as it was then, and leaves the others', async () => {
    const one = desk({ [LAO]: translation(), 'places/bai-hai/index.vi.md': place() });
    one.note();
    await one.command('sửa', {
      [PLACE]: place('', 'Sửa.\n'),
      'places/bai-hai/index.vi.md': place('', 'Sửa.\n'),
    });
    await one.command('xóa', { [PLACE]: undefined, [LAO]: undefined });
    one.edit({ 'places/bai-mau/index.km.md': translation() });
    expect((await undo(one, ['content/places/bai-mau/', '--to', '2'])).files).toEqual([
      'places/bai-mau/index.km.md',
      LAO,
      PLACE,
    ]);
    expect(one.read(PLACE)).toBe(place('', 'Sửa.\n'));
    expect(one.read('places/bai-hai/index.vi.md')).toBe(place('', 'Sửa.\n'));
    expect((await undo(one, ['places/bai-mau', '--to', '1'])).outcome).toBe('written');
    expect(one.read(PLACE)).toBe(place());
    expect((await undo(one, ['places/bai-mau', '--to', '1'])).outcome).toBe('nothing');
  });
});

describe('undo writes nothing', () => {
  it('without a yes, and where nobody can be asked says how to write', async () => {
    const one = desk();
    one.note();
    await one.command('ghi', { [PLACE]: 'x' });
    expect((await undo(one, [], async () => false)).outcome).toBe('left');
    const { home, contentDir, keeping } = one;
    const reporter = { color: false, say() {}, complain() {} };
    const undone = await undoChange(
      { home, contentDir, now: keeping().now },
      parseUndoArguments([]),
      reporter,
    );
    expect(undone).toMatchObject({ outcome: 'left', message: expect.stringContaining('thêm --yes') });
    expect(one.read(PLACE)).toBe('x');
    expect((await undo(one, ['--yes'], async () => false)).outcome).toBe('written');
    expect(one.read(PLACE)).toBe(place());
  });

  it('when a file is changed while the question stands', async () => {
    const one = desk();
    one.note();
    await one.command('ghi', { [PLACE]: 'x', 'terms.yaml': 'terms: []\n' });
    const ask = async () => {
      one.edit({ [PLACE]: 'của người' });
      return true;
    };
    const { outcome, message } = await undo(one, [], ask);
    expect([outcome, message]).toEqual([
      'left',
      expect.stringContaining(`content/${PLACE} vừa bị chương trình khác sửa`),
    ]);
    expect([one.read(PLACE), one.read('terms.yaml')]).toEqual(['của người', 'terms: []\n']);
  });

  it.each(['before', 'while the question stands'])(
    'through a link that has taken the place of a folder %s',
    async (when) => {
      const one = desk();
      one.note();
      await one.command('xóa', { [PLACE]: undefined });
      const link = () => {
        rmSync(join(one.contentDir, 'places'), { recursive: true });
        mkdirSync(join(one.home, 'khac'));
        symlinkSync(join(one.home, 'khac'), join(one.contentDir, 'places'));
      };
      if (when === 'before') link();
      const ask = async () => {
        if (when !== 'before') link();
        return true;
      };
      expect((await undo(one, [], ask)).outcome).not.toBe('written');
      expect(globSync('khac/**', { cwd: one.home })).toEqual(['khac']);
    },
  );

  it.each([
    ['is empty', () => Buffer.alloc(0)],
    ['has another byte', (bytes: Buffer) => Buffer.concat([bytes.subarray(0, -1), Buffer.from([9])])],
  ])('when what was kept of one file %s, and says so in Vietnamese', async (_, damage) => {
    const one = desk(PHOTO);
    one.note();
    await one.command('ghi', { [PLACE]: 'x', 'photos/anh/photo.jpg': undefined });
    const before = one.state();
    for (const file of globSync('.lich-su/content/objects/*/*', { cwd: one.home })) {
      // What is not compressed is the photo.
      if (!file.endsWith('.z'))
        writeFileSync(join(one.home, file), damage(readFileSync(join(one.home, file))));
    }
    await expect(undo(one)).rejects.toThrow(Refusal);
    expect(one.state()).toEqual(before);
  });

  it.each([
    [['9'], 'Không có thay đổi số 9.  → Xem các số: npm run history'],
    [['1'], 'bắt đầu giữ lịch sử, trước đó không có gì'],
    [['places/bai-mau', '--to', '9'], 'Không có thay đổi số 9'],
    [[], 'Chưa có lệnh nào ghi nội dung để hoàn tác'],
  ])('for %j, which is nothing to undo', async (words, message) => {
    const one = desk();
    one.note();
    await expect(undo(one, words)).rejects.toThrow(message);
  });
});

it.each([
  ['x'],
  ['0'],
  ['1', '2'],
  ['places/bai-mau'],
  ['--to', '2'],
  ['places/..', '--to', '2'],
  ['places/a', '--to', 'x'],
])('undo %j explains how to write it', (...words) => {
  expect(() => parseUndoArguments(words)).toThrow('npm run undo -- places/bai-bien --to 12');
});

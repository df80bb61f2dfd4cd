import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { readCatalogue } from '../../../src/catalogue/read.ts';
import { ASKED, keepPhoto } from '../../../src/desk/photos/keep-photo.ts';
import { photo, writeProvince } from '../../support/province.ts';

const TODAY = '2026-11-20';
const jpeg = await sharp({ create: { width: 30, height: 20, channels: 3, background: '#369' } })
  .jpeg()
  .toBuffer();
const READ = { name: 'IMG_1234.HEIC', jpeg, takenOn: '2025-03-14' };
const ANSWERS = {
  creator: 'Lê Thị Mai',
  creditLine: 'Ảnh: Lê Thị Mai',
  licence: 'CC-BY-4.0',
  use: 'free',
  digitalSource: 'photograph',
  sources: [{ title: 'Ảnh của tác giả' }],
  persons: [],
  title: 'Đồi chè',
  summary: 'Đồi chè buổi sớm.',
  caption: 'Đồi chè buổi sớm, tháng ba.',
  alt: 'Những luống chè xanh chạy vòng quanh một quả đồi.',
};

describe('the record of a picture', () => {
  it('asks whose it is and who is seen before it asks for words, and has the day of the camera', () => {
    const dir = writeProvince();
    const kept = keepPhoto(dir, READ, {}, TODAY);
    expect(kept).toMatchObject({ id: 'anh-2025-03-14', file: 'content/photos/anh-2025-03-14/index.vi.md' });
    expect(kept.open.map(({ key }) => key)).toEqual([...ASKED]);
    expect(kept.open.map(({ line }) => line)).toEqual([2, 3, 4, 5, 6, 7, 8, 10, 11, 12, 13]);
    expect(readFileSync(join(dir, 'photos/anh-2025-03-14/index.vi.md'), 'utf8')).toContain(
      'persons:\ntakenOn: 2025-03-14\ntitle:\n',
    );
    expect(readFileSync(join(dir, 'photos/anh-2025-03-14/photo.jpg'))).toEqual(jpeg);
  });

  it('passes the check only when all of it is answered, persons too', () => {
    const dir = writeProvince();
    for (const key of ASKED) {
      const { [key]: _, ...others } = ANSWERS;
      const { file, id } = keepPhoto(dir, READ, { id: `thieu-${key.toLowerCase()}`, fields: others }, TODAY);
      const told = readCatalogue(dir).issues.filter((issue) => issue.file === file);
      expect(
        told.map(({ level }) => level),
        id,
      ).toEqual(['error']);
    }
  });

  it('answered in full is right at once, and goes by its title', () => {
    const dir = writeProvince();
    expect(keepPhoto(dir, READ, { fields: ANSWERS }, TODAY)).toEqual({
      file: 'content/photos/doi-che/index.vi.md',
      id: 'doi-che',
      open: [],
    });
    const { catalogue, issues } = readCatalogue(dir, undefined, TODAY);
    expect(issues).toEqual([]);
    expect(catalogue?.records.find(({ id }) => id === 'doi-che')).toMatchObject({
      master: join(dir, 'photos/doi-che/photo.jpg'),
      facts: { takenOn: '2025-03-14', published: TODAY },
    });
  });

  it('has no day where none is known, and the one that was answered before that of the camera', () => {
    const dir = writeProvince();
    const { takenOn: _, ...without } = READ;
    const textOf = (id: string) => readFileSync(join(dir, 'photos', id, 'index.vi.md'), 'utf8');
    expect(keepPhoto(dir, without, {}, TODAY).id).toBe('anh-moi');
    expect(textOf('anh-moi')).not.toContain('takenOn');
    keepPhoto(dir, READ, { id: 'cu', fields: { takenOn: '1999' } }, TODAY);
    expect(textOf('cu')).toContain("takenOn: '1999'");
  });

  it('gets an id of its own, and none that is a former one of another', () => {
    const redirects = 'redirects:\n  - { from: photos/anh-2025-03-14-2, to: photos/vinh, on: 2026-01-01 }\n';
    const dir = writeProvince({
      'redirects.yaml': redirects,
      'photos/vinh/index.vi.md': photo(),
      'photos/vinh/photo.jpg': jpeg,
    });
    expect(keepPhoto(dir, READ, {}, TODAY).id).toBe('anh-2025-03-14');
    expect(keepPhoto(dir, READ, {}, TODAY).id).toBe('anh-2025-03-14-3');
    expect(() => keepPhoto(dir, READ, { id: 'vinh' }, TODAY)).toThrow('“vinh” đã dùng');
    expect(() => keepPhoto(dir, READ, { id: '../vinh' }, TODAY)).toThrow('không dùng được làm mã');
    expect(() => keepPhoto(dir, READ, { fields: { html: '<b>' } }, TODAY)).toThrow('no html');
    expect(readdirSync(join(dir, 'photos')).sort()).toEqual(['anh-2025-03-14', 'anh-2025-03-14-3', 'vinh']);
  });
});

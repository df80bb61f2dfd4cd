import { truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { decodeApart } from '../../../src/desk/photos/decode-apart.ts';
import { knownPhotos } from '../../../src/desk/photos/known-photos.ts';
import { LIMITS } from '../../../src/desk/photos/limits.ts';
import { listFiles } from '../../../src/desk/photos/list-files.ts';
import { type ReadResult, readPhoto, readPhotos } from '../../../src/desk/photos/read-photo.ts';
import { stripJpeg } from '../../../src/media/strip-jpeg.ts';
import { photo, writeProvince } from '../../support/province.ts';
import { temporaryFolder } from '../temporary.ts';

const painted = (svg: string) =>
  sharp(Buffer.from(`<svg xmlns="http://www.w3.org/2000/svg" width="600" height="400">${svg}</svg>`));
const BAY = painted(
  '<rect width="600" height="400" fill="#8cf"/><rect y="240" width="600" height="160" fill="#fc6"/><circle cx="450" cy="90" r="60" fill="#fff"/>',
);
const HILL = painted(
  '<rect width="600" height="400" fill="#fed"/><path d="M0 400L200 80L330 260L430 150L600 400z" fill="#274"/>',
);
const bay = await BAY.clone().jpeg({ quality: 95 }).toBuffer();
const hill = await HILL.clone().png().toBuffer();
const smallBay = await BAY.clone().resize(300).jpeg({ quality: 60 }).toBuffer();

/** As it is kept, and as a program handed it on that wrote a remark into it. */
const stripped = stripJpeg(bay) as Uint8Array;
const remark = Buffer.from('\xff\xfe\0\x06copy', 'latin1');
const marked = Buffer.concat([bay.subarray(0, 2), remark, bay.subarray(2)]);
const content = () =>
  writeProvince({ 'photos/vinh/index.vi.md': photo(), 'photos/vinh/photo.jpg': stripped });
const options = { today: '2026-11-20', known: [] };
async function all(paths: string[], known: Awaited<ReturnType<typeof knownPhotos>> = []) {
  const results: ReadResult[] = [];
  for await (const result of readPhotos(paths, { ...options, known })) results.push(result);
  return results;
}

describe('files that are handed over', () => {
  it('are refused where the content has the very picture, and shown beside one that is nearly so', async () => {
    const dir = content();
    const known = await knownPhotos(dir, join(dir, '../cache'));
    const master = join(dir, 'photos/vinh/photo.jpg');
    const folder = temporaryFolder({ 'a.jpg': stripped, 'b.jpg': marked, 'c.jpg': smallBay, 'd.png': hill });
    const [a, b, c, d] = await all(
      ['a.jpg', 'b.jpg', 'c.jpg', 'd.png'].map((name) => join(folder, name)),
      known,
    );
    const same = { code: 'same-photo', same: { path: master, record: 'photos/vinh' } };
    expect(a?.read).toMatchObject({ ...same, message: 'Ảnh này đã có ở content/photos/vinh.' });
    expect(d).toMatchObject({ read: { width: 600, height: 400 }, alike: [] });
    expect(c?.alike).toEqual([{ path: join(folder, 'c.jpg'), other: master, record: 'photos/vinh' }]);
    expect(b?.read).toMatchObject(same);
  });

  it('are looked at among one another as well', async () => {
    const folder = temporaryFolder({ 'a.jpg': bay, 'b.jpg': bay, 'c.jpg': smallBay });
    const [a, b, c] = ['a.jpg', 'b.jpg', 'c.jpg'].map((name) => join(folder, name)) as [
      string,
      string,
      string,
    ];
    const [first, second, third] = await all([a, b, c]);
    expect(first).toMatchObject({ read: { isUntouched: true }, alike: [] });
    expect(second?.read).toMatchObject({ code: 'same-photo', same: { path: a } });
    expect(third?.alike).toEqual([
      { path: c, other: a },
      { path: c, other: b },
    ]);
  });

  it('go by the name they had, where a page has put them elsewhere', async () => {
    const folder = temporaryFolder({ upload: smallBay });
    const read = await readPhoto(join(folder, 'upload'), { ...options, name: 'received_1234567890.jpeg' });
    expect(read).toMatchObject({
      name: 'received_1234567890.jpeg',
      findings: [{ code: 'chat-copy' }, { code: 'small' }, { code: 'no-day' }],
    });
  });

  it('are those named, and the pictures of a folder, hidden ones left out', () => {
    const folder = temporaryFolder({
      'b/2.HEIC': '',
      'b/1.jpg': '',
      'b/Thumbs.db': '',
      'b/._1.jpg': '',
      'b/c/3.png': '',
      'x.txt': '',
    });
    const names = listFiles([join(folder, 'x.txt'), join(folder, 'b'), join(folder, 'b/1.jpg')]);
    expect(names.map((name) => name.slice(folder.length + 1).replaceAll('\\', '/'))).toEqual([
      'x.txt',
      'b/1.jpg',
      'b/2.HEIC',
      'b/c/3.png',
    ]);
  });
});

describe('the process that decodes', () => {
  const file = () => join(temporaryFolder({ 'a.jpg': bay }), 'a.jpg');

  it('is ended when it takes too long, and its death is a refusal of the file alone', async () => {
    expect(await decodeApart(file(), { ...LIMITS, timeLimitMs: 1 })).toEqual({ refused: 'too-slow' });
    expect(await decodeApart(file(), { ...LIMITS, mostMemory: 1 })).toEqual({ refused: 'crashed' });
    expect(await decodeApart(file())).toMatchObject({ width: 600 });
  });

  it('reads nothing that is no file, or too heavy', async () => {
    const heavy = file();
    truncateSync(heavy, LIMITS.mostBytes + 1);
    expect(await decodeApart(heavy)).toEqual({ refused: 'too-heavy' });
    expect(await decodeApart(join(heavy, '..'))).toEqual({ refused: 'missing' });
    expect(await decodeApart(`${heavy}.none`)).toEqual({ refused: 'missing' });
    writeFileSync(heavy, '<html>');
    expect(await readPhoto(heavy, options)).toMatchObject({ code: 'not-a-picture', name: 'a.jpg' });
  });
});

it('knows the pictures of the content, and decodes each once', async () => {
  const dir = content();
  const [known] = await knownPhotos(dir, join(dir, '../cache'));
  expect(known).toMatchObject({ id: 'vinh', path: join(dir, 'photos/vinh/photo.jpg') });
  writeFileSync(join(dir, 'photos/vinh/photo.jpg'), 'no picture any more');
  expect(await knownPhotos(dir, join(dir, '../cache'))).toEqual([]);
});

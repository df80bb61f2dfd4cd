import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import sharp from 'sharp';
import { beforeAll, describe, expect, it } from 'vitest';
import { alikeRecords } from '../../../src/desk/photos/alike-records.ts';
import type { PhotosOutcome } from '../../../src/desk/photos/photos-text.ts';
import { type AlikeAnswer, createAlikePhotos } from '../../../src/desk/web/alike-photos.ts';
import type { DeskRequest } from '../../../src/desk/web/route.ts';
import { temporaryFolder } from '../temporary.ts';

const PAIR = { taken: 'vinh-2', other: 'vinh' };
const kept = (path: string, id: string) =>
  ({ photo: { path }, record: { id } }) as unknown as PhotosOutcome['kept'][number];
const OUTCOME: PhotosOutcome = {
  kept: [kept('/tha/01 a.jpg', 'vinh-2')],
  refused: [],
  alike: [{ path: '/tha/01 a.jpg', other: '/x/vinh/photo.jpg', record: 'photos/vinh' }],
};

let picture: Buffer;
beforeAll(async () => {
  picture = await sharp({ create: { width: 900, height: 600, channels: 3, background: '#3a6' } })
    .jpeg()
    .toBuffer();
});

function beside() {
  const dir = temporaryFolder({
    'photos/vinh/index.vi.md': '---\ntitle: Vịnh <b>\ntakenOn: 2024-05-01\n---\n',
    'photos/vinh/photo.jpg': '',
    'photos/vinh-2/index.vi.md': '---\ntitle:\n---\n',
    'photos/vinh-2/photo.jpg': '',
  });
  const file = (id: string, name = 'photo.jpg') => join(dir, 'photos', id, name);
  for (const id of ['vinh', 'vinh-2']) writeFileSync(file(id), picture);
  const saved: string[] = [];
  const alike = createAlikePhotos(dir, (what) => saved.push(what));
  const ask = async (method: string, data: Record<string, string>) => {
    const request = {
      ...{ method, path: '/api/photos/alike', query: new URLSearchParams(data) },
      body: async () => Buffer.from(JSON.stringify(data)),
    } as Partial<DeskRequest> as DeskRequest;
    const answer = await alike.route(request);
    return { status: answer?.status, data: JSON.parse(String(answer?.body)) };
  };
  const folder = join(dir, 'photos', 'vinh-2');
  return { file, folder, saved, alike, ask };
}

describe('pictures that are nearly the same', () => {
  it('are named by their records, those of one drop as well', () => {
    const outcome = {
      kept: [kept('a', 'mot'), kept('b', 'hai')],
      alike: [
        { path: 'a', other: '/x', record: 'photos/vinh' },
        { path: 'b', other: 'a' },
        { path: 'b', other: 'not kept' },
      ],
    };
    expect(alikeRecords(outcome)).toEqual([
      { taken: 'mot', other: 'vinh' },
      { taken: 'hai', other: 'mot' },
    ]);
  });

  it('are shown side by side with size, day and name', async () => {
    const { alike, ask } = beside();
    alike.note(OUTCOME);
    const { isOpen, sides } = (await ask('GET', PAIR)).data as AlikeAnswer;
    expect(isOpen).toBe(true);
    expect(sides).toMatchObject([
      {
        id: 'vinh',
        title: 'Vịnh <b>',
        takenOn: '2024-05-01',
        width: 900,
        height: 600,
        bytes: picture.length,
      },
      { id: 'vinh-2', title: '' },
    ]);
    const [, base64 = ''] = sides[1]?.preview.split(',') ?? [];
    expect(await sharp(Buffer.from(base64, 'base64')).metadata()).toMatchObject({
      format: 'jpeg',
      width: 480,
    });
  });

  it('leave the new one out where it is as it came, and the other stays', async () => {
    const { alike, ask, folder, file, saved } = beside();
    alike.note(OUTCOME);
    expect((await ask('POST', { ...PAIR, keep: 'other' })).status).toBe(200);
    expect([existsSync(folder), existsSync(file('vinh'))]).toEqual([false, true]);
    expect(saved).toEqual(['bỏ ảnh mới photos/vinh-2, gần như một với photos/vinh']);
    expect((await ask('POST', { ...PAIR, keep: 'other' })).status).toBe(409);
  });

  it('are both kept, and not asked about again', async () => {
    const { alike, ask, folder, saved } = beside();
    alike.note(OUTCOME);
    expect((await ask('POST', { ...PAIR, keep: 'both' })).status).toBe(200);
    expect(existsSync(folder)).toBe(true);
    expect(saved).toEqual([]);
    expect((await ask('GET', PAIR)).data.isOpen).toBe(false);
    expect((await ask('POST', { ...PAIR, keep: 'other' })).status).toBe(409);
  });

  it.each([
    ['its words were filled in', 'index.vi.md', '---\ntitle: Mới\n---\n'],
    ['a translation was added', 'index.en.md', '---\ntitle: New\n---\n'],
  ])('keep the new one once %s', async (_, name, text) => {
    const { alike, ask, file, saved } = beside();
    alike.note(OUTCOME);
    writeFileSync(file('vinh-2', name), text);
    const { status, data } = await ask('POST', { ...PAIR, keep: 'other' });
    expect([status, data.message]).toEqual([409, expect.stringContaining('đã được sửa')]);
    expect(readFileSync(file('vinh-2', name), 'utf8')).toBe(text);
    expect(readFileSync(file('vinh-2'))).toEqual(picture);
    expect(saved).toEqual([]);
  });

  it.each([
    ['a pair that no drop has brought', PAIR, 409],
    ['the older one', { taken: 'vinh', other: 'vinh-2' }, 409],
    ['a way out of the photos', { taken: '../places', other: 'vinh' }, 400],
  ])('leave nothing out for %s', async (_, pair, status) => {
    const { alike, ask, file } = beside();
    if (status === 409 && pair !== PAIR) alike.note(OUTCOME);
    expect((await ask('POST', { ...pair, keep: 'other' })).status).toBe(status);
    expect([existsSync(file('vinh')), existsSync(file('vinh-2'))]).toEqual([true, true]);
  });
});

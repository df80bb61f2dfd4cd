import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { safeName } from '../../../src/desk/web/file-drop.ts';
import { createPhotoDrop, dropFolder, droppedName } from '../../../src/desk/web/photo-drop.ts';
import type { DeskRequest } from '../../../src/desk/web/route.ts';
import { temporaryFolder } from '../temporary.ts';

const BATCH = '0123456789abcdef';

function drop() {
  const folder = join(temporaryFolder({ 'anh/old/1 x.jpg': 'của lần trước' }), 'anh');
  const { route, filesOf, forget } = createPhotoDrop(folder);
  const send = (name: string, text: string, batch = BATCH) =>
    route({
      method: 'POST',
      path: `/api/photos/${batch}`,
      query: new URLSearchParams({ ten: name }),
      body: async () => Buffer.from(text),
    } as Partial<DeskRequest> as DeskRequest);
  return { folder, route, filesOf, forget, send };
}

describe('pictures that are dropped on the desk', () => {
  it('wait together until the command has read them, also two of one name', async () => {
    const { folder, filesOf, forget, send } = drop();
    expect(existsSync(join(folder, 'old'))).toBe(false);
    await send('zalo_anh.jpg', 'một');
    await send('zalo_anh.jpg', 'hai');
    expect(filesOf(BATCH).map((path) => basename(path))).toEqual(['01 zalo_anh.jpg', '02 zalo_anh.jpg']);
    expect(filesOf(BATCH).map((path) => readFileSync(path, 'utf8'))).toEqual(['một', 'hai']);
    forget(BATCH);
    expect(filesOf(BATCH)).toEqual([]);
    expect(readdirSync(folder)).toEqual([]);
  });

  it('are fifty at a time', async () => {
    const { send, filesOf } = drop();
    for (let at = 0; at < 50; at++) expect((await send(`${at}.jpg`, 'x'))?.status).toBe(201);
    expect((await send('51.jpg', 'x'))?.status).toBe(409);
    expect(filesOf(BATCH)).toHaveLength(50);
  });

  it.each(['../x', 'ABCDEF0123456789', '0', ''])('go into no folder called “%s”', async (batch) => {
    const { send, filesOf, forget, folder } = drop();
    expect(await send('a.jpg', 'x', batch)).toBeUndefined();
    expect(filesOf(batch)).toEqual([]);
    forget(batch);
    expect(existsSync(join(folder, '..'))).toBe(true);
  });

  it.each([
    ['../../etc/passwd', 'etc-passwd'],
    ['C:\\Ảnh\\a.jpg', 'C--Ảnh-a.jpg'],
    ['.bashrc', 'bashrc'],
    ['a\u0000b\u202egpj.jpg', 'a-b-gpj.jpg'],
    ['...', 'tep'],
    ['', 'tep'],
    [`${'x'.repeat(300)}.jpg`, `${'x'.repeat(96)}.jpg`],
    ['Ảnh chụp.HEIC'.normalize('NFD'), 'Ảnh chụp.HEIC'],
  ])('called %j are written as %j', (name, safe) => {
    expect(safeName(name)).toBe(safe);
  });

  it('are told by the name under which they were dropped', () => {
    const path = join(dropFolder('/cache'), BATCH, '01 Ảnh chợ.jpg');
    expect(droppedName(path, '/cache')).toBe('Ảnh chợ.jpg');
    expect(droppedName(path, '/other')).toBeUndefined();
  });
});

import { existsSync, readdirSync, utimesSync, writeFileSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';
import { describe, expect, test } from 'vitest';
import { checkPictures } from '../../src/media/check-pictures.ts';
import { pictureWorkshop, smallSettings, twoColours } from './picture-fixtures.ts';

const { path, jpegMaster, render } = pictureWorkshop();
const check = (masters: { id: string; file: string }[], cacheDir = path('cache')) =>
  checkPictures(masters, { cacheDir, settings: smallSettings });

describe('a check of pictures', () => {
  test('says what each one is, and encodes nothing', async () => {
    const { facts, problems, decoded } = await check([{ id: 'a', file: await jpegMaster() }]);
    expect(facts).toEqual({ a: { width: 150, height: 100, hasAlpha: false } });
    expect([problems, decoded]).toEqual([[], 1]);
    expect(readdirSync(path('cache/pictures'))).toEqual(['checked.json']);
  });

  test('decodes nothing a second time, neither the sound nor the damaged', async () => {
    const sound = await jpegMaster();
    writeFileSync(path('bad.jpg'), 'xin chào');
    const masters = [
      { id: 'a', file: sound },
      { id: 'b', file: path('bad.jpg') },
    ];
    const first = await check(masters);
    const second = await check(masters);
    expect([first.decoded, second.decoded, second.reused]).toEqual([2, 0, 2]);
    expect(second.problems).toEqual(first.problems);
    expect(second.facts).toEqual(first.facts);
    expect(first.problems).toMatchObject([
      { id: 'b', file: path('bad.jpg'), code: 'not-a-picture', fix: expect.stringContaining('thay tệp này') },
    ]);
  });

  test('knows equal bytes under another name, and other bytes under the same', async () => {
    const file = await jpegMaster();
    await check([{ id: 'a', file }]);
    expect((await check([{ id: 'b', file: await jpegMaster('copy.jpg') }])).decoded).toBe(0);
    await jpegMaster('master.jpg', 140, 100);
    expect((await check([{ id: 'a', file }])).facts).toMatchObject({ a: { width: 140 } });
  });

  test('does not even read what it has seen, unless it was touched', async () => {
    const file = await jpegMaster();
    await pause(2100);
    await check([{ id: 'a', file }]);
    expect(readdirSync(path('cache/pictures'))).toEqual(['checked.json', 'masters.json']);
    utimesSync(file, new Date(), new Date());
    expect((await check([{ id: 'a', file }])).decoded).toBe(0);
  });

  test('agrees with the encoder on what is missing or unreadable', async () => {
    const masters = ['nowhere.jpg', 'text.jpg'].map((name) => ({ id: name, file: path(name) }));
    writeFileSync(path('text.jpg'), '<svg/>');
    const { problems } = await check(masters);
    expect(problems).toHaveLength(2);
    expect((await render(masters)).problems).toEqual(problems);
  });

  test('goes on where nothing can be kept', async () => {
    writeFileSync(path('cache'), '');
    expect((await check([{ id: 'a', file: await jpegMaster() }])).facts).toHaveProperty('a');
  });

  test('tells what is seen through', async () => {
    const glass = { r: 0, g: 0, b: 0, alpha: 0.2 };
    await twoColours(40, 30).ensureAlpha().png().toFile(path('opaque.png'));
    await twoColours(40, 30)
      .ensureAlpha()
      .composite([
        { input: { create: { width: 9, height: 9, channels: 4, background: glass } }, blend: 'dest-in' },
      ])
      .png()
      .toFile(path('glass.png'));
    const { facts } = await check(['opaque', 'glass'].map((id) => ({ id, file: path(`${id}.png`) })));
    expect([facts['opaque']?.hasAlpha, facts['glass']?.hasAlpha]).toEqual([false, true]);
  });
});

test.runIf(existsSync('/proc/self/mem'))(
  'a disk that cannot read a picture is that picture’s mistake',
  async () => {
    const { problems } = await check([
      { id: 'a', file: '/proc/self/mem' },
      { id: 'b', file: await jpegMaster() },
    ]);
    expect(problems).toMatchObject([
      { id: 'a', code: 'unreadable', message: expect.stringContaining('EIO') },
    ]);
  },
);

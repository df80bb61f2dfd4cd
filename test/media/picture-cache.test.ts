import { existsSync, readdirSync, readFileSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import sharp from 'sharp';
import { describe, expect, test } from 'vitest';
import { hashes, pictureWorkshop, smallSettings } from './picture-fixtures.ts';

const { path, jpegMaster, render } = pictureWorkshop();

describe('the cache of pictures', () => {
  test('is used without encoding anything again', async () => {
    const masters = [{ id: 'a', file: await jpegMaster() }];
    const first = await render(masters);
    const second = await render(masters, { outDir: path('again') });
    expect([first.encoded, first.reused, second.encoded, second.reused]).toEqual([1, 0, 0, 1]);
    expect(second.pictures).toEqual(first.pictures);
    expect(hashes(path('again'))).toEqual(hashes(path('out')));
  });

  test('gives the same bytes as a run without it', async () => {
    const masters = [{ id: 'a', file: await jpegMaster(), meta: { credit: 'X' } }];
    await render(masters);
    await render(masters, { cacheDir: path('other'), outDir: path('again') });
    expect(hashes(path('again'))).toEqual(hashes(path('out')));
  });

  test('encodes one master once for two ids', async () => {
    const file = await jpegMaster();
    const { encoded, pictures } = await render([
      { id: 'a', file },
      { id: 'b', file },
    ]);
    expect([encoded, Object.keys(pictures)]).toEqual([1, ['a', 'b']]);
  });

  test.each([
    ['the settings', { settings: { ...smallSettings, avif: { ...smallSettings.avif, steps: [30] } } }, {}],
    ['the focus', {}, { focus: { x: 0, y: 0 } }],
  ])('encodes again when %s changed, under another name', async (_what, options, master) => {
    const file = await jpegMaster();
    const before = await render([{ id: 'a', file }]);
    const after = await render([{ id: 'a', file, ...master }], options);
    expect(after.encoded).toBe(1);
    expect(after.pictures['a']?.card.file).not.toBe(before.pictures['a']?.card.file);
  });

  test('puts changed words into what was encoded before, as if it had been encoded with them', async () => {
    const file = await jpegMaster();
    const before = await render([{ id: 'a', file, meta: { credit: 'One' } }]);
    const meta = { credit: 'Another', title: { vi: 'Đá' } };
    const after = await render([{ id: 'a', file, meta }]);
    expect([before.encoded, after.encoded, after.reused]).toEqual([1, 0, 1]);
    expect(after.pictures['a']?.card.file).not.toBe(before.pictures['a']?.card.file);
    await render([{ id: 'a', file, meta }], { cacheDir: path('other'), outDir: path('again') });
    expect(hashes(path('out'))).toMatchObject(hashes(path('again')));
  });

  test('encodes again when the master changed', async () => {
    const file = await jpegMaster();
    await render([{ id: 'a', file }]);
    await jpegMaster('master.jpg', 140, 100);
    const { encoded, pictures } = await render([{ id: 'a', file }]);
    expect([encoded, pictures['a']?.width]).toEqual([1, 140]);
  });

  test('notices a master of the same size and date with other content once it has learnt the first', async () => {
    const file = path('m.png');
    const png = (background: string) =>
      sharp({ create: { width: 60, height: 60, channels: 3, background } })
        .png()
        .toBuffer();
    const [red, blue] = [await png('#ff0000'), await png('#0000ff')];
    expect(red.length).toBe(blue.length);
    writeFileSync(file, red);
    const date = new Date('2020-01-01');
    utimesSync(file, date, date);
    await new Promise((resolve) => setTimeout(resolve, 2100));
    await render([{ id: 'a', file }]);
    expect(readFileSync(path('cache/pictures/masters.json'), 'utf8')).toContain('m.png');
    writeFileSync(file, blue);
    utimesSync(file, date, date);
    const { pictures } = await render([{ id: 'a', file }]);
    expect(Number.parseInt(pictures['a']!.dominant.slice(1, 3), 16)).toBeLessThan(64);
  });

  const entryFile = (name: string, cache = 'pictures') => {
    const [key] = readdirSync(path(join('cache', cache))).filter((item) => item !== 'masters.json');
    return path(join('cache', cache, key ?? '', name));
  };
  const damage: [string, (file: string) => void][] = [
    ['cut short', (file) => writeFileSync(file, readFileSync(file).subarray(0, 20))],
    ['altered at equal length', (file) => writeFileSync(file, readFileSync(file).fill(0, 30, 60))],
  ];
  test.each(damage)('heals a file that was %s', async (_how, spoil) => {
    const masters = [{ id: 'a', file: await jpegMaster() }];
    await render(masters);
    const sound = hashes(path('out'));
    await new Promise((resolve) => setTimeout(resolve, 20));
    spoil(entryFile('80.webp'));
    expect((await render(masters, { outDir: path('again') })).encoded).toBe(0);
    expect(hashes(path('again'))).toEqual(sound);
    spoil(entryFile('80.webp'));
    spoil(entryFile('80.webp', 'encoded'));
    expect((await render(masters, { outDir: path('anew') })).encoded).toBe(1);
    expect(hashes(path('anew'))).toEqual(sound);
  });

  test('heals an entry whose description is no JSON', async () => {
    const masters = [{ id: 'a', file: await jpegMaster() }];
    await render(masters);
    const sound = hashes(path('out'));
    writeFileSync(entryFile('picture.json'), '{"width":');
    await render(masters, { outDir: path('again') });
    expect(hashes(path('again'))).toEqual(sound);
  });

  test('notes the day on which an entry was last used, and lets others be', async () => {
    const a = { id: 'a', file: await jpegMaster('a.jpg') };
    await render([a]);
    const [key = ''] = readdirSync(path('cache/pictures'));
    const entry = path(join('cache/pictures', key));
    const bare = path(join('cache/encoded', readdirSync(path('cache/encoded'))[0] ?? ''));
    const [old, now] = [new Date('2020-01-01'), Date.now()];
    for (const folder of [entry, bare]) utimesSync(folder, old, old);
    await render([{ id: 'b', file: await jpegMaster('b.jpg', 90, 60) }]);
    for (const folder of [entry, bare]) expect(statSync(folder).mtime).toEqual(old);
    expect((await render([a])).reused).toBe(1);
    for (const folder of [entry, bare]) expect(statSync(folder).mtimeMs).toBeGreaterThanOrEqual(now - 1000);
  });
});

test('an encoding that fails midway leaves no entry and no half file', async () => {
  const masters = [{ id: 'a', file: await jpegMaster() }];
  const settings = { ...smallSettings, jpeg: { steps: [0] } };
  await expect(render(masters, { settings })).rejects.toThrow();
  expect(readdirSync(path('cache/encoded'))).toEqual([]);
  expect(existsSync(path('out')) ? readdirSync(path('out')) : []).toEqual([]);
});

import { cpSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { root } from '../support/build-province.ts';
import { type Draft, openDraft } from '../support/draft.ts';
import { photo, place, provinceFolder, provinceYaml, translation } from '../support/province.ts';

/** A silent frame: layer III, 128 kbit/s, 44.1 kHz. http://www.mp3-tech.org/programmer/frame_header.html */
const MP3 = Buffer.concat([Buffer.from([0xff, 0xfb, 0x90, 0]), Buffer.alloc(413)]);
const jpegOf = (background: string) =>
  sharp({ create: { width: 90, height: 60, channels: 3, background } })
    .jpeg()
    .toBuffer();
const at = (lat: number, front = '') => `geo: { lat: ${lat}, lon: 106.5, basis: point }\n${front}`.trimEnd();

const dir = provinceFolder({
  'province.yaml': provinceYaml(['vi', 'en']),
  'places/bai-mau/index.vi.md': place(at(16.1, 'formerly: [Huyện Cũ]'), 'Bãi dài.'),
  'places/bai-mau/index.en.md': translation(),
  'places/bai-xa/index.vi.md': place(at(16.9)).replace('Bãi Mẫu', 'Bãi Xa'),
});
const locales = join(dirname(dir), 'locales');
const PAGE = '/vi/places/bai-mau/';

let draft: Draft;
beforeAll(async () => {
  cpSync(join(root, 'locales'), locales, { recursive: true });
  draft = await openDraft(dir, join(dirname(dir), 'cache'), locales);
});
afterAll(async () => {
  await draft?.close();
  rmSync(dirname(dir), { recursive: true, force: true });
});

function edit(path: string, text: string | Uint8Array): void {
  mkdirSync(dirname(join(dir, path)), { recursive: true });
  writeFileSync(join(dir, path), text);
}
const remove = (path: string) => rmSync(join(dir, path), { recursive: true });
const get = (address: string) => fetch(draft.url + address);
const html = async (address: string) => (await get(address)).text();
const has = async (address: string, text: string) => (await html(address)).includes(text);
const status = async (address: string) => (await get(address)).status;
const seen = (look: () => Promise<unknown>) => expect.poll(look, { timeout: 20_000, interval: 100 });
const first = async (address: string, pattern: RegExp) => pattern.exec(await html(address))?.[1] ?? '';

describe('a draft hears', () => {
  it('the first record of a kind, its changes and its end', async () => {
    const person = (title: string) =>
      place().replace('Bãi Mẫu', title).replace('type: beach', 'type: artisan');
    expect(await status('/vi/people/')).toBe(404);
    edit('people/nghe-nhan/index.vi.md', person('Nghệ Nhân'));
    await seen(() => has('/vi/people/nghe-nhan/', 'Nghệ Nhân')).toBe(true);
    expect(await has('/vi/people/', 'href="/vi/people/nghe-nhan/"')).toBe(true);
    expect(await has('/en/people/', 'href="/en/people/nghe-nhan/"')).toBe(true);
    edit('people/nghe-nhan/index.vi.md', person('Người Thợ'));
    await seen(() => has('/vi/people/', 'Người Thợ')).toBe(true);
    remove('people/nghe-nhan');
    await seen(() => status('/vi/people/nghe-nhan/')).toBe(404);
    expect(await status('/vi/people/')).toBe(404);
    // Astro's word for who asks for a kind that was not there when they were loaded, as the last step of a page would.
    expect(draft.said()).not.toMatch(/does not exist or is empty/);
  });

  it('another record of a kind, in the order of the built site, and the end of a language', async () => {
    edit('places/a-dau/index.vi.md', place(at(16.5)).replace('Bãi Mẫu', 'Ấp Đầu'));
    await seen(() => has('/vi/map/', 'id="places-a-dau"')).toBe(true);
    const list = await html('/vi/places/');
    expect(list.indexOf('/vi/places/a-dau/')).toBeLessThan(list.indexOf('/vi/places/bai-mau/'));
    remove('places/a-dau');
    await seen(() => status('/vi/places/a-dau/')).toBe(404);
    expect(await has('/vi/map/', 'places-a-dau')).toBe(false);
    expect(await has('/en/places/bai-mau/', 'Sample Beach')).toBe(true);
    remove('places/bai-mau/index.en.md');
    await seen(() => has('/en/places/bai-mau/', 'Sample Beach')).toBe(false);
    edit('places/bai-mau/index.en.md', translation());
    await seen(() => has('/en/places/bai-mau/', 'Sample Beach')).toBe(true);
  });

  it('a new photo, another under its name, and its end', async () => {
    const picture = /<img[^>]+src="(\/media\/anh-[^"]+\.jpg)"/;
    edit('photos/anh/photo.jpg', await jpegOf('#369'));
    edit('photos/anh/index.vi.md', photo());
    edit('places/bai-mau/index.vi.md', place(at(16.1, 'photos: [{ id: anh, role: lead }]')));
    await seen(() => first(PAGE, picture)).not.toBe('');
    const before = await first(PAGE, picture);
    expect((await get(before)).headers.get('content-type')).toBe('image/jpeg');
    edit('photos/anh/photo.jpg', await jpegOf('#963'));
    await seen(() => first(PAGE, picture)).not.toBe(before);
    const { dominant } = await sharp(await (await get(await first(PAGE, picture))).arrayBuffer()).stats();
    expect(dominant.r).toBeGreaterThan(dominant.b);
    edit('places/bai-mau/index.vi.md', place(at(16.1)));
    remove('photos/anh');
    await seen(() => first(PAGE, picture)).toBe('');
    expect(await status('/vi/photos/anh/')).toBe(404);
  });

  it('a recording, and its end', async () => {
    const sound = /<audio[^>]+src="([^"]+)"/;
    edit('places/bai-mau/index.vi.mp3', MP3);
    await seen(() => first(PAGE, sound)).not.toBe('');
    const heard = await get(await first(PAGE, sound));
    expect(Buffer.from(await heard.arrayBuffer()).equals(MP3)).toBe(true);
    remove('places/bai-mau/index.vi.mp3');
    await seen(() => first(PAGE, sound)).toBe('');
  });

  it('province.yaml: names, and a language more or less', async () => {
    expect(await status('/lo/')).toBe(404);
    edit('province.yaml', provinceYaml(['vi', 'en', 'lo']).replace('Tỉnh Mẫu', 'Tỉnh Thử'));
    await seen(() => status('/lo/')).toBe(200);
    expect(await has(PAGE, 'Tỉnh Thử')).toBe(true);
    expect(await has(PAGE, 'href="/lo/places/bai-mau/"')).toBe(true);
    expect(await status('/lo/places/bai-mau/')).toBe(200);
    edit('province.yaml', provinceYaml(['vi', 'en']));
    await seen(() => status('/lo/')).toBe(404);
    expect(await has(PAGE, 'href="/lo/')).toBe(false);
  });

  it('terms.yaml', async () => {
    edit('places/bai-mau/index.vi.md', place(at(16.1, 'formerly: [Huyện Cũ]')));
    await seen(() => has('/en/places/bai-mau/', 'Huyện Cũ')).toBe(true);
    const terms = (name: string) =>
      `terms:\n  - id: huyen\n    words:\n      vi: { preferred: Huyện Cũ }\n      en: { preferred: ${name} }\n`;
    edit('terms.yaml', terms('Old District'));
    await seen(() => has('/en/places/bai-mau/', 'Old District')).toBe(true);
    edit('terms.yaml', terms('Former District'));
    await seen(() => has('/en/places/bai-mau/', 'Former District')).toBe(true);
    remove('terms.yaml');
    await seen(() => has('/en/places/bai-mau/', 'District')).toBe(false);
  });

  it('the theme, its emblem and the outline', async () => {
    const sheet = /<link rel="stylesheet" href="(\/assets\/theme-[^"]+)"/;
    edit('theme/theme.css', ':root { --raw-paper: #fffaf0 }');
    await seen(async () => html(await first(PAGE, sheet))).toContain('#fffaf0');
    edit(
      'theme/dau.svg',
      '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><path d="M1 2h7v7z"/></svg>',
    );
    edit('province.yaml', provinceYaml(['vi', 'en'], 'emblem: dau.svg'));
    await seen(() => has('/favicon.svg', 'M1 2h7v7z')).toBe(true);
    expect(await has(PAGE, 'M1 2h7v7z')).toBe(true);
    edit(
      'theme/dau.svg',
      '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><path d="M3 2h5v7z"/></svg>',
    );
    await seen(() => has(PAGE, 'M3 2h5v7z')).toBe(true);
    expect(await has('/vi/map/', 'class="outline')).toBe(false);
    const ring = [
      [106, 15.9],
      [107, 15.9],
      [107, 17.1],
      [106, 17.1],
      [106, 15.9],
    ];
    edit(
      'map/outline.geojson',
      JSON.stringify({
        type: 'FeatureCollection',
        source: 'Sở Mẫu',
        licence: 'CC BY 4.0',
        features: [
          {
            type: 'Feature',
            properties: { kind: 'outline' },
            geometry: { type: 'Polygon', coordinates: [ring] },
          },
        ],
      }),
    );
    await seen(() => has('/vi/map/', 'class="outline')).toBe(true);
    edit('province.yaml', provinceYaml(['vi', 'en']));
    remove('map');
    remove('theme');
    await seen(async () => html(await first(PAGE, sheet))).not.toContain('#fffaf0');
    expect(await has('/vi/map/', 'class="outline')).toBe(false);
  });

  it('a character that no text had before: the fonts get it', async () => {
    const sheet = /<link rel="stylesheet" href="(\/assets\/theme-[^"]+)"/;
    const faces = async () => [
      ...(await html(await first(PAGE, sheet))).matchAll(/url\("(\/fonts\/[^"]+)"\)/g),
    ];
    const before = (await faces()).map(([, address]) => address);
    edit('places/bai-mau/index.vi.md', place(at(16.1), 'Chữ ǧ, ǩ lạ.'));
    await seen(async () => html(await first(PAGE, sheet))).toMatch(/url\("\/fonts\/sans-400-letters-/);
    const made = (await faces()).flatMap(([, address = '']) => (before.includes(address) ? [] : [address]));
    expect(made).not.toEqual([]);
    for (const address of made) expect(await status(address), address).toBe(200);
  });

  it('words of the interface', async () => {
    const file = join(locales, 'vi.json');
    const text = await html(PAGE);
    expect(text).toContain('Bỏ qua đến nội dung');
    const { default: words } = await import('../../locales/vi.json', { with: { type: 'json' } });
    writeFileSync(file, JSON.stringify({ ...words, site: { ...words.site, skip: 'Đến nội dung chính' } }));
    await seen(() => has(PAGE, 'Đến nội dung chính')).toBe(true);
    writeFileSync(file, '{ "site": ');
    await seen(async () => draft.said()).toMatch(/locales\/vi\.json/);
    expect(await has(PAGE, 'Đến nội dung chính')).toBe(true);
    cpSync(join(root, 'locales', 'vi.json'), file);
    await seen(() => has(PAGE, 'Bỏ qua đến nội dung')).toBe(true);
  });
});

describe('a mistake in what is edited', () => {
  it.each([
    ['places/bai-mau/index.vi.md', place('lat: 16,6'), 'Dòng +4'],
    ['province.yaml', provinceYaml().replace('mau.example', 'mau.example/x'), 'Dòng +6'],
    ['terms.yaml', 'terms:\n  - id: Một\n', 'Dòng +2'],
    ['theme/theme.css', ':root {\n  --raw-paper: đỏ;\n}', 'Dòng +2'],
    ['photos/anh/index.vi.md', photo('focus: giữa'), 'Dòng +11'],
    ['events/le-hoi/index.vi.md', 'Chưa có gì.', 'Dòng +1'],
  ])('keeps the draft as it was, and is told with its line: %s', async (path, text, line) => {
    edit('places/bai-mau/index.vi.md', place(at(16.1), 'Trước lỗi.'));
    await seen(() => has(PAGE, 'Trước lỗi.')).toBe(true);
    const [before, list] = [draft.said().length, await html('/vi/places/')];
    try {
      edit(path, text);
      edit('places/bai-xa/index.vi.md', place(at(16.9)).replace('Bãi Mẫu', 'Bãi Lạ'));
      await seen(async () => draft.said().slice(before)).toMatch(
        new RegExp(`content/${path.replaceAll('.', '\\.')}[^✗]*${line}:.*→`),
      );
      expect(await has(PAGE, 'Trước lỗi.')).toBe(true);
      expect(await html('/vi/places/')).toBe(list);
    } finally {
      if (path === 'places/bai-mau/index.vi.md') edit(path, place(at(16.1)));
      else if (path === 'province.yaml') edit(path, provinceYaml());
      else remove(path.includes('/') ? dirname(path) : path);
    }
    await seen(() => has('/vi/places/', 'Bãi Lạ')).toBe(true);
    edit('places/bai-xa/index.vi.md', place(at(16.9)).replace('Bãi Mẫu', 'Bãi Xa'));
    await seen(() => has('/vi/places/', 'Bãi Xa')).toBe(true);
  });
});

it('no page has words of one state and facts of another, however often it is asked while it is edited', async () => {
  const state = (number: number) =>
    edit('places/bai-mau/index.vi.md', place(at(16.1, `formerly: [Huyện ${number}]`), `Lời ${number}.`));
  const shown = async () => {
    const page = await html(PAGE);
    return [/Huyện (\d+)/, /Lời (\d+)\./].map((pattern) => Number(pattern.exec(page)?.[1]));
  };
  state(0);
  await seen(shown).toEqual([0, 0]);
  const [states, pairs] = [6, [] as number[][]];
  let editing = true;
  const asking = Array.from({ length: 3 }, async () => {
    while (editing) pairs.push(await shown());
  });
  for (let number = 1; number <= states; number++) {
    state(number);
    await seen(async () => pairs.at(-1)?.[1]).toBe(number);
  }
  editing = false;
  await Promise.all(asking);
  expect(pairs.filter(([facts, words]) => facts !== words)).toEqual([]);
  expect(await shown()).toEqual([states, states]);
  expect(new Set(pairs.map(([facts]) => facts)).size).toBe(states + 1);
});

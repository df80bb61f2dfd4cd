import { mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { writePressKits } from '../../src/build/press/press-kits.ts';
import { kitLinks } from '../../src/view/bank/press-kits.ts';
import { temporaryFiles } from '../support/temporary-files.ts';
import { recordWith, type SiteParts, siteWith } from '../view/site.ts';

const MARK = 'DẤU-KÍN';

const photo = (id: string, facts: object = {}, words: object = {}) =>
  recordWith(
    'photos',
    {
      creditLine: 'Ảnh: Đỗ Đức',
      licence: 'CC-BY-4.0',
      use: 'free',
      digitalSource: 'photograph',
      depicts: ['bai'],
      ...facts,
    },
    {
      id,
      words: {
        vi: { lang: 'vi', title: `Tên ${id}`, summary: 'x', body: '', extra: { caption: `Lời ${id} ។` } },
        ...words,
      },
    },
  );

const place = recordWith(
  'places',
  { type: 'beach', sources: [{ title: 'Sách', url: 'https://a.example/' }] },
  {
    id: 'bai',
    words: { vi: { lang: 'vi', title: 'Bãi biển', summary: 'Tóm tắt.', body: '', extra: {} } },
  },
);

const hidden = [
  photo('nhap', { draft: true, creditLine: MARK }),
  photo('cho', { embargo: '2027-01-01', creditLine: MARK }),
  photo('rut', { consent: { withdrawn: '2026-01-01' }, creditLine: MARK }),
  photo('hoi', { use: 'ask', creditLine: MARK }),
  recordWith(
    'places',
    { draft: true },
    {
      id: 'kin',
      words: { vi: { lang: 'vi', title: MARK, summary: MARK, body: '', extra: {} } },
    },
  ),
];

const downloads = Object.fromEntries(
  ['mot', 'hai', 'ba', 'nhap', 'cho', 'rut', 'hoi', 'nang'].map((id) => [
    id,
    [{ file: `${id}-1600.jpg`, width: 1600, height: 900, bytes: 40 }],
  ]),
);

function workshop() {
  const { dir } = temporaryFiles({});
  const site = join(dir, 'site');
  mkdirSync(join(site, 'media'), { recursive: true });
  for (const id of Object.keys(downloads)) writeFileSync(join(site, 'media', `${id}-1600.jpg`), `ảnh ${id}`);
  writeFileSync(join(site, 'media', 'nang-o.jpg'), 'nặng');
  const folders = { cacheDir: join(dir, 'cache'), site };
  return {
    folders,
    write: (records: SiteParts['records'], most?: number) =>
      writePressKits(siteWith({ records, downloads, province: provinceOf() } as SiteParts), folders, most),
    open: (path: string) => unzipSync(readFileSync(join(site, path))),
    bytes: (path: string) => readFileSync(join(site, path)),
    kept: () =>
      readdirSync(join(folders.cacheDir, 'press')).map((name) => ({
        name,
        made: statSync(join(folders.cacheDir, 'press', name)).ino,
      })),
  };
}

const provinceOf = () => ({
  names: { vi: 'Thanh Hóa', en: 'Thanh Hoa' },
  contacts: { unit: { vi: 'Sở Văn hóa' } },
});

describe('a press kit', () => {
  it('holds pictures, credit lines and fact sheets in each language, and what lies where', async () => {
    const { write, open } = workshop();
    const kits = await write([photo('mot'), photo('hai', { depicts: [] }), place]);
    expect(
      kits.map(({ theme, pictures, parts }) => [theme, pictures, parts.map(({ path }) => path)]),
    ).toEqual([
      [undefined, 2, ['/press/thanh-hoa-all.zip']],
      ['places', 1, ['/press/thanh-hoa-places.zip']],
    ]);
    const files = open('/press/thanh-hoa-places.zip');
    expect(Object.keys(files)).toEqual([
      'README.txt',
      ...['en', 'lo'].flatMap((lang) => [`${lang}/credits.txt`, `${lang}/places-bai.txt`]),
      'pictures/Thanh-Hoa_mot_1600px_Anh-Do-Duc.jpg',
      'vi/credits.txt',
      'vi/places-bai.txt',
    ]);
    const text = (name: string) => strFromU8(files[name] ?? new Uint8Array());
    expect(text('pictures/Thanh-Hoa_mot_1600px_Anh-Do-Duc.jpg')).toBe('ảnh mot');
    const credits = text('vi/credits.txt');
    for (const line of [
      'pictures/Thanh-Hoa_mot_1600px_Anh-Do-Duc.jpg',
      'Lời mot ។',
      'Dòng ghi công: Ảnh: Đỗ Đức',
      'Phải làm: Ghi cạnh ảnh: Ảnh: Đỗ Đức',
      'https://mau.gov.vn/vi/photos/mot/',
    ])
      expect(credits.split('\r\n')).toContain(line);
    expect(text('en/places-bai.txt')).toContain('https://mau.gov.vn/en/places/bai/');
    expect(text('vi/places-bai.txt').split('\r\n')).toEqual(
      expect.arrayContaining(['Bãi biển', 'Tóm tắt.', 'Nguồn', 'Sách, https://a.example/']),
    );
    // Told to be UTF-8 to programs that would guess.
    expect([...(files['README.txt'] ?? [])].slice(0, 3)).toEqual([0xef, 0xbb, 0xbf]);
    expect(text('README.txt')).toMatch(/Thư mục pictures[\s\S]*Folder pictures[\s\S]*ໂຟນເດີ pictures/);
    expect(text('README.txt')).not.toMatch(/[^\r]\n|\u200B|<|undefined/);
  });

  it('holds nothing of what is hidden, or of what may not be used by everybody', async () => {
    const { write, open } = workshop();
    const kits = await write([photo('mot', { depicts: ['bai', 'kin'] }), place, ...hidden]);
    for (const { path } of kits.flatMap(({ parts }) => parts))
      for (const [name, bytes] of Object.entries(open(path)))
        expect([name, strFromU8(bytes).includes(MARK), /nhap|cho_|rut|hoi/.test(name)]).toEqual([
          name,
          false,
          false,
        ]);
    expect(await workshop().write(hidden)).toEqual([]);
  });

  it('has the same bytes for the same content, and is made once', async () => {
    const [a, b] = [workshop(), workshop()];
    const records = [photo('mot'), place];
    await a.write(records);
    const before = a.kept();
    await a.write(records);
    expect(a.kept()).toEqual(before);
    await b.write(records);
    expect(b.bytes('/press/thanh-hoa-all.zip').equals(a.bytes('/press/thanh-hoa-all.zip'))).toBe(true);
    await a.write([photo('mot', { creditLine: 'Ảnh: Khác' }), place]);
    expect(a.kept().length).toBeGreaterThan(before.length);
  });

  it('is parted where it grows too heavy, each picture in one part, and is told so', async () => {
    const { write, open } = workshop();
    const records = ['mot', 'hai', 'ba'].map((id) => photo(id, { depicts: [] }));
    const [whole] = await write(records, 100);
    expect(whole?.parts.map(({ path }) => path)).toEqual([
      '/press/thanh-hoa-all-1.zip',
      '/press/thanh-hoa-all-2.zip',
    ]);
    const held = whole?.parts.map(
      ({ path }) => Object.keys(open(path)).filter((name) => /^pictures/.test(name)).length,
    );
    expect(held).toEqual([2, 1]);
    const reader = siteWith({ pressKits: whole && [whole] } as SiteParts).readerOf('vi');
    expect(kitLinks(reader).map(({ title }) => title)).toEqual([
      'Tất cả ảnh (phần 1)',
      'Tất cả ảnh (phần 2)',
    ]);
    expect(kitLinks(reader, 'places')).toEqual([]);
  });

  it('names everything in letters that Windows shows', async () => {
    const { write, open } = workshop();
    await write([photo('mot'), place]);
    for (const name of Object.keys(open('/press/thanh-hoa-all.zip')))
      expect(name).toMatch(/^[A-Za-z0-9./_-]+$/);
  });
});

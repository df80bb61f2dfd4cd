import { createHash } from 'node:crypto';
import { existsSync, globSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { readCatalogue } from '../../../src/catalogue/read.ts';
import { acceptTranslations } from '../../../src/desk/accept-translations.ts';
import { Misuse } from '../../../src/desk/arguments.ts';
import { dropReferences } from '../../../src/desk/photos/drop-references.ts';
import { withdrawPhoto } from '../../../src/desk/photos/withdraw-photo.ts';
import { withdrawalText } from '../../../src/desk/photos/withdrawal-text.ts';
import { parseWithdrawArguments } from '../../../src/desk/withdraw-arguments.ts';
import { renderPictures } from '../../../src/media/pictures.ts';
import { writeZip } from '../../../src/media/write-zip.ts';
import { smallSettings } from '../../media/picture-fixtures.ts';
import { FACTS, photo, place, provinceYaml, translation, writeProvince } from '../../support/province.ts';

const today = '2026-11-20';
const painted = (svg: string) =>
  sharp(
    Buffer.from(
      `<svg xmlns="http://www.w3.org/2000/svg" width="600" height="400"><linearGradient id="g" x2="1" y2="1"><stop stop-color="#fff"/><stop offset="1" stop-color="#247"/></linearGradient><rect width="600" height="400" fill="url(#g)"/>${svg}</svg>`,
    ),
  )
    .jpeg()
    .toBuffer();
const her = await painted(
  '<rect width="600" height="400" fill="#8cf"/><circle cx="200" cy="180" r="120" fill="#fc9"/>',
);
const other = await painted(
  '<rect width="600" height="400" fill="#fed"/><path d="M0 400L300 80L600 400z" fill="#274"/>',
);
const SHOWN = 'Mở đầu.\n\n::anh{id=ba-b}\n\nXem [ảnh bà B](photos/ba-b) ở chợ.\n\n::bo-anh{ids="ba-b doi"}\n';
const LEFT = 'Mở đầu.\n\nXem ảnh bà B ở chợ.\n\n::bo-anh{ids="doi"}\n';
const IDS = 'photos:\n  - { id: ba-b, role: lead }\n  - { id: doi, role: gallery }';

/** A home with a province in it that shows two photos, translated and built. */
async function home(more: Record<string, string> = {}) {
  const dir = writeProvince({
    'province.yaml': provinceYaml().replace('featured: []', 'featured: []\n  opening: ba-b'),
    'photos/ba-b/index.vi.md': photo('persons:\n  - { name: Bà B, consent: yes }'),
    'photos/ba-b/photo.jpg': her,
    'photos/doi/index.vi.md': photo(),
    'photos/doi/photo.jpg': other,
    'places/bai-mau/index.vi.md': place('', SHOWN, `${FACTS}\n${IDS}`),
    'places/bai-mau/index.en.md': translation(undefined, SHOWN),
    'places/cho/index.vi.md': place('', '', `${FACTS}\nphotos:\n  - { id: ba-b, role: lead }`).replace(
      'Bãi Mẫu',
      'Chợ',
    ),
    ...more,
  });
  acceptTranslations(dir, { ids: [], languages: [], all: true }, '2026-02-01');
  const root = dirname(dir);
  const cacheDir = join(root, '.cache');
  const masters = ['ba-b', 'doi'].map((id) => ({ id, file: join(dir, 'photos', id, 'photo.jpg') }));
  for (const name of ['dist', 'dist-kiosk']) {
    const outDir = join(root, name, 'media');
    await renderPictures(masters, { cacheDir, outDir, settings: smallSettings });
  }
  // Of another day, with another caption.
  const former = masters.map((master) => ({ ...master, meta: { credit: 'Cũ' } }));
  await renderPictures(former, { cacheDir, outDir: join(root, 'elsewhere'), settings: smallSettings });
  const built = ['dist', 'dist-kiosk', 'dist-led'].map((name) => join(root, name));
  const options = { contentDir: dir, cacheDir, home: root, today, built };
  return { dir, root, options, read: (path: string) => readFileSync(join(dir, path), 'utf8') };
}
const filesIn = (folder: string) => globSync('**/*.*', { cwd: folder }).sort();

describe('a photo that is taken back', () => {
  it('is gone from the content, which has no mistake by it; the record says since when', async () => {
    const { dir, options, read } = await home();
    const done = await withdrawPhoto('ba-b', options);
    expect(readdirSync(join(dir, 'photos/ba-b'))).toEqual(['index.vi.md']);
    expect(read('photos/ba-b/index.vi.md')).toContain(`consent:\n  withdrawn: ${today}\n`);
    expect(done.references).toEqual([
      'content/places/bai-mau/index.en.md',
      'content/places/bai-mau/index.vi.md',
      'content/places/cho/index.vi.md',
      'content/province.yaml',
    ]);
    expect(read('places/bai-mau/index.vi.md')).toContain(`photos:\n  - id: doi\n    role: gallery\n`);
    expect(read('places/bai-mau/index.vi.md').endsWith(`---\n\n${LEFT}`)).toBe(true);
    expect(read('places/cho/index.vi.md')).not.toContain('photos');
    expect(read('province.yaml')).not.toContain('opening');
    const told = readCatalogue(dir, undefined, today).issues.map(({ level, code }) => `${level} ${code}`);
    // The two photos of this province have the same words, and its place says in English what it says in Vietnamese.
    expect(told.toSorted()).toEqual([
      'warning copied-record',
      'warning picture-twice',
      'warning translation-same-as-source',
    ]);
    expect((await withdrawPhoto('ba-b', options)).references).toEqual([]);
  });

  it('leaves translations as current as they were', async () => {
    const { dir, options } = await home();
    await withdrawPhoto('ba-b', options);
    const bay = readCatalogue(dir).catalogue?.records.find(({ id }) => id === 'bai-mau');
    expect(bay?.words['en']).toMatchObject({ outdated: false, changedBlocks: 0 });
    expect(bay?.words['en']?.body).not.toContain('ba-b');
  });

  it('is gone from the cache and from what was built, and the others are not', async () => {
    const { root, options } = await home();
    const ofOthers = (folder: string) => filesIn(folder).filter((path) => !path.includes('ba-b-'));
    const [site, kiosk] = [ofOthers(join(root, 'dist')), ofOthers(join(root, 'dist-kiosk'))];
    expect(filesIn(join(root, 'dist')).length).toBeGreaterThan(site.length);
    // Under another name, as a packed kiosk or a renamed record has it.
    const [one = ''] = filesIn(join(root, 'dist')).filter((path) => path.includes('ba-b-'));
    mkdirSync(join(root, 'dist-led'));
    writeFileSync(join(root, 'dist-led/0123.bin'), readFileSync(join(root, 'dist', one)));
    // Cards that show it, and one of another photo.
    const cards = join(options.cacheDir, 'cards');
    mkdirSync(cards);
    const renamed = readdirSync(join(root, 'dist/media')).find((name) => name.startsWith('ba-b-'));
    const key = renamed?.slice('ba-b-'.length, 'ba-b-'.length + 8);
    for (const name of [
      'ba-b-00000000-card-0123456789ab',
      `ba-c-${key}-card-0123456789ab`,
      'doi-00000000-card-0123456789ab',
    ])
      for (const folder of [cards, join(root, 'dist/media')])
        writeFileSync(join(folder, `${name}.jpg`), name);
    // A sheet that shows it, which on the site has the name of its record.
    mkdirSync(join(options.cacheDir, 'sheets'));
    const sheets = ['ba-b-00000000-sheet-', 'doi-00000000-sheet-', ''].map(
      (photo) => `${photo}${'0'.repeat(32)}.pdf`,
    );
    for (const name of sheets) writeFileSync(join(options.cacheDir, 'sheets', name), name);
    writeFileSync(join(root, 'dist/cho.pdf'), sheets[0] ?? '');
    // Panels of an exhibition, of which the cache may have forgotten what it printed.
    for (const name of ['01-ba-b', '02-ba-bon']) writeFileSync(join(root, `dist/${name}.pdf`), name);
    for (const press of [join(root, 'dist', 'press'), join(options.cacheDir, 'press')]) {
      const picture = { name: 'pictures/Mau_ba-b_1600px.jpg', text: 'x' };
      await writeZip(join(press, 'all.zip'), [picture]);
    }
    await writeZip(join(options.cacheDir, 'press', 'other.zip'), [{ name: 'README.txt', text: 'ba-b' }]);
    // A booklet bears the name of its cover, and has a link to the page of each picture.
    const booklets = {
      'cover-00000000-sheet-1.pdf': '(https://mau.example/vi/photos/ba-b/)',
      'cover-00000000-sheet-2.pdf': '(https://mau.example/vi/photos/ba-b-xa/)',
    };
    for (const [name, text] of Object.entries(booklets)) {
      writeFileSync(join(options.cacheDir, 'sheets', name), text);
      writeFileSync(join(root, 'dist', name), text);
    }
    const { removed, left } = await withdrawPhoto('ba-b', options);
    expect(left).toEqual([]);
    expect(readdirSync(join(options.cacheDir, 'sheets'))).toHaveLength(3);
    expect(readdirSync(join(root, 'dist')).filter((name) => name.endsWith('.pdf'))).toEqual([
      '02-ba-bon.pdf',
      'cover-00000000-sheet-2.pdf',
    ]);
    rmSync(join(root, 'dist', 'cover-00000000-sheet-2.pdf'));
    expect(existsSync(join(root, 'dist/cho.pdf'))).toBe(false);
    expect(existsSync(join(root, 'dist/01-ba-b.pdf'))).toBe(false);
    rmSync(join(root, 'dist/02-ba-bon.pdf'));
    expect(readdirSync(cards)).toEqual(['doi-00000000-card-0123456789ab.jpg']);
    expect(filesIn(join(root, 'dist')).filter((path) => !/card-\w{12}/.test(path))).toEqual(site);
    expect(filesIn(join(root, 'dist')).filter((path) => /card-\w{12}/.test(path))).toEqual([
      expect.stringContaining('doi-00000000-card-0123456789ab.jpg'),
    ]);
    expect(filesIn(join(root, 'dist-kiosk'))).toEqual(kiosk);
    expect(filesIn(join(root, 'dist-led'))).toEqual([]);
    const cached = removed.filter((path) => path.startsWith(options.cacheDir));
    // As encoded, and with the words of two days; the press kit of it.
    expect(cached.filter((path) => !/cards|sheets/.test(path))).toHaveLength(4);
    expect(readdirSync(join(options.cacheDir, 'press'))).toEqual(['other.zip']);
    expect(cached.some((path) => existsSync(path))).toBe(false);
    expect(
      readdirSync(join(options.cacheDir, 'pictures')).filter((name) => /^[0-9a-f]{32}$/.test(name)),
    ).toHaveLength(2);
  });

  it('is gone from the history, by the hash of its bytes', async () => {
    const { root, options } = await home();
    const hash = createHash('sha256').update(her).digest('hex');
    mkdirSync(join(root, '.lich-su/objects', hash.slice(0, 2)), { recursive: true });
    const object = join(root, '.lich-su/objects', hash.slice(0, 2), hash.slice(2));
    for (const path of [object, join(root, '.lich-su/objects/0000')]) writeFileSync(path, 'a');
    expect(await withdrawPhoto('ba-b', options)).toMatchObject({ forgotten: 1 });
    expect(filesIn(join(root, '.lich-su')).length + readdirSync(join(root, '.lich-su/objects')).length).toBe(
      2,
    );
    expect(existsSync(object)).toBe(false);
    const asked: string[] = [];
    const next = await home();
    await withdrawPhoto('ba-b', { ...next.options, forget: (folder, sha256) => asked.push(folder, sha256) });
    expect(asked).toEqual([next.root, hash]);
  });

  it('stays as it was where a record cannot be without it, or the content has a mistake', async () => {
    const panels = place('', '', `${FACTS.replace('type: beach\n', '')}\npanels:\n  - { photo: ba-b }`);
    const { dir, root, options } = await home({ 'exhibitions/tron/index.vi.md': panels });
    const before = filesIn(root).map((path) => [path, readFileSync(join(root, path)).toString('base64')]);
    await expect(withdrawPhoto('ba-b', options)).rejects.toThrow('exhibitions/tron/index.vi.md');
    expect(filesIn(root).map((path) => [path, readFileSync(join(root, path)).toString('base64')])).toEqual(
      before,
    );
    await expect(withdrawPhoto('khong-co', options)).rejects.toThrow('Không có ảnh photos/khong-co');
    writeFileSync(join(dir, 'places/cho/index.vi.md'), '---\ntitle:\n---\n');
    await expect(withdrawPhoto('ba-b', options)).rejects.toThrow('Chưa gỡ gì: nội dung còn');
    expect(existsSync(join(dir, 'photos/ba-b/photo.jpg'))).toBe(true);
  });

  it('is said to be out of reach where others have it, in git only where there is git', async () => {
    const { root, options } = await home();
    const codes = (done: Awaited<ReturnType<typeof withdrawPhoto>>) =>
      done.outOfReach.map(({ code }) => code);
    const done = await withdrawPhoto('ba-b', options);
    expect(codes(done)).toEqual(['published', 'kiosks', 'led', 'copies', 'backups']);
    expect(withdrawalText({ ...done, left: ['/a/b.jpg'] })).toMatch(
      /Chưa xóa được \/a\/b\.jpg[\s\S]*không với tới[\s\S]*npm run build/,
    );
    mkdirSync(join(root, '.git'));
    expect(codes(await withdrawPhoto('ba-b', options))).toContain('git');
  });
});

describe('a text that named a photo', () => {
  const drop = (body: string, id = 'ba-b') => {
    const path = 'pages/p/index.vi.mdx';
    const head = `---\ntitle: A\nsummary: B\nsources:\n  - title: C\npublished: 2026-01-01\nupdated: 2026-01-01\n---\n\n`;
    return dropReferences(path, head + body, id, false).slice(head.length);
  };

  it.each([
    ['<Photo id="ba-b" />\n\nHết.\n', 'Hết.\n'],
    ['<Gallery ids="doi ba-b" />\n', '<Gallery ids="doi" />\n'],
    ['<Figures id="ba-b" />\n', '<Figures id="ba-b" />\n'],
    ['<Photo id="ba-bon" />\n', '<Photo id="ba-bon" />\n'],
    ['Ảnh [bà B](/vi/photos/ba-b/) và [bốn](photos/ba-bon).\n', 'Ảnh bà B và [bốn](photos/ba-bon).\n'],
    ['Chữ ba-b ở lại.\n', 'Chữ ba-b ở lại.\n'],
  ])('%j becomes %j', (body, left) => expect(drop(body)).toBe(left));
});

it('is asked for one photo by its record', () => {
  expect(parseWithdrawArguments(['photos/ba-b'])).toEqual({ id: 'ba-b', yes: false });
  expect(parseWithdrawArguments(['content/photos/ba-b/', '--yes', '--json'])).toEqual({
    id: 'ba-b',
    yes: true,
  });
  for (const args of [[], ['ba-b'], ['places/ba-b'], ['photos/ba-b', 'photos/c'], ['photos/ba-b', '--force']])
    expect(() => parseWithdrawArguments(args)).toThrow(Misuse);
});

import { readdirSync, readFileSync, type Stats, statSync, utimesSync } from 'node:fs';
import { join } from 'node:path';
import sharp from 'sharp';
import { expect, it } from 'vitest';
import { photoMasters, publisherOf, renderMasters } from '../../src/build/photo-masters.ts';
import { cardLook, makeRecordCards } from '../../src/build/record-cards.ts';
import { makeCards } from '../../src/media/cards/make-cards.ts';
import { lookKey } from '../../src/media/cards/render-card.ts';
import { defaultPictureSettings, type PictureSettings } from '../../src/media/picture-settings.ts';
import { createSite, type SiteHandover } from '../../src/view/site.ts';
import { temporaryFolder } from '../desk/temporary.ts';
import { smallSettings } from '../media/picture-fixtures.ts';
import { catalogueOf, photo, place, provinceYaml, translation } from '../support/province.ts';
import { siteWith } from '../view/site.ts';

const LANGUAGES = ['vi', 'en', 'lo'];
const settings: PictureSettings = { ...smallSettings, card: defaultPictureSettings.card };

/** A picture that is hard to compress, the same each time. */
const grainy = () => {
  const [width, height] = [1300, 700];
  const pixels = Uint8Array.from({ length: width * height * 3 }, (_, at) => (at * at * 7919) % 251);
  return sharp(pixels, { raw: { width, height, channels: 3 } })
    .withExif({ IFD0: { Artist: 'x' } })
    .jpeg()
    .toBuffer();
};

/** What a build makes of a province of a place with a photo and one without. */
async function build(cacheDir: string, title = 'Bãi Mẫu') {
  const outDir = temporaryFolder();
  const catalogue = catalogueOf({
    'province.yaml': provinceYaml(LANGUAGES),
    'photos/bo/index.vi.md': photo('focus: { x: 0, y: 0.5 }'),
    'photos/bo/photo.jpg': await grainy(),
    'places/bai-mau/index.vi.md': place('photos:\n  - id: bo\n    role: lead').replace('Bãi Mẫu', title),
    'places/bai-mau/index.lo.md': translation().replace('Sample Beach', 'ຫາດຊາຍຕົວຢ່າງ'),
    'places/nui/index.vi.md': place().replace('Bãi Mẫu', 'Núi Mẫu'),
  });
  const media = join(outDir, 'media');
  const { province, records, communes, terms } = catalogue;
  const whole = siteWith({ province, records, communes, terms });
  const publisher = publisherOf(catalogue, { readerOf: whole.readerOf, siteUrl: 'https://mau.example' });
  const { pictures } = await renderMasters(photoMasters(catalogue, publisher), {
    cacheDir,
    outDir: media,
    settings,
  });
  const cards = { look: lookKey(cardLook(catalogue)), languages: LANGUAGES };
  const site = createSite({
    ...whole,
    catalogue,
    pictures,
    cards,
    recordings: {},
  } as unknown as SiteHandover);
  const { made, reused, missing } = await makeRecordCards(site, outDir, { cacheDir, onProgress() {} });
  const names = readdirSync(media).filter((name) => /card-[0-9a-f]{12}\.jpg$/.test(name));
  return { made, reused, missing, names, media };
}

it('makes each card once: a second build makes none, a changed title one', async () => {
  const cacheDir = join(temporaryFolder(), 'cache');
  const first = await build(cacheDir);
  // English has no words of its own; the photo has a page too, and each language has the card of the province.
  expect(first).toMatchObject({ made: 7, reused: 0, missing: '' });
  const again = await build(cacheDir);
  expect(again).toMatchObject({ made: 0, reused: 7, names: first.names });
  const changed = await build(cacheDir, 'Bãi Khác');
  expect(changed).toMatchObject({ made: 1, reused: 6 });
  expect(changed.names.filter((name) => first.names.includes(name))).toHaveLength(6);
});

it('gives equal bytes, light enough, with whose the photo is inside and none of what the camera said', async () => {
  const [one, other] = [await build(temporaryFolder()), await build(temporaryFolder())];
  for (const name of one.names) {
    const bytes = readFileSync(join(one.media, name));
    expect(bytes.equals(readFileSync(join(other.media, name)))).toBe(true);
    expect(bytes.length).toBeLessThanOrEqual(90_000);
    const { width, height, format, exif, xmp } = await sharp(bytes).metadata();
    expect({ width, height, format, exif }).toEqual({
      width: 1200,
      height: 630,
      format: 'jpeg',
      exif: undefined,
    });
    expect(xmp?.toString().includes('Ban biên tập') ?? false).toBe(name.startsWith('bo-'));
  }
  expect(one.names.filter((name) => name.startsWith('card-'))).toHaveLength(4);
});

it('asks a former output for each card of the cache, and notes once a day that it is used', async () => {
  const cacheDir = temporaryFolder();
  const words = { lang: 'vi', title: 'Cầu', label: 'Địa điểm', province: 'Tỉnh Mẫu' };
  const make = (keep?: (name: string, cached: Stats) => boolean) =>
    makeCards([{ name: 'a.jpg', words }], {
      cacheDir,
      outDir: temporaryFolder(),
      look: cardLook(catalogueOf()),
      keep,
    });
  const asked: [string, number][] = [];
  const keep = (name: string, { ino }: Stats) => asked.push([name, ino]) > 0;
  expect(await make(keep)).toMatchObject({ made: 1, reused: 0 });
  const cached = join(cacheDir, 'cards', 'a.jpg');
  expect(await make(keep)).toMatchObject({ made: 0, reused: 1 });
  expect(asked).toEqual([['a.jpg', statSync(cached).ino]]);
  const twoDaysAgo = Date.now() / 1000 - 2 * 86_400;
  utimesSync(cached, twoDaysAgo, twoDaysAgo);
  expect(await make(keep)).toMatchObject({ made: 0, reused: 1 });
  expect(asked).toHaveLength(1);
  expect(statSync(cached).mtimeMs).toBeGreaterThan(twoDaysAgo * 1000 + 86_400_000);
});

it('makes anew what lacks a letter, and tells of it', async () => {
  const folders = { cacheDir: temporaryFolder(), outDir: temporaryFolder() };
  const words = { lang: 'vi', title: 'Cầu 𓀀', label: 'Địa điểm', province: 'Tỉnh Mẫu' };
  const make = () => makeCards([{ name: 'a.jpg', words }], { ...folders, look: cardLook(catalogueOf()) });
  expect(await make()).toEqual({ made: 1, reused: 0, missing: '𓀀' });
  expect(await make()).toEqual({ made: 1, reused: 0, missing: '𓀀' });
});

import { expect, it } from 'vitest';
import { addresses } from '../../../src/publish/data/addresses.ts';
import { jsonOf, openDataOf } from '../../support/open-data.ts';
import { catalogueOf, photo, place, provinceYaml } from '../../support/province.ts';

const words = (caption: string) =>
  `---\ntitle: Shore\nsummary: A shore.\ncaption: ${caption}\nalt: Sand.\ntranslation: { status: machine }\n---\n`;

const data = () =>
  openDataOf(
    catalogueOf({
      'province.yaml': provinceYaml(['vi', 'en', 'lo']),
      'photos/bo/index.vi.md': photo(),
      'photos/bo/index.en.md': words('The "shore" & more'),
      'photos/bo/photo.jpg': new Uint8Array(),
      'photos/kin/index.vi.md': photo('draft: true'),
      'photos/kin/photo.jpg': new Uint8Array(),
      'places/bai-mau/index.vi.md': place('photos: [{ id: kin, role: lead }, { id: bo, role: gallery }]'),
      'places/nui/index.vi.md': place(),
    }),
  );

const FILES = [
  {
    url: 'https://mau.example/media/bo-400.webp',
    format: 'image/webp',
    width: 400,
    height: 200,
    bytes: 4000,
  },
  {
    url: 'https://mau.example/media/bo-1200.jpg',
    format: 'image/jpeg',
    width: 1200,
    height: 600,
    bytes: 12_000,
  },
  {
    url: 'https://mau.example/media/bo-original.jpg',
    format: 'image/jpeg',
    width: 3000,
    height: 1500,
    bytes: 30_000,
  },
];

it('gives with a record the pictures that are shown: where they lie, what is on them, whose they are', () => {
  const { media } = jsonOf<{ media: object[] }>(data(), 'en/places/bai-mau.json');
  expect(media).toEqual([
    {
      type: 'picture',
      role: 'gallery',
      id: 'vn:99:photos/bo',
      url: 'https://mau.example/en/photos/bo/',
      caption: 'The "shore" & more',
      alt: 'Sand.',
      credit: 'Ban biên tập',
      creator: 'Ban biên tập',
      licence: 'CC-BY-4.0',
      use: 'free',
      files: FILES,
    },
  ]);
  expect(jsonOf(data(), 'lo/places/bai-mau.json')).toMatchObject({ media: [{ caption: null, alt: null }] });
  expect(jsonOf(data(), 'en/places/nui.json')).toMatchObject({ media: [] });
});

it('gives with a photo its own files, and in the file of all languages the words of each', () => {
  const whole = jsonOf<{ media: object[] }>(data(), addresses.record('photos', 'bo'));
  expect(whole.media).toMatchObject([
    {
      caption: { vi: 'Ảnh để thử.', en: 'The "shore" & more' },
      url: { lo: 'https://mau.example/lo/photos/bo/' },
      files: FILES,
    },
  ]);
  expect(whole.media[0]).not.toHaveProperty('role');
});

it('is read by machines beside the page as lines, each with the largest file', () => {
  expect(data().texts.get('en/places/bai-mau.md')).toContain(
    '\n## media\n\n- picture: <https://mau.example/media/bo-original.jpg> The "shore" \\& more; Ban biên tập; CC-BY-4.0\n',
  );
  expect(data().texts.get('en/places/nui.md')).not.toContain('## media');
});

it('names nothing of a picture that was not published', () => {
  for (const [path, text] of data().texts) expect(text, path).not.toMatch(/kin-\d|photos\/kin/);
});

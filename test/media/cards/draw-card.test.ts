import { join } from 'node:path';
import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { type CardLook, drawCard, type Tile } from '../../../src/media/cards/draw-card.ts';
import { type CardPhoto, readPhoto, renderCard } from '../../../src/media/cards/render-card.ts';
import { temporaryFolder } from '../../desk/temporary.ts';
import { twoColours } from '../picture-fixtures.ts';

const look: CardLook = {
  accent: '#8f2518',
  onAccent: '#f6f0e4',
  ground: '#f6f0e4',
  surface: '#eae1cf',
  text: '#23211c',
  emblem: (side) =>
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 2 2" width="${side}" height="${side}"><circle cx="1" cy="1" r="1" fill="#00ff00"/></svg>`,
};

const WORDS = [
  {
    lang: 'vi',
    title: 'Ấm Ỷ ỗ Ể gỵ',
    label: 'Lễ hội, sự kiện',
    province: 'Thanh Hóa',
    credit: 'Ảnh: Lê Văn A',
  },
  {
    lang: 'en',
    title: 'Aggy',
    label: 'Festivals and events',
    province: 'Thanh Hoa',
    credit: 'Photo: Lê Văn A',
  },
  { lang: 'lo', title: 'ກຸ້ງ ປີ່ ນ້ຳ ໃຫຍ່', label: 'ບຸນ ແລະ ງານ', province: 'ແທງຮວາ', credit: 'ຮູບ: Lê Văn A' },
  { lang: 'km', title: 'ស្ត្រី ញ៉ឹំ ក្រុ៎ះ', label: 'ពិធីបុណ្យ', province: 'ថាញ់ហ័រ', credit: 'រូបថត៖ Lê Văn A' },
  { lang: 'zh', title: '黎利节', label: '节庆活动', province: '清化', credit: '图片：Lê Văn A' },
];

/** Where the letters of a tile reach beyond it. */
function outside({ svg, width, height }: Tile): string[] {
  const letters = svg.matchAll(/translate\((\S+) (\S+)\) scale\((\S+)\)" d="([^"]+)"/g);
  return [...letters].flatMap(([, x, y, scale, path = '']) =>
    [...path.matchAll(/(-?[\d.e-]+) (-?[\d.e-]+)/g)].flatMap(([, across, down]) => {
      const at = [
        Number(x) + Number(across) * Number(scale),
        Number(y) + Number(down) * Number(scale),
      ] as const;
      return at[0] < 0 || at[0] > width || at[1] < 0 || at[1] > height ? [at.join(' ')] : [];
    }),
  );
}

describe.each(WORDS)('a card in $lang', (words) => {
  it('says whose its picture is, and keeps every letter on its ground', async () => {
    const { tiles, missing } = await drawCard(words, look, true);
    expect(missing).toBe('');
    expect(tiles).toHaveLength(2);
    expect(tiles.flatMap(outside)).toEqual([]);
    expect(tiles.every(({ svg }) => svg.includes('scale('))).toBe(true);
    expect((await drawCard(words, look, false)).tiles).toHaveLength(1);
  });
});

const [words = { lang: 'vi', title: '', label: '', province: '' }] = WORDS;
const pixel = async (card: Buffer, left: number, top: number) =>
  [...(await sharp(card).extract({ left, top, width: 1, height: 1 }).raw().toBuffer())].map((part) =>
    Math.round(part / 64),
  );

it('shows of its picture what must be seen', async () => {
  const file = join(temporaryFolder(), 'card.jpg');
  await twoColours(1200, 630).jpeg({ quality: 95 }).toFile(file);
  const picture = { width: 1200, height: 630, card: { width: 1200, height: 630 } } as CardPhoto['picture'];
  const at = async (x: number) => {
    const photo = await readPhoto({ picture, file, focus: { x, y: 0.5 } });
    return pixel((await renderCard(words, look, photo)).bytes, 700, 300);
  };
  expect(await at(0)).toEqual([4, 0, 0]);
  expect(await at(1)).toEqual([0, 0, 4]);
});

it('shows the emblem where there is no picture, on the province’s ground', async () => {
  const { bytes } = await renderCard(words, look);
  expect(await pixel(bytes, 870, 315)).toEqual([0, 4, 0]);
  expect(await pixel(bytes, 560, 20)).toEqual([4, 4, 3]);
  expect(await pixel(bytes, 20, 20)).toEqual([2, 1, 0]);
});

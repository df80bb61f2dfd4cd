import sharp from 'sharp';
import { memoiseByObject } from '../../language/memory.ts';
import type { Focus } from '../../model/focus.ts';
import { cardRegion } from '../encode-picture.ts';
import { contentHash } from '../files.ts';
import type { Picture } from '../pictures.ts';
import {
  type Area,
  CARD,
  type CardLook,
  type CardWords,
  drawCard,
  drawEmblem,
  PICTURE,
  type Tile,
} from './draw-card.ts';

/** The picture of a card. */
export interface CardPhoto {
  picture: Pick<Picture, 'width' | 'height' | 'card'>;
  /** Path of the file `picture.card`. */
  file: string;
  /** What must be seen, as fractions of the picture. */
  focus?: Focus | undefined;
}

// Raise it when equal words and pictures come out otherwise.
const RECIPE = 1;

/** Of a card, in bytes: messengers load no more on a slow line. */
const HEAVIEST = 90_000;
/** Qualities of JPEG, tried in order until a card is light enough. Thinner colours would fray the letters. */
const STEPS = [76, 64, 52, 40, 28, 16];

/** What tells the looks of two provinces apart, or of one before and after. */
export function lookKey({ emblem, ...colours }: CardLook): string {
  const { sharp: encoder, vips } = sharp.versions;
  return contentHash(JSON.stringify([RECIPE, encoder, vips, colours]), emblem(100)).slice(0, 16);
}

/** A picture as cards show it, decoded. */
export interface ReadPhoto {
  pixels: Buffer;
  /** What the picture says of itself; undefined: nothing. */
  xmp: string | undefined;
}

export async function readPhoto(photo: CardPhoto): Promise<ReadPhoto> {
  const image = sharp(photo.file);
  const { xmp } = await image.metadata();
  const pixels = await image
    .extract(cardRegion(photo.picture.card, PICTURE, focusInCard(photo)))
    .resize({ width: PICTURE.width, height: PICTURE.height, fit: 'fill' })
    .toColourspace('srgb')
    .raw()
    .toBuffer();
  return { pixels, xmp: xmp?.toString() };
}

/** A card as JPEG, and the characters in it that no font of the site has. Equal input gives equal bytes. */
export async function renderCard(
  words: CardWords,
  look: CardLook,
  photo?: ReadPhoto,
): Promise<{ bytes: Buffer; missing: string }> {
  const { tiles, missing } = await drawCard(words, look, photo !== undefined);
  // Its tiles hide what is under them: laying them in place costs three quarters of blending them.
  const pixels = Buffer.alloc(CARD.width * CARD.height * 3);
  lay(pixels, PICTURE, photo ? photo.pixels : await emblemPixels(look));
  for (const tile of tiles) lay(pixels, tile, await rasterise(tile));
  return { bytes: await encode(pixels, photo?.xmp), missing };
}

const emblemPixels = memoiseByObject((look: CardLook) => rasterise(drawEmblem(look)));

const rasterise = ({ svg }: Tile): Promise<Buffer> =>
  sharp(Buffer.from(svg)).removeAlpha().toColourspace('srgb').raw().toBuffer();

function lay(pixels: Buffer, { left, top, width, height }: Area, part: Buffer): void {
  for (let row = 0; row < height; row++)
    part.copy(pixels, ((top + row) * CARD.width + left) * 3, row * width * 3, (row + 1) * width * 3);
}

async function encode(pixels: Buffer, xmp: string | undefined): Promise<Buffer> {
  // Anew for each quality: a clone copies all pixels.
  const image = () => {
    const plain = sharp(pixels, { raw: { ...CARD, channels: 3 } });
    return xmp ? plain.withXmp(xmp) : plain;
  };
  let bytes: Buffer = Buffer.alloc(0);
  for (const quality of STEPS) {
    bytes = await image().jpeg({ quality, chromaSubsampling: '4:4:4' }).toBuffer();
    if (bytes.length <= HEAVIEST) break;
  }
  return bytes;
}

/** The focus of a picture, as fractions of what its card shows of it. */
function focusInCard({ picture, focus }: CardPhoto): Focus | undefined {
  if (!focus) return undefined;
  const { left, top, width, height } = cardRegion(picture, CARD, focus);
  return { x: (focus.x * picture.width - left) / width, y: (focus.y * picture.height - top) / height };
}

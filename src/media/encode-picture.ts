import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import sharp, { type Sharp } from 'sharp';
import type { Focus } from '../model/focus.ts';
import { contentHash } from './files.ts';
import type { DecodedPicture } from './picture-master.ts';
import { ceilingFor, type PictureSettings, renditionWidths } from './picture-settings.ts';
import { EMPTY_XMP } from './xmp.ts';

export type PictureFormat = 'avif' | 'webp' | 'jpeg';

/** One encoded file of a picture in the cache. Sizes in px and bytes. */
export interface EncodedFile {
  name: string;
  role: 'rendition' | 'card' | 'download';
  format: PictureFormat;
  width: number;
  height: number;
  bytes: number;
  sha256: string;
}

/** All that is known of an encoded picture; it lies beside its files as `picture.json`. */
export interface EncodedPicture {
  width: number;
  height: number;
  dominant: string;
  placeholder: string;
  files: EncodedFile[];
}

const extensions: Record<PictureFormat, string> = { avif: 'avif', webp: 'webp', jpeg: 'jpg' };

function pipeline(picture: DecodedPicture) {
  const { width, height, channels } = picture;
  return sharp(picture.data, { raw: { width, height, channels }, limitInputPixels: false });
}

/** The largest region of the card's shape, as near to the focus as the edges allow. */
export function cardRegion(
  size: { width: number; height: number },
  card: { width: number; height: number },
  focus?: Focus,
) {
  const shape = card.width / card.height;
  const width = Math.max(1, Math.min(size.width, Math.round(size.height * shape)));
  const height = Math.max(1, Math.min(size.height, Math.round(size.width / shape)));
  const start = (total: number, part: number, at: number) =>
    Math.round(Math.min(Math.max(at * total - part / 2, 0), total - part));
  return {
    left: start(size.width, width, focus?.x ?? 0.5),
    top: start(size.height, height, focus?.y ?? 0.5),
    width,
    height,
  };
}

function toFormat(
  image: Sharp,
  { format, width }: { format: PictureFormat; width: number },
  quality: number,
  settings: PictureSettings,
) {
  if (format === 'avif') {
    const { effort = 1, quickAbove, halfChromaAbove } = settings.avif;
    return image.withXmp(EMPTY_XMP).avif({
      quality,
      effort: width > quickAbove ? 0 : effort,
      chromaSubsampling: width > halfChromaAbove ? '4:2:0' : '4:4:4',
      bitdepth: 8,
    });
  }
  if (format === 'webp') return image.webp({ quality, effort: settings.webp.effort ?? 2 });
  return image.jpeg({ quality, mozjpeg: true });
}

/**
 * Encodes at the first quality step whose file fits under the ceiling; the last step is taken as it is.
 * @param image gives it for one step: a clone would copy all pixels.
 */
async function encodeWithin(
  image: () => Sharp,
  target: { format: PictureFormat; width: number },
  ceiling: number,
  settings: PictureSettings,
): Promise<Buffer> {
  let bytes: Buffer = Buffer.alloc(0);
  for (const quality of settings[target.format].steps) {
    bytes = await toFormat(image(), target, quality, settings).toBuffer();
    if (bytes.length <= ceiling) return bytes;
  }
  return bytes;
}

/** The largest width at which neither side is longer than `longest`. */
export const widthWithin = ({ width, height }: { width: number; height: number }, longest: number): number =>
  Math.max(1, Math.floor(width * Math.min(1, longest / Math.max(width, height))));

const longestPlaceholder = 200;

async function placeholderOf(picture: DecodedPicture): Promise<{ dominant: string; placeholder: string }> {
  const small = await pipeline(picture).resize({ width: 64, height: 64, fit: 'fill' }).png().toBuffer();
  const { dominant: colour } = await sharp(small).stats();
  const dominant = `#${[colour.r, colour.g, colour.b].map((part) => part.toString(16).padStart(2, '0')).join('')}`;
  for (const width of [20, 16, 12, 8]) {
    const image = pipeline(picture).resize({ width, height: width, fit: 'inside' });
    const bytes = await image.webp({ quality: 20, effort: 6 }).toBuffer();
    const placeholder = `data:image/webp;base64,${bytes.toString('base64')}`;
    if (placeholder.length <= longestPlaceholder) return { dominant, placeholder };
  }
  return { dominant, placeholder: dominant };
}

/**
 * Makes all files of one picture in `folder`: AVIF and WebP at each width, one JPEG, and the social card. The
 * files carry no metadata: place and camera data of the master are gone.
 * @param options `longest`: no side of any file but the card is longer, in px.
 */
export async function encodePicture(
  picture: DecodedPicture,
  folder: string,
  settings: PictureSettings,
  {
    focus,
    longest = Number.POSITIVE_INFINITY,
  }: { focus?: Focus | undefined; longest?: number | undefined } = {},
): Promise<EncodedPicture> {
  const files: EncodedFile[] = [];

  const add = async (
    name: string,
    role: EncodedFile['role'],
    format: PictureFormat,
    pixels: () => Sharp,
    size: { width: number; height: number },
  ) => {
    const ceiling = ceilingFor(size.width, settings.ceilings);
    const bytes = await encodeWithin(pixels, { format, width: size.width }, ceiling, settings);
    const file = `${name}.${extensions[format]}`;
    await writeFile(join(folder, file), bytes);
    files.push({ name: file, role, format, ...size, bytes: bytes.length, sha256: contentHash(bytes) });
  };

  const widest = Math.min(picture.masterWidth, picture.width, widthWithin(picture, longest));
  const widths = renditionWidths(widest, settings.widths);
  const jpegWidth = Math.min(settings.jpegWidth, widths.at(-1) ?? widest);
  for (const width of [...new Set([...widths, jpegWidth])].sort((a, b) => a - b)) {
    const resized = await pipeline(picture).resize({ width }).raw().toBuffer({ resolveWithObject: true });
    const { data, info } = resized;
    const raw = { width: info.width, height: info.height, channels: info.channels };
    const pixels = () => sharp(data, { raw, limitInputPixels: false });
    const size = { width: info.width, height: info.height };
    if (widths.includes(width)) {
      await add(`${width}`, 'rendition', 'avif', pixels, size);
      if (width <= settings.widestWebp) await add(`${width}`, 'rendition', 'webp', pixels, size);
    }
    if (width === jpegWidth) await add(`${width}`, 'rendition', 'jpeg', pixels, size);
  }

  const region = cardRegion(picture, settings.card, focus);
  const cardWidth = Math.min(settings.card.width, region.width);
  const cardSize = { width: cardWidth, height: Math.min(settings.card.height, region.height) };
  const card = () =>
    pipeline(picture)
      .extract(region)
      .resize({ ...cardSize, fit: 'fill' });
  await add('card', 'card', 'jpeg', card, cardSize);

  const { masterWidth: width, masterHeight: height } = picture;
  return { width, height, ...(await placeholderOf(picture)), files };
}

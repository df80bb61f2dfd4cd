import sharp from 'sharp';
import { checkMaster } from '../../media/check-master.ts';
import { contentHash } from '../../media/files.ts';
import { decodePixels, measureMaster, pictureKind } from '../../media/picture-master.ts';
import { defaultPictureSettings, type PictureSettings } from '../../media/picture-settings.ts';
import { jpegQuality, stripJpeg } from '../../media/strip-jpeg.ts';
import { type CameraFacts, cameraFacts } from './camera-facts.ts';
import { heicToPng } from './heic.ts';
import { type Limits, LONGEST_SIDE } from './limits.ts';
import { type Look, lookOf } from './look.ts';

/** Why a file is not taken; the words for it are in refused-files.ts. */
export type RefusalCode =
  | 'missing'
  | 'too-heavy'
  | 'too-large'
  | 'broken'
  | 'animated'
  | 'document'
  | 'drawing'
  | 'other-picture'
  | 'not-a-picture'
  | 'too-slow'
  | 'crashed';

export interface Refused {
  refused: RefusalCode;
  /** Of a picture with too many pixels. */
  size?: { width: number; height: number };
}

/** What a picture was before it was taken in. */
export interface SourceFacts extends CameraFacts {
  kind: 'jpeg' | 'png' | 'webp' | 'heic';
  /** As seen upright, in px. */
  width: number;
  height: number;
  /** Of a JPEG, 1 to 100. */
  quality?: number;
  /** How many pictures the file holds. */
  pictures: number;
}

/** A picture as it is kept: a JPEG, upright, without what else the file told. */
export interface Decoded {
  jpeg: Uint8Array;
  width: number;
  height: number;
  /** Whether the pixels are those of the file, never coded anew. */
  isUntouched: boolean;
  /** A small JPEG to be looked at. */
  preview: Uint8Array;
  look: Look;
  source: SourceFacts;
  /** `contentHash` of the file as it came. */
  hash: string;
}

/** Coded once more on the way to the pages, so with little loss: 4:4:4 keeps red signs sharp. */
const QUALITY = { quality: 92, chromaSubsampling: '4:4:4' };

/** Px. */
const PREVIEW_SIDE = 480;

/** Takes a file's bytes for a picture, by what they are and not by its name. */
export async function decodePhoto(bytes: Uint8Array, limits: Limits): Promise<Decoded | Refused> {
  const kind = pictureKind(bytes);
  if (kind !== 'jpeg' && kind !== 'png' && kind !== 'webp' && kind !== 'heic')
    return { refused: otherKind(bytes) };
  try {
    return await decode(bytes, kind, limits);
  } catch {
    // Size and kind were looked at: what a decoder says now is of the file.
    return { refused: 'broken' };
  }
}

async function decode(
  bytes: Uint8Array,
  kind: SourceFacts['kind'],
  limits: Limits,
): Promise<Decoded | Refused> {
  const isHeic = kind === 'heic';
  const found = await sharp(bytes, { limitInputPixels: false }).metadata();
  const { width, height } = found.autoOrient;
  if (width * height > (isHeic ? limits.mostHeicPixels : limits.mostPixels))
    return { refused: 'too-large', size: { width, height } };
  const { pages = 1, orientation = 1 } = found;
  if (kind === 'webp' && pages > 1) return { refused: 'animated' };
  const settings: PictureSettings = { ...defaultPictureSettings, maxPixels: limits.mostPixels };
  const source = isHeic ? await heicToPng(bytes) : bytes;
  const mayStay =
    kind === 'jpeg' && orientation === 1 && Math.max(width, height) <= LONGEST_SIDE && found.space !== 'cmyk';
  const stripped = mayStay ? stripJpeg(bytes) : undefined;
  await checkMaster(stripped ?? source, settings);
  const jpeg = stripped ?? (await codeAnew(source, settings));
  const kept = await measureMaster(jpeg, defaultPictureSettings);
  const quality = kind === 'jpeg' ? jpegQuality(bytes) : undefined;
  return {
    jpeg,
    width: kept.width,
    height: kept.height,
    isUntouched: stripped !== undefined,
    preview: await sharp(jpeg)
      .resize(PREVIEW_SIDE, PREVIEW_SIDE, { fit: 'inside', withoutEnlargement: true })
      .jpeg()
      .toBuffer(),
    look: await lookOf(jpeg, defaultPictureSettings.maxPixels),
    source: { kind, width, height, pictures: pages, ...cameraFacts(found.exif), ...(quality && { quality }) },
    hash: contentHash(bytes),
  };
}

/** Upright, opaque, sRGB, never larger than it was. */
async function codeAnew(source: Uint8Array, settings: PictureSettings): Promise<Buffer> {
  const { width, height } = await measureMaster(source, settings);
  const scale = Math.min(1, LONGEST_SIDE / Math.max(width, height));
  const { data, info } = await decodePixels(
    source,
    Math.max(1, Math.round(width * scale)),
    settings,
    'error',
  );
  const { channels } = info;
  return sharp(data, { raw: { width: info.width, height: info.height, channels } })
    .jpeg(QUALITY)
    .toBuffer();
}

function otherKind(bytes: Uint8Array): RefusalCode {
  const head = Buffer.from(bytes.subarray(0, 1024)).toString('latin1');
  if (/^%PDF|^\xd0\xcf\x11\xe0|^PK\x03\x04/.test(head)) return 'document';
  if (pictureKind(bytes) === 'svg') return 'drawing';
  return /^(?:II\*|MM\0\*|GIF8|BM|8BPS)|^.{4}ftypavi[fs]/s.test(head) ? 'other-picture' : 'not-a-picture';
}

import { mkdir } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import sharp from 'sharp';
import type { Focus } from '../model/focus.ts';
import type { PictureProblem } from './check-pictures.ts';
import { DescribedPictures } from './described-pictures.ts';
import {
  type EncodedFile,
  type EncodedPicture,
  encodePicture,
  type PictureFormat,
} from './encode-picture.ts';
import { mapLimited, publishFile } from './files.ts';
import { MasterFiles } from './master-files.ts';
import { decodeMaster, PictureError } from './picture-master.ts';
import { defaultPictureSettings, type PictureSettings } from './picture-settings.ts';
import type { PictureMeta } from './xmp.ts';

/** One published file. `file` is its name in the output folder; sizes in px and bytes. */
export interface Rendition {
  format: PictureFormat;
  width: number;
  height: number;
  bytes: number;
  file: string;
}

/** A published picture. `width` and `height` are the upright master's. */
export interface Picture {
  id: string;
  width: number;
  height: number;
  /** Narrow to wide; within a width AVIF, WebP, JPEG. There is exactly one JPEG. */
  renditions: Rendition[];
  /** JPEG crop for Open Graph, 1200 × 630 unless the master is smaller. */
  card: Rendition;
  /** A data URI of at most 200 characters, or the dominant colour. */
  placeholder: string;
  /** `#rrggbb` */
  dominant: string;
}

export interface PictureMaster {
  id: string;
  /** Path on disk. */
  file: string;
  /** What the card's crop must keep, as fractions of width and height; the middle by default. */
  focus?: Focus;
  meta?: PictureMeta;
  /** Whether it may be had as it is; else no side of what is published is longer than the settings say. */
  isFree?: boolean;
}

export interface PictureOptions {
  cacheDir: string;
  outDir: string;
  settings?: PictureSettings;
  onProgress?: (done: number, total: number) => void;
}

export interface RenderedPictures {
  /** By id; a master with a problem is absent. */
  pictures: Record<string, Picture>;
  /** In the order of the masters. */
  problems: PictureProblem[];
  encoded: number;
  reused: number;
}

// Raise it when decoding or encode-picture.ts changes what comes out under equal settings.
const recipe = 4;

/** Name of a picture's file in the output folder. */
export function publishedName(id: string, key: string, file: EncodedFile): string {
  return `${id}-${key.slice(0, 8)}-${file.name}`;
}

function toPicture(id: string, key: string, entry: EncodedPicture): Picture {
  const toRendition = (file: EncodedFile): Rendition => {
    const { format, width, height, bytes } = file;
    return { format, width, height, bytes, file: publishedName(id, key, file) };
  };
  const renditions = entry.files.filter((file) => file.role === 'rendition').map(toRendition);
  const [card] = entry.files.filter((file) => file.role === 'card').map(toRendition);
  if (!card) throw new Error(`The picture ${id} has no card.`);
  const { width, height, placeholder, dominant } = entry;
  return { id, width, height, renditions, card, placeholder, dominant };
}

/**
 * Turns the masters into the files the pages need, in `outDir`, encoding only what the cache does not hold. A
 * master that cannot be used becomes a problem and never stops the others; only a full disk or the like throws.
 * Equal masters, settings and sharp version give equal bytes and names.
 */
export async function renderPictures(
  masters: readonly PictureMaster[],
  options: PictureOptions,
): Promise<RenderedPictures> {
  const settings = options.settings ?? defaultPictureSettings;
  // One thread a picture: libvips' own threads gain nothing here, and AV1's output may depend on their number.
  sharp.concurrency(1);
  await mkdir(options.outDir, { recursive: true });
  const described = new DescribedPictures<EncodedPicture>(options.cacheDir, settings);
  const files = await MasterFiles.open(options.cacheDir, settings);
  const count = { done: 0, encoded: 0, reused: 0 };

  const render = async (master: PictureMaster): Promise<Picture | PictureProblem> => {
    const { id, file } = master;
    try {
      const { meta = {}, focus, isFree = false } = master;
      const longest = isFree ? undefined : settings.longestUnfree;
      const pixels = [recipe, await files.hashOf(file), focus ?? null, longest ?? null];
      const found = await described.entryOf(pixels, meta, async (folder) =>
        encodePicture(await decodeMaster(await files.read(file), settings), folder, settings, {
          focus,
          longest,
        }),
      );
      count[found.isNew ? 'encoded' : 'reused']++;
      const { key, entry } = found;
      const picture = toPicture(id, key, entry);
      for (const encoded of entry.files)
        await publishFile(
          described.pathOf(key, encoded),
          join(options.outDir, publishedName(id, key, encoded)),
        );
      return picture;
    } catch (error) {
      if (error instanceof PictureError)
        return { id, file, code: error.code, message: error.message, fix: error.fix };
      throw error;
    } finally {
      options.onProgress?.(++count.done, masters.length);
    }
  };

  const results = await mapLimited(masters, Math.min(4, availableParallelism()), render);
  await files.close();
  const isProblem = (result: Picture | PictureProblem): result is PictureProblem => 'code' in result;
  return {
    pictures: Object.fromEntries(
      results.flatMap((result) => (isProblem(result) ? [] : [[result.id, result]])),
    ),
    problems: results.filter(isProblem),
    encoded: count.encoded,
    reused: count.reused,
  };
}

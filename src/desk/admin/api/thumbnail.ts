import sharp from 'sharp';
import type { DeskAnswer } from '../../web/route.ts';
import { ApiRefusal } from './api-refusal.ts';

/** Sides of a picture in the form, in pixels. */
const SIDE = 640;
/** A master has at most 100 megapixels. */
const LARGEST = 100_000_000;

/** A master as a small picture for lists: the whole one would take seconds and megabytes a piece. */
export async function thumbnail(file: string, signal: AbortSignal): Promise<DeskAnswer> {
  signal.throwIfAborted();
  try {
    const body = await sharp(file, { limitInputPixels: LARGEST })
      .rotate()
      .resize(SIDE, SIDE, { fit: 'inside', withoutEnlargement: true })
      .jpeg({ quality: 75 })
      .toBuffer();
    return { status: 200, type: 'image/jpeg', body };
  } catch {
    throw new ApiRefusal('Không mở được ảnh này.', 404);
  }
}

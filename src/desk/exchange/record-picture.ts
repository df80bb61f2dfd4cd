import sharp from 'sharp';
import type { Picture } from '../docx-extras.ts';

/** Pixels of its longer side. */
const LONGEST = 800;
/** In millimetres. */
const WIDEST = 80;
const HIGHEST = 90;

/**
 * A picture as small as a table needs it, without what a camera wrote into it.
 * @param source path of a file, or what is in one.
 */
export async function recordPicture(source: string | Buffer, alt: string): Promise<Picture> {
  const { data, info } = await sharp(source)
    .rotate()
    .resize(LONGEST, LONGEST, { fit: 'inside', withoutEnlargement: true })
    .flatten({ background: '#fff' })
    .jpeg({ quality: 75 })
    .toBuffer({ resolveWithObject: true });
  const scale = Math.min(WIDEST / info.width, HIGHEST / info.height);
  return { jpeg: data, width: info.width * scale, height: info.height * scale, alt };
}

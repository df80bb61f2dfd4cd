import sharp from 'sharp';
import type { Picture } from '../docx-extras.ts';

/** Pixels of its longer side. */
const LONGEST = 640;
/** In millimetres. */
const WIDEST = 80;
const HIGHEST = 60;

/** The picture of a record as small as a table needs it, without what the camera wrote into it. @param path of a master. */
export async function recordPicture(path: string, alt: string): Promise<Picture> {
  const { data, info } = await sharp(path)
    .rotate()
    .resize(LONGEST, LONGEST, { fit: 'inside', withoutEnlargement: true })
    .flatten({ background: '#fff' })
    .jpeg({ quality: 75 })
    .toBuffer({ resolveWithObject: true });
  const scale = Math.min(WIDEST / info.width, HIGHEST / info.height);
  return { jpeg: data, width: info.width * scale, height: info.height * scale, alt };
}

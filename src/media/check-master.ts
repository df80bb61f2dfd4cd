import sharp from 'sharp';
import { withoutOddities } from './jpeg-oddities.ts';
import { hasWholeScans } from './jpeg-scan.ts';
import { decodePixels, measureMaster, type PictureFacts, pictureKind, unreadable } from './picture-master.ts';
import type { PictureSettings } from './picture-settings.ts';
import { hasGap } from './webp-gap.ts';

/** Small, for nobody looks at it: all bytes are read all the same. */
const CHECKED_WIDTH = 48;

/**
 * Decodes a whole master to see whether it is sound, and says what it is. What passes here, `decodeMaster` takes.
 * Throws PictureError.
 */
export async function checkMaster(bytes: Uint8Array, settings: PictureSettings): Promise<PictureFacts> {
  const facts = await measureMaster(bytes, settings);
  if (!(await isSound(bytes, facts, settings))) throw unreadable();
  const { hasAlpha } = facts;
  return { ...facts, hasAlpha: hasAlpha && !(await sharp(bytes, { failOn: 'error' }).stats()).isOpaque };
}

/**
 * Cameras write harmless oddities that libvips calls warnings; but damage in the middle of a JPEG, also one within
 * a TIFF, is no more than that to it, or nothing at all.
 */
async function isSound(bytes: Uint8Array, size: PictureFacts, settings: PictureSettings): Promise<boolean> {
  const faultOf = (tried: Uint8Array, failOn: 'warning' | 'error') =>
    decodePixels(tried, CHECKED_WIDTH, settings, failOn).then(
      () => undefined,
      (error: Error) => error.message,
    );
  const kind = pictureKind(bytes);
  if (kind === 'jpeg' && !hasWholeScans(bytes)) return false;
  if (kind === 'webp' && hasGap(bytes, size)) return false;
  const warning = await faultOf(bytes, 'warning');
  if (warning === undefined) return true;
  if ((await faultOf(bytes, 'error')) !== undefined) return false;
  if (kind === 'jpeg') return (await faultOf(withoutOddities(bytes), 'warning')) === undefined;
  return !warning.includes('Corrupt JPEG data');
}

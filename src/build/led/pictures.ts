import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { LedPicture } from '../../kiosk/led/html.ts';
import { publishFile } from '../../media/files.ts';
import { defaultPictureSettings } from '../../media/picture-settings.ts';
import type { PictureMaster } from '../../media/pictures.ts';
import { objectPosition } from '../../model/focus.ts';
import { renderMasters } from '../photo-masters.ts';
import type { Progress } from '../reporter.ts';

/**
 * One JPEG a picture, which every player of signage reads; shown whole or in part by the wall's form. Finer than
 * for the site: it is fetched from beside the player, and a wall shows every flaw.
 */
const SETTINGS = {
  ...defaultPictureSettings,
  widths: [],
  jpegWidth: 1920,
  ceilings: { 1920: 900_000 },
  jpeg: { steps: [88, 82, 76] },
  // Not used here, so as small as it may be.
  card: { width: 48, height: 32 },
};

const MIDDLE = { x: 0.5, y: 0.5 };

/**
 * The given pictures in `<site>/pictures`.
 * @param work a folder that goes with the build.
 */
export async function writeLedPictures(
  masters: readonly PictureMaster[],
  { cacheDir, site, work }: { cacheDir: string; site: string; work: string },
  onProgress: Progress,
): Promise<Record<string, LedPicture>> {
  const outDir = join(work, 'pictures');
  const { pictures } = await renderMasters(masters, {
    cacheDir,
    outDir,
    settings: SETTINGS,
    onProgress,
  });
  await mkdir(join(site, 'pictures'), { recursive: true });
  const shown: Record<string, LedPicture> = {};
  for (const { id, focus = MIDDLE } of masters) {
    const jpeg = pictures[id]?.renditions[0];
    if (!jpeg) continue;
    const { width, height } = jpeg;
    const file = `pictures/${jpeg.file}`;
    await publishFile(join(outDir, jpeg.file), join(site, file));
    shown[id] = { file, width, height, position: objectPosition(jpeg, focus) };
  }
  return shown;
}

import { mkdir, writeFile } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import sharp from 'sharp';
import { DescribedPictures } from './described-pictures.ts';
import { type EncodedFile, widthWithin } from './encode-picture.ts';
import { contentHash, mapLimited, publishFile } from './files.ts';
import { MasterFiles } from './master-files.ts';
import { decodePixels, measureMaster, pictureKind } from './picture-master.ts';
import { defaultPictureSettings, type PictureSettings } from './picture-settings.ts';
import { type PictureMaster, type PictureOptions, publishedName } from './pictures.ts';
import { stripJpeg } from './strip-jpeg.ts';

/** A JPEG to download. Sizes in px and bytes. */
export interface Download {
  /** Its name in the output folder. */
  file: string;
  width: number;
  height: number;
  bytes: number;
}

/** What is downloaded of one picture besides the JPEG of its renditions. */
interface Encoded {
  files: EncodedFile[];
}

// Raise it when what comes out changes under equal settings.
const recipe = 1;

/** Where a size is hardly more than the next smaller one, it is not worth a file. */
const WORTH = 1.15;

/** A JPEG holds no longer side. */
const LONGEST_JPEG = 65_500;

/**
 * What of the masters can be downloaded besides the JPEG of a page, in `outDir`: a size for screens, and of those that are
 * free the original, its pixels as they are and everything else of it gone. By id; kept by content, as `renderPictures` does.
 * @param masters checked ones. @throws PictureError when one was changed meanwhile.
 */
export async function renderDownloads(
  masters: readonly PictureMaster[],
  options: Pick<PictureOptions, 'cacheDir' | 'outDir' | 'settings'>,
): Promise<Record<string, Download[]>> {
  const settings = options.settings ?? defaultPictureSettings;
  await mkdir(options.outDir, { recursive: true });
  const described = new DescribedPictures<Encoded>(options.cacheDir, settings);
  const files = await MasterFiles.open(options.cacheDir, settings);
  const render = async ({ id, file, meta = {}, isFree = false }: PictureMaster) => {
    const pixels = ['download', recipe, await files.hashOf(file), isFree];
    const { key, entry } = await described.entryOf(pixels, meta, async (folder) => ({
      files: await encodeDownloads(await files.read(file), folder, settings, isFree),
    }));
    const downloads = entry.files.map((encoded) => {
      const { width, height, bytes } = encoded;
      return {
        file: publishedName(id, key, encoded),
        width,
        height,
        bytes,
        from: described.pathOf(key, encoded),
      };
    });
    for (const { file: name, from } of downloads) await publishFile(from, join(options.outDir, name));
    return [id, downloads.map(({ from, ...download }) => download)] as const;
  };
  const made = await mapLimited(masters, Math.min(4, availableParallelism()), render);
  await files.close();
  return Object.fromEntries(made);
}

async function encodeDownloads(
  bytes: Buffer,
  folder: string,
  settings: PictureSettings,
  isFree: boolean,
): Promise<EncodedFile[]> {
  const size = await measureMaster(bytes, settings);
  const add = async (name: string, jpeg: Buffer): Promise<EncodedFile> => {
    const { width, height } = await sharp(jpeg).metadata();
    await writeFile(join(folder, name), jpeg);
    const sha256 = contentHash(jpeg);
    return { name, role: 'download', format: 'jpeg', width, height, bytes: jpeg.length, sha256 };
  };
  const encode = async (width: number, quality: number, chromaSubsampling: '4:2:0' | '4:4:4') => {
    const { data, info } = await decodePixels(bytes, width, settings, 'error');
    const raw = { width: info.width, height: info.height, channels: info.channels };
    return sharp(data, { raw, limitInputPixels: false }).jpeg({ quality, chromaSubsampling }).toBuffer();
  };
  const screen = widthWithin(size, settings.longestUnfree);
  const isScreenWorth = screen > settings.jpegWidth * WORTH && (!isFree || size.width > screen * WORTH);
  const made: EncodedFile[] = [];
  if (isScreenWorth)
    made.push(await add(`${screen}.jpg`, await encode(screen, settings.download.screen, '4:2:0')));
  if (isFree) {
    const stripped = (await isPlainJpeg(bytes)) ? stripJpeg(bytes) : undefined;
    const anew = () => encode(widthWithin(size, LONGEST_JPEG), settings.download.original, '4:4:4');
    made.push(await add('original.jpg', stripped ? Buffer.from(stripped) : await anew()));
  }
  return made;
}

/** Whether a master is a JPEG that every program shows as it is: upright, and in colours of screens or in grey. */
async function isPlainJpeg(bytes: Buffer): Promise<boolean> {
  if (pictureKind(bytes) !== 'jpeg') return false;
  const { orientation = 1, space } = await sharp(bytes).metadata();
  return orientation === 1 && (space === 'srgb' || space === 'b-w');
}

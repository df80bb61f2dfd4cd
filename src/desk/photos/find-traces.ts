import { type Dirent, existsSync, lstatSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { EncodedPicture } from '../../media/encode-picture.ts';
import { contentHash, readJson } from '../../media/files.ts';
import { defaultPictureSettings } from '../../media/picture-settings.ts';
import { isSamePicture, type Look, lookOf } from './look.ts';

/** Where a picture lies besides the content. Absolute paths. */
export interface Traces {
  /** Folders and files of the cache. */
  cached: string[];
  /** Files of built sites. */
  built: string[];
}

/**
 * Looks for a picture in the cache by what it looks like, since captions and settings of any day made other entries of it;
 * one that only looks so is made anew by the next build. In built folders it is found by its name, and by the bytes that lay
 * in the cache; cards and sheets that show it bear its name and its key there, panels for the printer its name.
 * @param look undefined where the picture itself is gone already. @param folders of built sites, which need not be there.
 */
export async function findTraces(
  id: string,
  look: Look | undefined,
  cacheDir: string,
  folders: readonly string[],
): Promise<Traces> {
  const caches = ['pictures', 'encoded'].map((name) => join(cacheDir, name));
  const entries = look ? (await Promise.all(caches.map((dir) => entriesLike(look, dir)))).flat() : [];
  const files = entries.flatMap(({ picture }) => picture.files);
  const hashes = new Set(files.map(({ sha256 }) => sha256));
  const sizes = new Set(files.map(({ bytes }) => bytes));
  const named = new RegExp(
    `^\\d{2,}-${id}\\.pdf$|^${id}-[0-9a-f]{8}-(?:\\d+|original|card(?:-[0-9a-f]{12})?|sheet-[0-9a-f]{32})\\.(?:avif|webp|jpe?g|pdf)$`,
  );
  const keys = entries.map(({ folder }) => basename(folder).slice(0, 8));
  const isNamed = ({ name }: Dirent) =>
    named.test(name) || keys.some((key) => name.includes(`-${key}-card-`));
  const shown = ['cards', 'sheets'].flatMap((name) => filesIn(join(cacheDir, name))).filter(isNamed);
  for (const path of shown.map(pathOf)) {
    sizes.add(lstatSync(path).size);
    hashes.add(contentHash(readFileSync(path)));
  }
  const holds = holdsPhoto(id);
  const built = folders.flatMap(filesIn).filter((file) => {
    if (isNamed(file)) return true;
    const path = pathOf(file);
    if (holds(path)) return true;
    return sizes.has(lstatSync(path).size) && hashes.has(contentHash(readFileSync(path)));
  });
  const others = ['press', 'sheets'].flatMap((name) => filesIn(join(cacheDir, name))).map(pathOf);
  const holders = others.filter(holds);
  return {
    cached: [...new Set([...entries.map(({ folder }) => folder), ...shown.map(pathOf), ...holders])],
    built: built.map(pathOf),
  };
}

const pathOf = ({ parentPath, name }: Dirent): string => join(parentPath, name);

/**
 * Whether a file is a press kit with the picture in it, or a booklet, which has a link to the page of each of its own: names
 * stand in a ZIP as they are, and addresses in a PDF of Chromium.
 */
const holdsPhoto =
  (id: string) =>
  (path: string): boolean =>
    (path.endsWith('.zip') && readFileSync(path).includes(`_${id}_`)) ||
    (path.endsWith('.pdf') && readFileSync(path).includes(`/photos/${id}/)`));

const filesIn = (folder: string): Dirent[] =>
  existsSync(folder)
    ? readdirSync(folder, { withFileTypes: true, recursive: true }).filter((entry) => entry.isFile())
    : [];

async function entriesLike(look: Look, dir: string): Promise<{ folder: string; picture: EncodedPicture }[]> {
  const found: { folder: string; picture: EncodedPicture }[] = [];
  for (const entry of existsSync(dir) ? readdirSync(dir, { withFileTypes: true }) : []) {
    const folder = join(dir, entry.name);
    const picture = entry.isDirectory()
      ? await readJson<EncodedPicture>(join(folder, 'picture.json'))
      : undefined;
    // There is one of each, and it decodes at an eighth of its size.
    const jpeg = picture?.files.find(({ role, format }) => role !== 'card' && format === 'jpeg');
    const other = jpeg && (await lookOfFile(join(folder, jpeg.name)));
    if (picture && other && isSamePicture(look, other)) found.push({ folder, picture });
  }
  return found;
}

/** Undefined where it cannot be read. */
export async function lookOfFile(path: string): Promise<Look | undefined> {
  try {
    return await lookOf(readFileSync(path), defaultPictureSettings.maxPixels);
  } catch {
    return undefined;
  }
}

import { existsSync } from 'node:fs';
import { mkdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { CatalogueRecord } from '../../catalogue/catalogue.ts';
import type { PressKit } from '../../catalogue/handover.ts';
import { contentHash, markUsed, publishFile } from '../../media/files.ts';
import { writeZip, type ZipEntry } from '../../media/write-zip.ts';
import { KIND_NAMES, type Kind } from '../../model/kinds.ts';
import { isFree } from '../../model/photo-terms.ts';
import { inAscii, photoFileName } from '../../view/bank/file-name.ts';
import { shownIn, themesOf } from '../../view/bank/photo-facets.ts';
import { kitTitle } from '../../view/bank/press-kits.ts';
import type { Reader, Site } from '../../view/site.ts';
import { creditSheet, factSheet, readMe } from './kit-texts.ts';

/** A picture of a kit: what it is called there, and the file that is published of it. */
interface KitPicture {
  photo: CatalogueRecord<'photos'>;
  name: string;
  file: string;
  bytes: number;
}

/** Pictures in one ZIP, in bytes: what a mailbox of an editorial office and a memory stick of FAT take. */
export const MOST_BYTES = 95_000_000;

/** A heavier original has its page; in a kit its size for screens stands for it. */
const HEAVIEST = 2_000_000;

/**
 * Writes the press kits of a site, of its whole bank and of each theme, where nothing of them has changed from the cache.
 * Only pictures that everybody may use are in them, and only what is shown of the day.
 * @param folders `site`: the folder that becomes the site, in which media/ is there.
 */
export async function writePressKits(
  site: Site,
  folders: { cacheDir: string; site: string },
  most = MOST_BYTES,
): Promise<PressKit[]> {
  const pictures = site.ofKind('photos').flatMap((photo) => kitPicture(site, photo));
  const themes = KIND_NAMES.flatMap((theme) => {
    const own = pictures.filter(({ photo }) => themesOf(site, photo).includes(theme));
    return own.length > 0 ? [{ theme, pictures: own }] : [];
  });
  const kits: PressKit[] = [];
  for (const kit of pictures.length > 0 ? [{ pictures }, ...themes] : []) {
    const { theme } = kit as { theme?: Kind };
    const parts = inParts(kit.pictures, most);
    const files: { path: string; bytes: number }[] = [];
    for (const [at, own] of parts.entries())
      files.push(
        await writePart(site, folders, { theme, part: parts.length > 1 ? at + 1 : undefined, pictures: own }),
      );
    kits.push({ ...(theme && { theme }), pictures: kit.pictures.length, parts: files });
  }
  return kits;
}

function kitPicture(site: Site, photo: CatalogueRecord<'photos'>): KitPicture[] {
  if (!isFree(photo.facts)) return [];
  const files = site.downloads?.[photo.id] ?? [];
  const chosen = files.findLast(({ bytes }) => bytes <= HEAVIEST) ?? files[0];
  if (!chosen) return [];
  const name = `pictures/${photoFileName(site.province.names['vi'] ?? '', photo, chosen.width)}`;
  return [{ photo, name, file: chosen.file, bytes: chosen.bytes }];
}

/** As many rows as their weight asks for, each picture in one. */
function inParts(pictures: readonly KitPicture[], most: number): KitPicture[][] {
  const parts: KitPicture[][] = [[]];
  let weight = 0;
  for (const picture of pictures) {
    if (weight > 0 && weight + picture.bytes > most) {
      parts.push([]);
      weight = 0;
    }
    weight += picture.bytes;
    parts.at(-1)?.push(picture);
  }
  return parts;
}

interface Part {
  theme: Kind | undefined;
  part: number | undefined;
  pictures: readonly KitPicture[];
}

async function writePart(
  site: Site,
  { cacheDir, site: dir }: { cacheDir: string; site: string },
  { theme, part, pictures }: Part,
): Promise<{ path: string; bytes: number }> {
  const readers = site.languages.map(site.readerOf);
  const entries: ZipEntry[] = [
    { name: 'README.txt', text: readMe(readers, (reader) => kitTitle(reader, theme, part)) },
    ...readers.flatMap((reader) => textsOf(reader, pictures)),
    ...pictures.map(({ name, file }) => ({ name, path: join(dir, 'media', file) })),
  ].sort((a, b) => (a.name < b.name ? -1 : 1));
  // A published picture is named by what is in it.
  const key = contentHash(
    JSON.stringify([
      1,
      entries.map((entry) => ('text' in entry ? entry : entry.name)),
      pictures.map(({ file }) => file),
    ]),
  ).slice(0, 32);
  const kept = join(cacheDir, 'press', `${key}.zip`);
  if (existsSync(kept)) await markUsed(kept);
  else await writeZip(kept, entries);
  const slug = inAscii(site.province.names['vi'] ?? '').toLowerCase();
  const path = `/press/${[slug, theme ?? 'all', part].filter(Boolean).join('-')}.zip`;
  await mkdir(join(dir, 'press'), { recursive: true });
  await publishFile(kept, join(dir, path));
  return { path, bytes: (await stat(kept)).size };
}

function textsOf(reader: Reader, pictures: readonly KitPicture[]): ZipEntry[] {
  const { lang, site } = reader;
  const records = new Set(pictures.flatMap(({ photo }) => shownIn(site, photo)));
  return [
    { name: `${lang}/credits.txt`, text: creditSheet(reader, pictures) },
    ...[...records].map((record) => ({
      name: `${lang}/${record.kind}-${record.id}.txt`,
      text: factSheet(reader, record),
    })),
  ];
}

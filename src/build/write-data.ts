import type { Catalogue } from '../catalogue/catalogue.ts';
import { goneRecords } from '../catalogue/gone.ts';
import { createReaders } from '../catalogue/reader.ts';
import { addresses } from '../publish/data/addresses.ts';
import { createBundle, isInBundle } from '../publish/data/bundle.ts';
import { planData } from '../publish/data/data-files.ts';
import { readFormerChanges } from './former-changes.ts';
import { openKeptPieces } from './kept-pieces.ts';
import type { Stage } from './output-folder.ts';
import type { PreparedSite } from './prepare.ts';
import type { BuildSettings } from './settings.ts';
import type { WorkRoom } from './works.ts';

/**
 * Writes the open data of a site, what of it changed.
 * @param catalogue what may be shown.
 * @returns how many files there are.
 */
export async function writeData(
  { write, read }: Pick<Stage, 'write' | 'read'>,
  catalogue: Catalogue,
  handover: PreparedSite,
  room: WorkRoom,
  {
    cacheDir,
    outDir,
    published,
    daysOfChange,
  }: Pick<BuildSettings, 'cacheDir' | 'outDir' | 'published' | 'daysOfChange'>,
): Promise<number> {
  const { locales, siteUrl, today } = handover;
  const { catalogue: noted, pictures, downloads = {}, films = {} } = room.noted({ ...handover, catalogue });
  const former = readFormerChanges(published ?? outDir, catalogue.province.code);
  const { works, rest } = planData(
    {
      catalogue,
      locales,
      readerOf: createReaders(noted, locales),
      siteUrl,
      media: { pictures, downloads, films },
      today,
      gone: goneRecords(handover.catalogue, handover),
      former,
      history: former ? undefined : await daysOfChange?.(),
    },
    noted,
  );
  const own: string[] = [];
  for (const { name, files } of works) {
    await room.run(name, () =>
      files().map(({ path, text }) => {
        write(path, text);
        return path;
      }),
    );
    own.push(...(room.done.get(name)?.paths ?? []));
  }
  const bytesOf = (path: string) => read(path) ?? Buffer.alloc(0);
  const files = rest((path) => bytesOf(path).toString('utf8')).files.map(({ path, text }) => ({
    path,
    bytes: Buffer.from(text),
  }));
  for (const { path, bytes } of files) write(path, bytes);
  const inBundle = own.filter(isInBundle).map((path) => ({ path, bytes: bytesOf(path) }));
  const pieces = openKeptPieces({ cacheDir, outDir });
  write(addresses.bundle, createBundle([...inBundle, ...files], pieces.deflate));
  pieces.save();
  return own.length + files.length + 1;
}

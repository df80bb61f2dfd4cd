import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { type Catalogue, languagesOf } from '../../src/catalogue/catalogue.ts';
import { goneRecords } from '../../src/catalogue/gone.ts';
import { createReaders } from '../../src/catalogue/reader.ts';
import { currentCatalogue, type Now } from '../../src/catalogue/shown-today.ts';
import { createBundle } from '../../src/publish/data/bundle.ts';
import type { Changes } from '../../src/publish/data/changes-schema.ts';
import { createDataFiles, type DataInput } from '../../src/publish/data/data-files.ts';
import type { PublishedMedia } from '../../src/publish/data/media.ts';

const locales = resolve(import.meta.dirname, '../../locales');

/** Words of the interface by language; a language without a file has none. */
export const localesOf = (languages: readonly string[]): Record<string, Record<string, unknown>> =>
  Object.fromEntries(
    languages.map((lang) => {
      const file = join(locales, `${lang}.json`);
      return [lang, existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : {}];
    }),
  );

export interface OpenData {
  /** Texts of the files by their paths. */
  texts: Map<string, string>;
  bundle: Uint8Array;
  changes: Changes;
}

/** Files of every photo and of every film, as if they had been made. */
export function publishedMedia({ records }: Catalogue): PublishedMedia {
  const file = (name: string, width: number) => ({ file: name, width, height: width / 2, bytes: width * 10 });
  const photos = records.filter(({ kind }) => kind === 'photos').map(({ id }) => id);
  const films = records.filter(({ film }) => film).map(({ id }) => id);
  return {
    pictures: Object.fromEntries(
      photos.map((id) => [
        id,
        {
          renditions: [
            { format: 'webp', ...file(`${id}-400.webp`, 400) },
            { format: 'jpeg', ...file(`${id}-1200.jpg`, 1200) },
          ],
        },
      ]),
    ),
    downloads: Object.fromEntries(photos.map((id) => [id, [file(`${id}-original.jpg`, 3000)]])),
    films: Object.fromEntries(
      films.map((id) => [
        id,
        {
          files: [{ path: `/media/${id}.mp4`, type: 'video/mp4', bytes: 7 }],
          captions: { vi: `/media/${id}.vi.vtt` },
          ...{ seconds: 4.5, width: 640, height: 360 },
        },
      ]),
    ),
  };
}

/** The open data of a province as a build writes them, without a build. */
export function openDataOf(
  whole: Catalogue,
  now: Now = { today: '2026-11-30' },
  more: Partial<DataInput> = {},
): OpenData {
  const catalogue = currentCatalogue(whole, now);
  const words = localesOf(languagesOf(catalogue));
  const { files, changes } = createDataFiles({
    catalogue,
    locales: words,
    readerOf: createReaders(catalogue, words),
    siteUrl: 'https://mau.example',
    media: publishedMedia(catalogue),
    today: now.today,
    gone: goneRecords(whole, now),
    ...more,
  });
  return {
    texts: new Map(files.map(({ path, text }) => [path, text])),
    bundle: createBundle(files.map(({ path, text }) => ({ path, bytes: Buffer.from(text) }))),
    changes,
  };
}

/** A file of them, read as JSON. */
export const jsonOf = <T = Record<string, unknown>>({ texts }: OpenData, path: string): T =>
  JSON.parse(texts.get(path) ?? 'null') as T;

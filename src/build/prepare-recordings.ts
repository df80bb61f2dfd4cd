import type { Catalogue } from '../catalogue/catalogue.ts';
import { publishRecordings } from '../media/recordings.ts';

/**
 * Publishes every recording of the catalogue into `outDir`, which pages know as `/media/`.
 * @returns addresses from the root by `kind/id/lang`.
 */
export async function prepareRecordings(
  catalogue: Catalogue,
  outDir: string,
): Promise<Record<string, string>> {
  const all = catalogue.records.flatMap(({ kind, id, recordings = {} }) =>
    Object.entries(recordings).map(([lang, file]) => ({ kind, id, lang, file })),
  );
  const published = await publishRecordings(
    all.map(({ kind, id, lang, file }) => ({ file, name: `${kind}-${id}-${lang.toLowerCase()}` })),
    outDir,
  );
  return Object.fromEntries(
    all.map(({ kind, id, lang }, index) => [`${kind}/${id}/${lang}`, `/media/${published[index]}`]),
  );
}

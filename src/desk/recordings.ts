import { relative } from 'node:path';
import type { Catalogue } from '../catalogue/catalogue.ts';
import type { Issue } from '../catalogue/issues.ts';
import { publishRecordings } from '../media/recordings.ts';

/**
 * Publishes every recording of the catalogue into `outDir`, which pages know as `/media/`.
 * @returns addresses from the root by `kind/id/lang`, and what is wrong.
 */
export async function prepareRecordings(
  catalogue: Catalogue,
  outDir: string,
): Promise<{ recordings: Record<string, string>; issues: Issue[] }> {
  const all = catalogue.records.flatMap(({ kind, id, recordings = {} }) =>
    Object.entries(recordings).map(([lang, file]) => ({ kind, id, lang, file })),
  );
  const published = await publishRecordings(
    all.map(({ kind, id, lang, file }) => ({ file, name: `${kind}-${id}-${lang.toLowerCase()}` })),
    outDir,
  );
  const recordings: Record<string, string> = {};
  const issues: Issue[] = [];
  for (const [at, { kind, id, lang, file }] of all.entries()) {
    const result = published[at];
    if (result && 'file' in result) recordings[`${kind}/${id}/${lang}`] = `/media/${result.file}`;
    else if (result)
      issues.push({
        file: `content/${relative(catalogue.dir, file).replaceAll('\\', '/')}`,
        level: 'error',
        code: 'recording',
        message: result.problem,
        fix: 'Xuất lại thành MP3, một kênh, 64 kbit/s.',
      });
  }
  return { recordings, issues };
}

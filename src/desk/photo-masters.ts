import { type Catalogue, type CatalogueRecord, recordsOf } from '../catalogue/catalogue.ts';
import type { Issue } from '../catalogue/issues.ts';
import type { PictureProblem } from '../media/check-pictures.ts';
import type { PictureMaster } from '../media/pictures.ts';

/** Public addresses of the licences that have one: https://spdx.org/licenses/ */
const LICENCE_URLS: Record<string, string> = {
  'CC-BY-4.0': 'https://creativecommons.org/licenses/by/4.0/',
  'CC-BY-SA-4.0': 'https://creativecommons.org/licenses/by-sa/4.0/',
  'CC0-1.0': 'https://creativecommons.org/publicdomain/zero/1.0/',
};

/** The photo records with a file, as the media room takes them. */
export function photoMasters(catalogue: Catalogue): PictureMaster[] {
  return recordsOf(catalogue, 'photos').flatMap((record) => {
    const { id, master, facts } = record;
    if (!master) return [];
    const byLanguage = (pick: (words: CatalogueRecord['words'][string]) => string | undefined) =>
      Object.fromEntries(
        Object.entries(record.words).flatMap(([lang, words]) =>
          pick(words) ? [[lang, pick(words) as string]] : [],
        ),
      );
    return {
      id,
      file: master,
      ...(facts.focus && { focus: facts.focus }),
      meta: {
        title: byLanguage((words) => words.title),
        caption: byLanguage((words) => words.extra['caption']),
        alt: byLanguage((words) => words.extra['alt']),
        creator: facts.creator,
        credit: facts.creditLine,
        ...(LICENCE_URLS[facts.licence] && { licenceUrl: LICENCE_URLS[facts.licence] }),
        digitalSource: facts.digitalSource,
      },
    };
  });
}

/** A picture that cannot be used, said at its record. */
export function pictureIssues(catalogue: Catalogue, problems: readonly PictureProblem[]): Issue[] {
  return problems.map(({ id, code, message, fix }) => {
    const record = recordsOf(catalogue, 'photos').find((photo) => photo.id === id);
    const file = record?.words['vi']?.file ?? `content/photos/${id}/index.vi.md`;
    return { file, line: 1, level: 'error', code: `picture-${code}`, message: `Ảnh đi kèm: ${message}`, fix };
  });
}

import { type Catalogue, type CatalogueRecord, recordsOf } from '../catalogue/catalogue.ts';
import {
  type PictureMaster,
  type PictureOptions,
  type RenderedPictures,
  renderPictures,
} from '../media/pictures.ts';
import { LICENCE_ADDRESSES } from '../model/licence-addresses.ts';
import { Refusal } from './refusal.ts';

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
        ...(LICENCE_ADDRESSES[facts.licence] && { licenceUrl: LICENCE_ADDRESSES[facts.licence] }),
        digitalSource: facts.digitalSource,
      },
    };
  });
}

/**
 * Renders masters that were checked.
 * @throws Refusal when one was changed meanwhile.
 */
export async function renderMasters(
  masters: readonly PictureMaster[],
  options: PictureOptions,
): Promise<RenderedPictures> {
  const rendered = await renderPictures(masters, options);
  const [first] = rendered.problems;
  if (first) throw new Refusal(`Ảnh ${first.file} đã đổi trong lúc dựng.  → Đợi chép xong ảnh rồi chạy lại.`);
  return rendered;
}

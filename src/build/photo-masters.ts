import { type Catalogue, languagesOf, recordsOf } from '../catalogue/catalogue.ts';
import {
  type PictureMaster,
  type PictureOptions,
  type RenderedPictures,
  renderPictures,
} from '../media/pictures.ts';
import { isFree } from '../model/photo-terms.ts';
import { type PhotoPublisher, photoMeta } from './photo-words.ts';
import { Refusal } from './refusal.ts';

/**
 * The photo records with a file, as the media room takes them.
 * @param publisher whose words the files carry; without, they carry none.
 */
export function photoMasters(catalogue: Catalogue, publisher?: PhotoPublisher): PictureMaster[] {
  return recordsOf(catalogue, 'photos').flatMap((record) => {
    const { id, master, facts } = record;
    if (!master) return [];
    return {
      id,
      file: master,
      ...(facts.focus && { focus: facts.focus }),
      isFree: isFree(facts),
      ...(publisher && { meta: photoMeta(record, publisher) }),
    };
  });
}

/** Who publishes the pictures of a province. */
export const publisherOf = (
  catalogue: Catalogue,
  { readerOf, siteUrl }: Pick<PhotoPublisher, 'readerOf' | 'siteUrl'>,
): PhotoPublisher => {
  const languages = languagesOf(catalogue);
  const { unit } = catalogue.province.contacts;
  return { languages, readerOf, siteUrl, unit: unit[languages[0] ?? 'vi'] ?? '' };
};

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

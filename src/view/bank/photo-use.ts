import type { CatalogueRecord } from '../../catalogue/catalogue.ts';
import type { PictureFile } from '../../catalogue/handover.ts';
import { type Html, html } from '../../language/html.ts';
import { LICENCE_ADDRESSES } from '../../model/licence-addresses.ts';
import { photoTerms } from '../../model/photo-terms.ts';
import type { Reader } from '../site.ts';
import { photoFileName } from './file-name.ts';
import { weight } from './weight.ts';

type Photo = CatalogueRecord<'photos'>;

/** A size of a photo to download. */
export interface PhotoDownload {
  /** What it is for. */
  name: string;
  href: string;
  /** Under which it is saved. */
  fileName: string;
  size: string;
  weight: string;
}

/** The sizes of a photo, narrow to wide; none at a kiosk, which hands out no files. */
export function photoDownloads(reader: Reader, photo: Photo): PhotoDownload[] {
  const { site, t, formats } = reader;
  const page = site.pictures[photo.id]?.renditions.find(({ format }) => format === 'jpeg');
  if (!site.downloads || !page) return [];
  const more = site.downloads[photo.id] ?? [];
  const isOriginal = (file: PictureFile) => file.width === site.pictures[photo.id]?.width;
  const name = (file: PictureFile) =>
    file === page ? t('bank.web') : isOriginal(file) ? t('bank.original') : t('bank.screen');
  // Of a small picture the original is no larger than what the page shows.
  const files = isOriginal(page) && more.length > 0 ? more : [page, ...more];
  return files.map((file) => ({
    name: name(file),
    href: `/media/${file.file}`,
    fileName: photoFileName(site.province.names['vi'] ?? '', photo, file.width),
    size: t('bank.size', { width: formats.number(file.width), height: formats.number(file.height) }),
    weight: weight(reader, file.bytes),
  }));
}

/** What one may do with a photo, must do and may not, each line in the reader's language or marked. */
export function termLines(reader: Reader, { facts }: Photo): { title: string; lines: Html[] }[] {
  const { t, tHtml, phrase, span } = reader;
  const { may, must, not } = photoTerms(facts);
  const credit = [span(phrase(facts.creditLine))];
  const purpose = facts.allowed ? [span(phrase(facts.allowed))] : '';
  const line = (key: (typeof may | typeof must | typeof not)[number]) =>
    key === 'give'
      ? tHtml('bank.give', { credit })
      : key === 'only'
        ? tHtml('bank.only', { purpose })
        : html`${reader.tDynamic(`bank.${key}`)}`;
  return [
    { title: t('bank.may'), lines: may.map(line) },
    { title: t('bank.must'), lines: must.map(line) },
    { title: t('bank.not'), lines: not.map(line) },
  ].filter(({ lines }) => lines.length > 0);
}

/** Name of the licence, leading to its text where that has an address. */
export function licenceHtml({ tDynamic }: Reader, { facts: { licence } }: Photo): Html {
  const name = tDynamic(`list.licence.${licence.replaceAll('.', '_')}`);
  const address = LICENCE_ADDRESSES[licence];
  return address ? html`<a href="${address}" rel="license external">${name}</a>` : html`${name}`;
}

/** The captions that somebody wrote, by language, the reader's first. */
export function captionsOf(reader: Reader, { words }: Photo): { lang: string; caption: string }[] {
  const others = reader.site.languages.filter((lang) => lang !== reader.lang);
  return [reader.lang, ...others].flatMap((lang) => {
    const caption = words[lang]?.extra['caption'];
    return caption ? [{ lang, caption }] : [];
  });
}

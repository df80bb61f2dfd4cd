import type { CatalogueIndex, CatalogueRecord } from '../../catalogue/catalogue.ts';
import type { Film, PictureFile } from '../../catalogue/handover.ts';
import { routes } from '../../catalogue/routes.ts';
import { wholeId } from './addresses.ts';

/** Pictures, films and sounds as they were published, by id of the photo or the publication. */
export interface PublishedMedia {
  /** Narrow to wide. */
  pictures: Readonly<Record<string, { renditions: readonly ({ format: string } & PictureFile)[] }>>;
  downloads: Readonly<Record<string, readonly PictureFile[]>>;
  films: Readonly<Record<string, Film>>;
}

export const NO_MEDIA: PublishedMedia = { pictures: {}, downloads: {}, films: {} };

export interface MediaContext {
  /** Code of the province, two digits. */
  province: string;
  /** Without a slash at its end. */
  siteUrl: string;
  languages: readonly string[];
  /** Of what may be shown. */
  index: CatalogueIndex;
  media: PublishedMedia;
}

/** Gives the words of a picture, by language: those of one, null where there are none, or of all by their tags. */
export type Worded = (wordIn: (lang: string) => string | undefined) => unknown;

/**
 * What is to be seen and heard of a record: its photos in their order, of a photo itself, of a publication its film; each
 * with the addresses of its files, whose it is and what may be done with it.
 */
export function mediaData(record: CatalogueRecord, context: MediaContext, worded: Worded): unknown[] {
  const { index } = context;
  if (record.kind === 'photos') return pictureData(record, context, worded);
  const photos = (record.facts.photos ?? []).flatMap(({ id, role }) => {
    const photo = index.get('photos', id);
    return photo ? pictureData(photo, context, worded, role) : [];
  });
  return record.kind === 'publications' ? [...filmData(record, context, worded), ...photos] : photos;
}

function pictureData(
  photo: CatalogueRecord<'photos'>,
  context: MediaContext,
  worded: Worded,
  role?: string,
): unknown[] {
  const { pictures, downloads } = context.media;
  const renditions = pictures[photo.id]?.renditions;
  if (!renditions) return [];
  const { creditLine, creator, licence, use } = photo.facts;
  const files = [
    ...renditions,
    ...(downloads[photo.id] ?? []).map((file) => ({ ...file, format: 'jpeg' })),
  ].map(({ file, format, width, height, bytes }) => ({
    url: `${context.siteUrl}/media/${file}`,
    format: `image/${format}`,
    ...{ width, height, bytes },
  }));
  const about = { credit: creditLine, creator, licence, use };
  const words = (name: string) => worded((lang) => photo.words[lang]?.extra[name]);
  return [
    {
      type: 'picture',
      ...(role && { role }),
      ...namesOf(photo, context, worded),
      ...{ caption: words('caption'), alt: words('alt'), ...about, files },
    },
  ];
}

function filmData(record: CatalogueRecord<'publications'>, context: MediaContext, worded: Worded): unknown[] {
  const film = context.media.films[record.id];
  if (!film) return [];
  const { siteUrl } = context;
  const { type, licence, film: made } = record.facts;
  const size = { ...(film.width && { width: film.width }), ...(film.height && { height: film.height }) };
  return [
    {
      type: type === 'audio' ? 'sound' : 'film',
      ...namesOf(record, context, worded),
      caption: worded((lang) => record.words[lang]?.title),
      alt: worded(() => undefined),
      ...{ credit: made?.creator ?? null, creator: made?.creator ?? null, licence },
      seconds: film.seconds,
      files: film.files.map(({ path, type: format, bytes }) => ({
        ...{ url: siteUrl + path, format, ...size, bytes },
      })),
      captions: Object.entries(film.captions).map(([language, path]) => ({ language, url: siteUrl + path })),
    },
  ];
}

const namesOf = ({ kind, id }: CatalogueRecord, { province, siteUrl }: MediaContext, worded: Worded) => ({
  id: wholeId(province, kind, id),
  url: worded((lang) => siteUrl + routes.record(lang, kind, id)),
});

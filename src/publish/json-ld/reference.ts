import type {
  Book,
  Dataset,
  DigitalDocument,
  GovernmentOrganization,
  ImageObject,
  NewsArticle,
} from 'schema-dts';
import type { CatalogueRecord } from '../../catalogue/catalogue.ts';
import type { PictureFile } from '../../catalogue/handover.ts';
import { LICENCE_ADDRESSES } from '../../model/licence-addresses.ts';
import { PUBLICATION_SCHEMA_TYPES } from '../../model/schema-types.ts';
import { addresses } from '../data/addresses.ts';
import { leadImageOf, publisherOf, rightsOf } from './parts.ts';
import { type GraphReader, pageOf, phrase } from './reader.ts';

type Node<T> = Exclude<T, string>;

export function news(reader: GraphReader, record: CatalogueRecord<'news'>): Node<NewsArticle> {
  const { facts } = record;
  const { words, lang } = reader.shown(record);
  return {
    '@type': 'NewsArticle',
    headline: words.title,
    inLanguage: lang,
    datePublished: facts.published,
    dateModified: facts.updated,
    expires: facts.validTo,
    author: facts.issuingBody
      ? { '@type': 'GovernmentOrganization', name: phrase(reader, facts.issuingBody) }
      : publisherOf(reader),
    publisher: publisherOf(reader),
  };
}

export function publication(
  reader: GraphReader,
  record: CatalogueRecord<'publications'>,
): Node<DigitalDocument> | Node<Book> {
  const { facts } = record;
  const type = PUBLICATION_SCHEMA_TYPES[facts.type];
  const files = facts.files ?? [];
  const languages = [...new Set(files.map(({ lang }) => lang))];
  const more = {
    inLanguage: languages.length > 0 ? languages : undefined,
    license: LICENCE_ADDRESSES[facts.licence],
    encoding: files.map(({ url, lang }) => ({
      '@type': 'MediaObject' as const,
      contentUrl: url,
      inLanguage: lang,
    })),
  };
  if (type === 'Book')
    return { '@type': type, ...more, isbn: facts.isbn, bookEdition: phrase(reader, facts.edition) };
  return { '@type': type as 'DigitalDocument', ...more, ...filmOf(reader, record) };
}

/** What is told of a film or sound that lies on the site itself. https://schema.org/VideoObject */
function filmOf(reader: GraphReader, record: CatalogueRecord<'publications'>) {
  const { films, siteUrl } = reader.site;
  const film = films?.[record.id];
  if (!film) return undefined;
  const { lang } = reader.shown(record);
  const { spoken, creator } = record.facts.film ?? {};
  const image = leadImageOf(reader, record);
  return {
    inLanguage: spoken,
    // A person or an office: nobody has said which.
    creditText: phrase(reader, creator),
    contentUrl: film.files[0] && siteUrl + film.files[0].path,
    encodingFormat: film.files[0]?.type,
    duration: `PT${Math.round(film.seconds)}S`,
    width: film.width && `${film.width} px`,
    height: film.height && `${film.height} px`,
    uploadDate: record.facts.published,
    thumbnailUrl: image?.contentUrl,
    transcript: record.film?.captions[lang]?.map(({ text }) => text.replaceAll('\n', ' ')).join(' '),
  } as object;
}

/** The largest file that its page offers, the smallest that stands for it, and all that may be asked before it is used. */
export function photo(reader: GraphReader, record: CatalogueRecord<'photos'>): Node<ImageObject> {
  const { pictures, downloads } = reader.site;
  const renditions = pictures[record.id]?.renditions ?? [];
  const file = downloads?.[record.id]?.at(-1) ?? renditions.find(({ format }) => format === 'jpeg');
  const small = renditions.find(({ format }) => format === 'webp');
  return {
    '@type': 'ImageObject',
    ...(file && { ...sizedFile(reader, file), encodingFormat: 'image/jpeg', contentSize: `${file.bytes} B` }),
    thumbnail: small && { '@type': 'ImageObject', ...sizedFile(reader, small), encodingFormat: 'image/webp' },
    caption: reader.shown(record).words.extra['caption'],
    dateCreated: record.facts.takenOn,
    ...rightsOf(reader, record, pageOf(reader, record)),
  };
}

/** https://schema.org/width is a distance: a number and its unit in one text. */
const sizedFile = ({ site }: GraphReader, { file, width, height }: PictureFile) => ({
  contentUrl: `${site.siteUrl}/media/${file}`,
  width: `${width} px`,
  height: `${height} px`,
});

export const contact = (
  reader: GraphReader,
  { facts }: CatalogueRecord<'contacts'>,
): Node<GovernmentOrganization> => ({
  '@type': 'GovernmentOrganization',
  url: facts.url,
  address: phrase(reader, facts.address),
  telephone: facts.phone,
  email: facts.email,
  knowsLanguage: facts.languages,
  sameAs: facts.channels?.map(({ url }) => url),
  employee: facts.person
    ? { '@type': 'Person', name: phrase(reader, facts.person), jobTitle: phrase(reader, facts.post) }
    : undefined,
});

/** What is measured, and the same as a table. */
export function figures(reader: GraphReader, record: CatalogueRecord<'figures'>): Node<Dataset> {
  const { catalogue, siteUrl } = reader.site;
  const { licence } = catalogue.province.openData ?? {};
  const indicators = record.facts.observations.map(({ indicator }) => indicator);
  return {
    '@type': 'Dataset',
    creator: publisherOf(reader),
    license: licence && LICENCE_ADDRESSES[licence],
    variableMeasured: [...new Set(indicators)].map((code) => reader.tDynamic(`list.indicator.${code}`)),
    distribution: (
      [
        ['json', 'application/json'],
        ['csv', 'text/csv'],
      ] as const
    ).map(([ending, encodingFormat]) => ({
      '@type': 'DataDownload',
      contentUrl: `${siteUrl}/${addresses.kind(reader.lang, 'figures', ending)}`,
      encodingFormat,
    })),
  };
}

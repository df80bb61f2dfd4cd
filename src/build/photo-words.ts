import type { CatalogueRecord } from '../catalogue/catalogue.ts';
import type { LanguageReader } from '../catalogue/reader.ts';
import { routes } from '../catalogue/routes.ts';
import type { LocalisedText, PictureMeta } from '../media/xmp.ts';
import { LICENCE_ADDRESSES } from '../model/licence-addresses.ts';
import { isFree, photoTerms } from '../model/photo-terms.ts';

type Photo = CatalogueRecord<'photos'>;

/** In whose words and from where the pictures are published. */
export interface PhotoPublisher {
  languages: readonly string[];
  readerOf: (lang: string) => LanguageReader;
  /** Who answers for the site. */
  unit: string;
  /** Without a slash at its end. */
  siteUrl: string;
}

/**
 * What a picture says of itself in its file. Words are those that somebody wrote in each language; what the record does
 * not tell is not in it. The paper by which somebody agreed is the office's own and never is.
 */
export function photoMeta({ id, facts, words }: Photo, publisher: PhotoPublisher): PictureMeta {
  const { languages, readerOf, unit, siteUrl } = publisher;
  const [source = 'vi'] = languages;
  const byLanguage = (pick: (words: Photo['words'][string]) => string | undefined): LocalisedText =>
    Object.fromEntries(
      Object.entries(words).flatMap(([lang, own]) => {
        const text = pick(own);
        return text ? [[lang, text]] : [];
      }),
    );
  const readers = languages.map(readerOf);
  const told = readers.filter(({ lang }) => lang === source || lang === 'en');
  const { licence, persons } = facts;
  const licenceUrl = LICENCE_ADDRESSES[licence];
  return {
    title: byLanguage((own) => own.title),
    caption: byLanguage((own) => own.extra['caption']),
    alt: byLanguage((own) => own.extra['alt']),
    terms: Object.fromEntries(readers.map((reader) => [reader.lang, termsText(reader, facts)])),
    creator: facts.creator,
    credit: facts.creditLine,
    isProtected: licence !== 'CC0-1.0',
    ...(licenceUrl && { licenceUrl }),
    licensor: { name: unit, url: siteUrl + routes.record(source, 'photos', id) },
    instructions: told.map((reader) => giveText(reader, facts)).join(' / '),
    dataMining: !isFree(facts) ? 'search-only' : licenceUrl ? 'allowed' : undefined,
    // A person who has not agreed is an error before anything is published.
    model: persons && (persons.length === 0 ? 'none' : 'agreed'),
    digitalSource: facts.digitalSource,
    ...(facts.digitalSource === 'generated' && { generator: facts.generator }),
  };
}

const giveText = ({ t, phrase }: LanguageReader, { creditLine }: Photo['facts']) =>
  t('bank.give', { credit: phrase(creditLine).text });

/** The terms in words, as the page of the photo tells them, a line each. */
export function termsText(reader: LanguageReader, facts: Photo['facts']): string {
  const { t, tDynamic, phrase } = reader;
  const { may, must, not } = photoTerms(facts);
  const values = {
    credit: phrase(facts.creditLine).text,
    purpose: facts.allowed ? phrase(facts.allowed).text : '',
  };
  const part = (title: string, keys: readonly string[]) => {
    const what = keys.map((key) => tDynamic(`bank.${key}`, values)).join(' / ');
    return what === '' ? [] : [t('bank.terms', { title, what })];
  };
  return [
    tDynamic(`list.use.${facts.use}`),
    tDynamic(`list.licence.${facts.licence.replaceAll('.', '_')}`),
    ...part(t('bank.may'), may),
    ...part(t('bank.must'), must),
    ...part(t('bank.not'), not),
    ...(facts.digitalSource === 'photograph' ? [] : [t('bank.evidence')]),
  ].join('\n');
}

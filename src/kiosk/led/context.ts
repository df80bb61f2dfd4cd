import type { Catalogue, CatalogueIndex, CatalogueRecord } from '../../catalogue/catalogue.ts';
import { creditWords } from '../../catalogue/credit-words.ts';
import type { LanguageReader } from '../../catalogue/reader.ts';
import type { LocalizedText } from '../../language/fallback.ts';
import type { SlideKind } from '../../model/led.ts';
import type { SlideText } from './slides.ts';

/** What every kind of slide is made from. */
export interface LedContext {
  /** Only what may be shown, and at this gate. */
  catalogue: Catalogue;
  index: CatalogueIndex;
  gate: CatalogueRecord<'gates'>;
  readerOf: (lang: string) => LanguageReader;
  siteUrl: string;
  /** YYYY-MM-DD */
  today: string;
  /** Ids of photos that can be shown. */
  pictures: ReadonlySet<string>;
}

/** What a slide says before its languages and seconds are known. */
export interface Draft {
  /** Tells messages of one kind apart; '' where there is one only. */
  id: string;
  picture?: string | undefined;
  from?: string | undefined;
  to?: string | undefined;
  /** Absent in a language that has no words for it: another language's would come in their own turn. */
  text(reader: LanguageReader): (SlideText & { code?: string }) | undefined;
}

export type SlideMaker = (context: LedContext) => Draft[];
export type SlideMakers = Readonly<Record<SlideKind, SlideMaker>>;

/** Words of the interface as a text of the reader's language. */
export const own = (reader: LanguageReader, text: string): LocalizedText => ({ text, lang: reader.lang });

/** The title of a record in the reader's own language, nothing where it is not translated. */
export function ownWords(reader: LanguageReader, record: CatalogueRecord) {
  const { words, lang, state } = reader.shown(record);
  return lang === reader.lang ? { words, state } : undefined;
}

/** Whoever reads a translation that nobody has checked is told so, on a wall too. */
export function stateNote(reader: LanguageReader, record: CatalogueRecord): LocalizedText[] {
  return reader.shown(record).state === 'machine' ? [own(reader, reader.t('led.unreviewed'))] : [];
}

/** The credit that must stand beside a picture, and whether it is no photograph. */
export function creditNote(
  { index }: LedContext,
  reader: LanguageReader,
  id: string | undefined,
): LocalizedText[] {
  const photo = id === undefined ? undefined : index.get('photos', id);
  if (!photo) return [];
  return creditWords(reader, photo.facts);
}

/** A province that only tries the engine says so where it speaks in its own name. */
export function sampleNote({ catalogue }: LedContext, reader: LanguageReader): LocalizedText[] {
  return catalogue.province.site.official ? [] : [own(reader, reader.t('footer.sample'))];
}

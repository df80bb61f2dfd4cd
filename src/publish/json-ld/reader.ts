import type { Catalogue, CatalogueIndex, CatalogueRecord } from '../../catalogue/catalogue.ts';
import type { DayAnswers } from '../../catalogue/day-answers.ts';
import type { Film, PictureFile } from '../../catalogue/handover.ts';
import type { LanguageReader } from '../../catalogue/reader.ts';
import { routes } from '../../catalogue/routes.ts';

/** A published picture, as far as it is told of. */
interface PublishedPicture {
  /** Narrow to wide. */
  renditions: readonly ({ format: string } & PictureFile)[];
  card: { file: string };
}

/** What is asked of the site whose pages are described; that of the view has it all. */
export interface DescribedSite {
  readonly catalogue: Catalogue;
  readonly index: CatalogueIndex;
  readonly pictures: Readonly<Record<string, PublishedPicture>>;
  /** What can be downloaded of a photo besides the JPEG of its pages, narrow to wide; none in a kiosk. */
  readonly downloads?: Readonly<Record<string, readonly PictureFile[]>>;
  readonly films?: Readonly<Record<string, Film>>;
  /** Without a slash at its end. */
  readonly siteUrl: string;
  /** YYYY-MM-DD. */
  readonly today: string;
  readonly day: DayAnswers;
}

/** The reader of a page, and the site they read. */
export interface GraphReader extends LanguageReader {
  readonly site: DescribedSite;
}

/** Whole address of a record's page in the language whose words this reader is shown. */
export const pageOf = (reader: GraphReader, record: CatalogueRecord): string =>
  reader.site.siteUrl + routes.record(reader.shown(record).lang, record.kind, record.id);

/** What a page is of, as others refer to it. */
export const thingId = (page: string): string => `${page}#thing`;

/** A Vietnamese phrase of the facts in the words of the reader. */
export const phrase = (reader: GraphReader, text: string | undefined): string | undefined =>
  text === undefined ? undefined : reader.phrase(text).text;

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Catalogue, CatalogueRecord } from '../../src/catalogue/catalogue.ts';
import { NO_HTML } from '../../src/language/html.ts';
import { withoutWordBreaks } from '../../src/language/line-break.ts';
import type { FontSet } from '../../src/media/fonts.ts';
import type { Picture } from '../../src/media/pictures.ts';
import type { Kind } from '../../src/model/kinds.ts';
import { answerHtml, labelHtml, type Rows } from '../../src/view/facts/row.ts';
import { createSite, type Reader, type Site, type SiteHandover } from '../../src/view/site.ts';

const LANGUAGES = ['vi', 'en', 'lo'];
const locales = Object.fromEntries(
  LANGUAGES.map((lang) => [
    lang,
    JSON.parse(readFileSync(join(import.meta.dirname, '../../locales', `${lang}.json`), 'utf8')),
  ]),
) as Record<string, Record<string, unknown>>;

export interface SiteParts extends Partial<Omit<SiteHandover, 'catalogue'>> {
  province?: object;
  records?: readonly CatalogueRecord[];
  communes?: Catalogue['communes'];
  terms?: Catalogue['terms'];
}

/** A site of three languages on 20 November 2026, with only what is asked for. */
export const siteWith = (parts?: SiteParts): Site => createSite(handoverWith(parts));

/** What a build would hand over for it. */
export function handoverWith({
  province,
  records = [],
  communes = [],
  terms = [],
  ...parts
}: SiteParts = {}): SiteHandover {
  const catalogue = {
    dir: '',
    province: {
      names: { vi: 'Tỉnh Mẫu', en: 'Sample Province' },
      languages: LANGUAGES.map((tag) => ({ tag })),
      updated: '2026-11-01',
      menu: [],
      contacts: {},
      site: { official: false },
      ...province,
    },
    communes,
    terms,
    records,
  } as unknown as Catalogue;
  return {
    catalogue,
    pictures: {},
    fonts: {} as FontSet,
    recordings: {},
    locales,
    themeSheets: { whole: '/assets/theme.css', byLanguage: {} },
    themeColours: { light: '#fff', dark: '#000' },
    emblem: { inline: NO_HTML, file: '' },
    siteUrl: 'https://mau.gov.vn',
    today: '2026-11-20',
    ...parts,
  };
}

export const readerOf = (lang: string, parts?: SiteParts): Reader => siteWith(parts).readerOf(lang);

/** A record of Vietnamese words, with only the facts that are asked for. */
export const recordWith = <K extends Kind>(
  kind: K,
  facts: object = {},
  { id = 'thu', words = {} }: { id?: string; words?: object } = {},
) =>
  ({
    kind,
    id,
    facts: { updated: '2026-11-01', ...facts },
    sourceBlocks: [],
    headings: [],
    words: {
      vi: { lang: 'vi', title: 'Thử', summary: 'Một bản ghi để thử.', body: '', format: 'md', extra: {} },
      ...words,
    },
  }) as unknown as CatalogueRecord<K>;

/** A picture with one rendition of each format. */
export const pictureOf = (width: number, height: number, name = 'anh'): Picture =>
  ({
    renditions: (['avif', 'webp', 'jpeg'] as const).map((format) => ({
      format,
      width,
      height,
      file: `${name}-${width}.${format}`,
    })),
  }) as unknown as Picture;

/** HTML as a reader sees it, elements a space apart. */
export const textOf = (html: string): string =>
  withoutWordBreaks(html)
    .replace(/<[^>]*>/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();

/** Rows as a reader sees them, `label: value`. */
export const seen = (reader: Reader, rows: Rows | readonly NonNullable<Rows[number]>[]): string[] =>
  rows.flatMap((row) =>
    row
      ? withoutWordBreaks(`${labelHtml(reader, row.label)}: ${answerHtml(row.value)}`.replace(/<[^>]*>/g, ''))
      : [],
  );

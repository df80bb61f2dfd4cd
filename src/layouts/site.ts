import { type CollectionKey, getCollection } from 'astro:content';
import { type Catalogue, type CatalogueRecord, createIndex, languagesOf } from '../catalogue/catalogue.ts';
import { contentDay, wholeContentDay } from '../catalogue/content-day.ts';
import { readHandover } from '../catalogue/handover.ts';
import { isCurrent } from '../catalogue/shown-today.ts';
import type { FontSet } from '../media/fonts.ts';
import type { Picture } from '../media/pictures.ts';
import { KIND_NAMES, type Kind } from '../model/kinds.ts';

/**
 * The site as its pages see it: read once a build from the content collections and the handover, grouped here
 * and looked up by key afterwards (`getCollection` in a page would be asked again for every page).
 */
const handover = readHandover<Record<string, Picture>, FontSet>(process.env['CUA_NGO_HANDOVER']);

const byKey = new Map(handover.catalogue.records.map((record) => [`${record.kind}/${record.id}`, record]));
const present = new Set(handover.catalogue.records.map((record) => record.kind));
const entries = await Promise.all([...present].map((kind) => getCollection(kind as CollectionKey)));
const records = (entries.flat() as { collection: string; id: string }[]).flatMap(
  ({ collection, id }) => byKey.get(`${collection}/${id}`) ?? [],
);

export const today = handover.today;
export const siteUrl = handover.siteUrl;
export const themeSheet = handover.themeSheet;
export const swapSheet = handover.swapSheet;
export const themeColours = handover.themeColours;
export const emblemForms = handover.emblem;
export const pictures = handover.pictures;
export const fonts = handover.fonts;
/** Address of the voice that reads a record's words in a language, where there is one. */
export const recordingOf = ({ kind, id }: CatalogueRecord, lang: string): string | undefined =>
  handover.recordings[`${kind}/${id}/${lang}`];
export const locales = handover.locales;

const current = records.filter((record) => isCurrent(record, today));

export const catalogue: Catalogue = { ...handover.catalogue, records: current };
export const province = catalogue.province;
/** The screen at a border gate for which the pages are made; undefined: the site itself. */
export const kiosk = handover.kiosk;
export const languages = kiosk?.languages ?? languagesOf(catalogue);
export const index = createIndex(catalogue);

const wholeDays = new Map(languages.map((lang) => [lang, wholeContentDay(catalogue, lang, today)]));
/** Of which day these records are to a reader, YYYY-MM-DD; without any, the whole site. */
export const contentDayOf = (records: readonly CatalogueRecord[], lang: string): string =>
  contentDay(records, lang, today) ?? wholeDays.get(lang) ?? today;

const grouped = Map.groupBy(current, (record) => record.kind);
export const ofKind = <K extends Kind>(kind: K) => (grouped.get(kind) ?? []) as CatalogueRecord<K>[];
/** Kinds that have records, in the order of the model. */
export const kinds = KIND_NAMES.filter((kind) => grouped.has(kind));

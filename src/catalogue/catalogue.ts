import type { AudiencePage } from '../model/audiences.ts';
import type { Communes } from '../model/communes.ts';
import type { Ground } from '../model/ground.ts';
import type { Facts, Kind } from '../model/kinds.ts';
import type { Province } from '../model/province.ts';
import type { TranslationMark } from '../model/record.ts';
import type { Redirects } from '../model/redirects.ts';
import type { Synonyms } from '../model/synonyms.ts';
import type { Terms } from '../model/terms.ts';
import type { Cue } from './captions/parse-vtt.ts';

/** The words of one record in one language, as its file holds them. */
export interface RecordWords {
  lang: string;
  /** Path of the file from the folder that holds content/. */
  file: string;
  format: 'md' | 'mdx';
  title: string;
  summary: string;
  /** Further words of the kind: caption and alt of a photo, beforeYouCross of a gate ... */
  extra: Record<string, string>;
  /** Markdown (or MDX) after the front matter, NFC, LF. */
  body: string;
  /** 1-based line of the file on which the body begins. */
  bodyLine: number;
  translation?: TranslationMark;
  /** True when the Vietnamese has changed since this translation was made, or nobody stamped it. */
  outdated: boolean;
  /** How many of the source's blocks are not those it was translated from. */
  changedBlocks: number;
}

/** What every record is, of whatever kind: facts once, words per language. Drafts are kept apart, for reports only. */
interface RecordOf<K extends Kind> {
  kind: K;
  id: string;
  facts: Facts<K>;
  words: Record<string, RecordWords>;
  /** Languages whose file says `draft`: not shown. */
  drafts: string[];
  /** Hash of the Vietnamese words, `v1:` and 12 hex digits. */
  sourceHash: string;
  /** Hash of each block of the Vietnamese words. */
  sourceBlocks: string[];
  /** Ids of the headings of the Vietnamese body, in their order: those of every language. */
  headings: readonly string[];
  /** Absolute path of photo.jpg, for the kind `photos`. */
  master?: string;
  /** Absolute paths of voices that read the words, by language: index.<lang>.mp3. */
  recordings?: Record<string, string>;
  /** What lies beside a publication to be watched or listened to. */
  film?: FilmFiles;
}

/** A film or a sound, and its captions. */
export interface FilmFiles {
  /** Absolute paths of phim.mp4, phim.webm ..., the same in several formats. */
  files: string[];
  /** By language: phude.<lang>.vtt. */
  captions: Record<string, readonly Cue[]>;
}

/** One record. Without a kind it is one of any: `record.kind === 'gates'` tells what its facts are. */
export type CatalogueRecord<K extends Kind = Kind> = { [Each in K]: RecordOf<Each> }[K];

/** Everything of one province, checked and joined; plain data that survives JSON. */
export interface Catalogue {
  /** Absolute path of the content folder. */
  dir: string;
  province: Province;
  communes: Communes['communes'];
  /** Where the list of communes is from, and of which day it is; absent without one. */
  communeList?: Pick<Communes, 'source' | 'asOf'>;
  terms: Terms;
  /** What content/audiences.yaml chooses; absent when there is no such file. */
  audiences?: readonly AudiencePage[];
  /** What content/synonyms.yaml adds for the search; absent when there is no such file. */
  synonyms?: Synonyms;
  /** What content/redirects.yaml says of ids that were changed; absent when there is no such file. */
  redirects?: Redirects;
  /** What content/map says of the land; absent when the province gives nothing. */
  ground?: Ground;
  /** Sorted by kind, then id. */
  records: CatalogueRecord[];
}

/** Language tags the province shows, in its order; the first is the source. */
export function languagesOf(catalogue: Catalogue): string[] {
  return catalogue.province.languages.map((language) => language.tag);
}

/** Records of one kind, typed. */
export function recordsOf<K extends Kind>(catalogue: Catalogue, kind: K): CatalogueRecord<K>[] {
  return catalogue.records.filter((record) => record.kind === kind) as CatalogueRecord<K>[];
}

/** Look-ups over a catalogue, made once: by kind and id, and by id alone (photos only by kind). */
export function createIndex(catalogue: Catalogue) {
  const byKey = new Map<string, CatalogueRecord>();
  const byId = new Map<string, CatalogueRecord>();
  for (const record of catalogue.records) {
    byKey.set(`${record.kind}/${record.id}`, record);
    if (record.kind !== 'photos') byId.set(record.id, record);
  }
  return {
    get: <K extends Kind>(kind: K, id: string) =>
      byKey.get(`${kind}/${id}`) as CatalogueRecord<K> | undefined,
    find: (id: string) => byId.get(id),
  };
}
export type CatalogueIndex = ReturnType<typeof createIndex>;

/** The photo a record opens with: the one that leads, else its first; a photo opens with itself. */
export function leadPhoto({ kind, id, facts }: CatalogueRecord): string | undefined {
  if (kind === 'photos') return id;
  return (facts.photos?.find(({ role }) => role === 'lead') ?? facts.photos?.[0])?.id;
}

/** Tells the region of a record: that of the first of its communes that lies in one. */
export function createRegionOf({ regions = [] }: Province): (record: CatalogueRecord) => string | undefined {
  const byCommune = new Map(
    regions.flatMap(({ id, communes }) => communes.map((code) => [code, id] as const)),
  );
  return ({ facts }) => facts.locality?.map((code) => byCommune.get(code)).find((id) => id !== undefined);
}

import type { Communes } from '../../model/communes.ts';
import type { Province } from '../../model/province.ts';
import type { Terms } from '../../model/terms.ts';
import type { Heading } from '../body/headings.ts';
import type { Catalogue } from '../catalogue.ts';
import type { Issue } from '../issues.ts';
import type { YamlFile } from '../parsed-yaml.ts';
import type { Body, ReadRecord } from '../read-record.ts';

/**
 * All that a rule of one record sees besides it, but for what it asks of another by `Around`. What such a rule had to say
 * is the same as long as this is: nothing may stand here that JSON does not tell from another.
 */
export interface Shared {
  /** Undefined when province.yaml has mistakes. */
  province: Province | undefined;
  communes: Communes['communes'];
  terms: Terms;
  /** Every record that has a folder, also one with mistakes: a link to it is not a second mistake. */
  known: readonly { kind: string; id: string }[];
  /** False when the file has mistakes of its own: what it should have held is then not asked for. `noCommunes`: there is no such file. */
  readable: { province: boolean; communes: boolean; noCommunes: boolean };
}

/** What a link to a part of a page can lead to. */
export interface Anchors {
  /** Headings of a record by its folder as it is shown; undefined where its Vietnamese body cannot be read. */
  headings(folder: string): readonly Heading[] | undefined;
  /** How many headings stand in this body itself, a translation perhaps. */
  count(words: Body): number;
}

/** What stands around one record. */
export interface Around {
  shared: Shared;
  /** Of any record: which ones a rule asks for is noted. */
  anchors: Anchors;
}

/** One folder of a record and what was read there. */
export interface RecordFolder {
  kind: string;
  id: string;
  /** Absolute path. */
  dir: string;
  /** Undefined when the Vietnamese file has an error. */
  read?: ReadRecord;
  /** Every body that could be read. */
  bodies: readonly Body[];
}

/** What a rule across records sees: the joined catalogue, and each file's YAML for line numbers. */
export interface RuleInput extends Shared {
  catalogue: Catalogue;
  read: readonly ReadRecord[];
  folders: readonly RecordFolder[];
  /** YAML files at the top of content/ by name. */
  yaml: Record<string, Pick<YamlFile, 'lineOf'>>;
  /** YYYY-MM-DD, where whoever asks knows it. */
  today: string | undefined;
}

/** Adds an issue of the place that is looked at: an error, unless told otherwise. */
export type Say = (code: string, message: string, fix: string, level?: Issue['level']) => void;

/** One rule, one file, one shape: everything read goes in, issues come out. */
export type Rule = (input: RuleInput) => Issue[];

/** A rule that looks at one record alone. */
export type RecordRule = (item: ReadRecord, around: Around) => Issue[];

/** One that asks besides what day it is: what it finds is not kept for the next. */
export type DayRule = (item: ReadRecord, today: string | undefined) => Issue[];

/** A rule that looks at one body alone, whether or not its record has mistakes. */
export type BodyRule = (body: Body, around: Around) => Issue[];

/** A rule that looks at what lies in one record's folder. */
export type FolderRule = (folder: RecordFolder) => Issue[];

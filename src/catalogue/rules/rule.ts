import type { Catalogue } from '../catalogue.ts';
import type { Issue } from '../issues.ts';
import type { YamlFile } from '../parsed-yaml.ts';
import type { Body, ReadRecord } from '../read-record.ts';

/** What a rule sees: the joined catalogue, and each file's YAML for line numbers. */
export interface RuleInput {
  catalogue: Catalogue;
  read: ReadRecord[];
  /** Every record that has a folder, also one with mistakes: a link to it is not a second mistake. */
  known: { kind: string; id: string }[];
  /** Every body that could be read. */
  bodies: Body[];
  /** YAML files at the top of content/ by name. */
  yaml: Record<string, YamlFile>;
  /** False when the file has mistakes of its own: what it should have held is then not asked for. `noCommunes`: there is no such file. */
  readable: { province: boolean; communes: boolean; noCommunes: boolean };
  /** YYYY-MM-DD, where whoever asks knows it. */
  today?: string;
}

/** Adds an issue of the place that is looked at: an error, unless told otherwise. */
export type Say = (code: string, message: string, fix: string, level?: Issue['level']) => void;

/** One rule, one file, one shape: everything read goes in, issues come out. */
export type Rule = (input: RuleInput) => Issue[];

import type { Manifest } from './manifest.ts';
import type { UnitKey } from './units.ts';

/** A row of a table or a unit of XLIFF, as it came back. Texts have the signs of their codes. */
export interface ReturnedRow {
  /** For people: `bảng 2, hàng 5`. */
  at: string;
  /** None where its mark was deleted, several where rows were merged. */
  keys: UnitKey[];
  /** Of the Vietnamese; undefined where its cell is gone. */
  source?: string;
  target?: string;
  /** Cells of a table's row. */
  cells: number;
  /** A cell of it goes on in the next row, or is one with its neighbour. */
  isMerged?: true;
  /** The translation was typed in several paragraphs or lines. */
  isBroken?: true;
  /** Its state says that it is translated, approved or signed off. */
  isDone?: true;
}

/** Words of a person about the text. */
export interface Remark {
  at: string;
  author: string;
  words: string;
}

/** What a file holds that came back, whatever its form. */
export interface Returned {
  rows: ReturnedRow[];
  /** What stands beside the rows. */
  others: { at: string; words: string }[];
  comments: Remark[];
  /** Tracked changes, which were taken as accepted. */
  inserted: Remark[];
  deleted: Remark[];
  /** Undefined where the file does not say what it held. */
  manifest?: Manifest;
}

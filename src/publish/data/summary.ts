import type { Kind } from '../../model/kinds.ts';

/** A kind that has records, as the overviews tell it. */
export interface KindSummary {
  kind: Kind;
  count: number;
  /** YYYY-MM-DD of the last change. */
  updated: string;
  /** Whether any of its records has a place. */
  mapped: boolean;
}

/** What there is, as the overviews tell it. */
export interface DataSummary {
  kinds: readonly KindSummary[];
  /** YYYY-MM-DD of the last change of all. */
  updated: string;
  /** Whether any day of a festival is known. */
  dated: boolean;
}

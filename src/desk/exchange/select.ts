import { type Catalogue, type CatalogueRecord, createIndex, leadPhoto } from '../../catalogue/catalogue.ts';
import { SOURCE } from '../../catalogue/record-files.ts';
import { createSaid, type Term } from '../../catalogue/rules/translation/agreed-terms.ts';
import { meetOrder } from '../meet-order.ts';
import { readFormer, standsOf, type UnitState } from './former.ts';
import { type Marked, signed } from './pieces.ts';
import { recordUnits, type Unit } from './units.ts';

/** A unit that goes to a translator. */
export interface SentUnit extends Unit {
  state: UnitState;
  /** The translation as it stands. */
  old?: Marked;
}

export interface SentRecord {
  /** `places/bai-bien`. */
  key: string;
  title: string;
  units: SentUnit[];
  /** Absolute path of the picture that the record opens with. */
  picture?: string;
}

/** All that one file for a translator holds. */
export interface Sent {
  lang: string;
  province: string;
  /** YYYY-MM-DD. */
  deadline?: string;
  records: SentRecord[];
  /** The agreed names that occur. */
  terms: Term[];
}

export interface SelectOptions {
  lang: string;
  /** As `places/bai-bien`; empty: all that are finished. */
  records: readonly string[];
  /** Units that are translated, too. */
  all: boolean;
  deadline?: string;
}

/** What is to be translated; records that visitors meet most come first. */
export function selectUnits(catalogue: Catalogue, { lang, records, all, deadline }: SelectOptions): Sent {
  const index = createIndex(catalogue);
  const pictureOf = (record: CatalogueRecord) => {
    const photo = leadPhoto(record);
    const found = photo === undefined ? undefined : index.get('photos', photo);
    return found?.facts.draft ? undefined : found?.master;
  };
  const asked = meetOrder(catalogue).filter(({ kind, id, facts }) =>
    records.length > 0 ? records.includes(`${kind}/${id}`) : !facts.draft,
  );
  const sent = asked.flatMap((record): SentRecord[] => {
    const words = record.words[SOURCE];
    if (!words) return [];
    const source = recordUnits(words);
    const stands = standsOf(record, source, readFormer(catalogue, record, lang));
    const units = source.units.map((unit, at): SentUnit => {
      const { state = 'new', old } = stands[at] ?? {};
      return { ...unit, state, ...(old && { old }) };
    });
    const chosen = all ? units : units.filter(({ state }) => state !== 'current');
    const picture = pictureOf(record);
    if (chosen.length === 0) return [];
    const key = `${record.kind}/${record.id}`;
    return [{ key, title: words.title, units: chosen, ...(picture && { picture }) }];
  });
  const said = createSaid(catalogue.terms, SOURCE);
  const named = new Set(
    sent.flatMap(({ units }) => units.flatMap((unit) => said(signed(unit)).map(({ term }) => term))),
  );
  return {
    lang,
    province: catalogue.province.names[SOURCE] ?? '',
    ...(deadline && { deadline }),
    records: sent,
    terms: catalogue.terms.filter((term) => named.has(term) && term.words[lang]),
  };
}

import { createHash } from 'node:crypto';
import type { RecordWords } from '../../catalogue/catalogue.ts';
import { type BodyUnits, bodyUnits } from './body-units.ts';
import { type Marked, signed } from './pieces.ts';

/** What is translated as one, of a field or of the body. */
export interface Unit extends Marked {
  /** `summary-9f6f2a`, `b3-0c41d7`: which it is, and a mark of its words, by which a changed one is told. */
  id: string;
  role: string;
  /** Its block among the marks of a translation: fields first. */
  block: number;
}

export interface RecordUnits {
  fields: readonly string[];
  body: BodyUnits;
  /** Fields, then those of the body. */
  units: Unit[];
}

type Words = Pick<RecordWords, 'title' | 'summary' | 'extra' | 'body' | 'format'>;

/** Fields of the front matter, in the order of their marks. */
export const fieldsOf = ({ title, summary, extra }: Pick<Words, 'title' | 'summary' | 'extra'>) =>
  Object.entries({ title, summary, ...extra });

/** What there is to translate of a record's words. */
export function recordUnits(words: Words): RecordUnits {
  const fields = fieldsOf(words);
  const body = bodyUnits(words.body, words.format);
  const units = fields.map(
    ([name, text], block): Unit => ({ ...named(name, { pieces: [text], codes: [] }), role: 'field', block }),
  );
  for (const [nth, { role, block, pieces, codes }] of body.units.entries())
    units.push({ ...named(`b${nth + 1}`, { pieces, codes }), role, block: fields.length + block });
  return { fields: fields.map(([name]) => name), body, units };
}

const named = (name: string, marked: Marked) => ({ id: `${name}-${wordsMark(signed(marked))}`, ...marked });

/** A mark of words, six hex digits. @param text as `signed` gives it. */
export const wordsMark = (text: string): string =>
  createHash('sha256').update(text).digest('hex').slice(0, 6);

/** `lo:places/bai-bien:b3-0c41d7`: a unit of any record, in the language into which it is translated. */
export interface UnitKey {
  lang: string;
  record: string;
  unit: string;
}

export const keyText = ({ lang, record, unit }: UnitKey): string => `${lang}:${record}:${unit}`;

const KEY = /([a-z]{2,3}(?:-[A-Za-z0-9]+)*):([a-z]+\/[a-z0-9][a-z0-9-]*):((?:b\d+|[A-Za-z]+)-[0-9a-f]{6})/g;

/** The keys in a text, whatever its program has put between their letters. */
export const keysIn = (text: string): UnitKey[] =>
  [...text.replace(/[\s\u200b\u00ad\u2060]+/gu, '').matchAll(KEY)].map(
    ([, lang = '', record = '', unit = '']) => ({ lang, record, unit }),
  );

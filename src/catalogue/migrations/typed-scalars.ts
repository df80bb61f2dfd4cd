import { type Document, isMap, isScalar, isSeq, parseDocument, type Scalar } from 'yaml';
import type { z } from 'zod';
import { schemaUnder } from '../schema-field.ts';
import { FRACTION_KEYS } from '../simple-yaml.ts';
import { dateFrom, numberFrom } from '../typed-values.ts';
import { mendDecimalCommas } from '../yaml-misread.ts';

/** Where a value stands in the text, and what is meant. */
interface Slip {
  from: number;
  to: number;
  meant: string;
}

/**
 * A YAML text with its dates and numbers as the schema wants them: 05/10/2026, 50.000 and 16,6192 as a Vietnamese reader
 * means them. What could be read in two ways stays as it was typed, for its editor to say.
 */
export function mendTypedScalars(text: string, schema: z.ZodType): string {
  const doc = parseDocument(text, { uniqueKeys: false });
  if (doc.errors.length > 0) return text;
  const slips = slipsIn(doc, text, schema).sort((a, b) => b.from - a.from);
  return slips.reduce((rest, { from, to, meant }) => rest.slice(0, from) + meant + rest.slice(to), text);
}

function slipsIn(doc: Document, text: string, schema: z.ZodType): Slip[] {
  // In `{ lat: 16,6192 }` the comma has made two entries, which are one again after this.
  const parted = new Set(mendDecimalCommas(doc, text).map(({ scalar }) => scalar));
  const slips: Slip[] = [];
  const look = (node: unknown, inner: z.ZodType | undefined, key: unknown): void => {
    if (isMap(node))
      for (const pair of node.items) {
        const name = isScalar(pair.key) ? String(pair.key.value) : '';
        look(pair.value, schemaUnder(inner, name), name);
      }
    else if (isSeq(node)) for (const item of node.items) look(item, schemaUnder(inner, 0), key);
    else if (isScalar(node) && inner && node.range) {
      const [from, end] = node.range;
      const [whole] = (parted.has(node) && /^-?\d+,\s*\d+/.exec(text.slice(from))) || [];
      const to = whole ? from + whole.length : end;
      const meant = whole ? partedNumber(node, inner) : meantBy(node, inner, FRACTION_KEYS.has(String(key)));
      if (meant !== undefined) slips.push({ from, to, meant });
    }
  };
  look(doc.contents, schema, undefined);
  return slips;
}

function partedNumber({ source }: Scalar, schema: z.ZodType): string | undefined {
  return schema.safeParse(Number(source)).success ? source : undefined;
}

/** What a date or a number must be; undefined where it is right, or not certain. */
function meantBy({ value, source = '' }: Scalar, schema: z.ZodType, isDegree: boolean): string | undefined {
  const typed = source.trim();
  const takes = (other: unknown) => schema.safeParse(other).success;
  if (typeof value === 'string' && takes(value)) return undefined;
  const date = dateFrom(typed);
  if (date !== undefined && takes(date)) return date;
  const number = /^-?[\d.,]+$/.test(typed) ? numberFrom(typed) : undefined;
  if (number === undefined || number === typed || !takes(Number(number))) return undefined;
  const isWhole = !takes(Math.floor(Number(number)) + 0.5);
  return isCertain(typed, isWhole, isDegree) ? number : undefined;
}

/** `1.234` may be a fraction where fractions are taken, and `1,234` an English thousand. */
function isCertain(typed: string, isWhole: boolean, isDegree: boolean): boolean {
  if (/^-?\d+\.\d{3}$/.test(typed)) return isWhole;
  if (/^-?\d+,\d{3}$/.test(typed)) return isDegree;
  return !/^-?\d+,\d+$/.test(typed) || !isWhole;
}

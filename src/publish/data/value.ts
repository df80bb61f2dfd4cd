import { momentText } from './moment-text.ts';
import type { Shape } from './shape.ts';

/** What a value says to readers: in one language a text or null, in all of them one text each. */
export type Label = string | null | Readonly<Record<string, string>>;

/** Whoever words the values of a file, and knows what may be named in it. */
export interface Speaker {
  /** Of a word of a controlled list. */
  label(list: string, code: string): Label;
  /** Of a Vietnamese phrase, where it has an agreed name. */
  phrase(text: string): Label;
  /** Of a commune by its code. */
  commune(code: string): Label;
  /** Whole id of a record the public may see; undefined for any other, which is not named. */
  reference(kind: string, id: string): string | undefined;
}

/** A fact as it is published; undefined where there is nothing to say. @param value as the schema let it through. */
export function publishValue(shape: Shape, value: unknown, speaker: Speaker): unknown {
  if (value === undefined) return undefined;
  switch (shape.type) {
    case 'text':
      if (shape.format === 'moment') return momentText(value as string);
      // As RFC 3986 has it: an address may be typed with letters that stand in it only when escaped.
      return shape.format === 'uri' ? new URL(value as string).href : value;
    case 'number':
    case 'boolean':
      return value;
    case 'code':
      return shape.list ? { code: value, label: speaker.label(shape.list, value as string) } : value;
    case 'phrase':
      return { text: value, label: speaker.phrase(value as string) };
    case 'commune':
      return { code: value, label: speaker.commune(value as string) };
    case 'reference':
      return speaker.reference(shape.kind, value as string);
    case 'list':
      return (value as unknown[])
        .map((one) => publishValue(shape.of, one, speaker))
        .filter((one) => one !== undefined);
    case 'object':
      return publishObject(shape, value as Record<string, unknown>, speaker);
    case 'answer':
      if (typeof value === 'string' && shape.states.includes(value)) return { value: null, state: value };
      return {
        value:
          shape.of.type === 'boolean' ? value === 'yes' : (publishValue(shape.of, value, speaker) ?? null),
        state: 'known',
      };
  }
}

function publishObject(
  { fields }: Extract<Shape, { type: 'object' }>,
  value: Record<string, unknown>,
  speaker: Speaker,
): Record<string, unknown> | undefined {
  const entries = fields.map((field) => ({
    field,
    out: publishValue(field.shape, value[field.name], speaker),
  }));
  // A row that is about a record which is not shown, as a picture of the gallery, goes with it.
  if (entries.some(({ field, out }) => !field.optional && out === undefined)) return undefined;
  return Object.fromEntries(
    entries.filter(({ out }) => out !== undefined).map(({ field, out }) => [field.name, out]),
  );
}

import { isMap } from 'yaml';
import type { z } from 'zod';
import { formatRecord } from '../catalogue/writer/record-text.ts';

/** The source a translation was made from; `on` is a day, YYYY-MM-DD. */
export interface Stamp {
  source: string;
  blocks: readonly string[];
  on: string;
}

/**
 * A translation's file in its one form, with `translation.source`, `.blocks` and `.on` set. An equal stamp changes
 * nothing, neither the day nor the form.
 * @param text as `readText` gives it. @param schema of the file.
 * @throws Error when the file has no `translation` block or a mistake, which the catalogue rules out.
 */
export function stampTranslation(text: string, schema: z.ZodType, { source, blocks, on }: Stamp): string {
  const marks = blocks.join(' ');
  let isNew = true;
  const next = formatRecord(text, schema, (doc) => {
    const known = doc.get('translation');
    if (!isMap(known)) throw new Error('The front matter has no translation block.');
    isNew = known.get('source') !== source || known.get('blocks') !== marks;
    for (const [key, value] of Object.entries({ source, blocks: marks, on })) known.set(key, value);
  });
  if (next === undefined) throw new Error('The front matter cannot be read.');
  return isNew ? next : text;
}

import type { z } from 'zod';
import type { Kind } from '../../model/kinds.ts';
import { compose } from '../files.ts';
import { splitFrontMatter } from '../front-matter.ts';
import { SOURCE } from '../record-files.ts';
import { sourceSchemaOf, translationSchemaOf } from '../record-schemas.ts';
import { type Edit, formatYaml, yamlOf } from './canonical-yaml.ts';

/** What may stand in `index.<lang>.md` of a kind, and in which order. */
export const recordSchema = (kind: Kind, lang: string): z.ZodType =>
  lang === SOURCE ? sourceSchemaOf(kind) : translationSchemaOf(kind);

/**
 * The one form of a record's file: the front matter by its schema, then the body as it was typed, set apart by one
 * blank line and ended by one line end.
 * @param text as `readText` gives it.
 * @returns undefined when the front matter has a mistake that must be mended first.
 */
export function formatRecord(text: string, schema: z.ZodType, edit?: Edit): string | undefined {
  const parts = splitFrontMatter(text);
  const head = parts && formatYaml(parts.head, schema, edit);
  return head === undefined ? undefined : joined(head, parts?.body as string);
}

/** A new record's file. @param data its front matter. */
export const recordText = (data: object, body: string, schema: z.ZodType): string =>
  joined(yamlOf(data, schema), compose(body.replace(/\r\n?/g, '\n')));

/** The blank line is Sveltia's, as the end of the text is. */
function joined(head: string, body: string): string {
  const text = body.replace(/^(?:[ \t]*\n)+/, '').trimEnd();
  return `---\n${head}---\n${text ? `\n${text}\n` : ''}`;
}

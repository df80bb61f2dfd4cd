import type { z } from 'zod';
import { audiencesSchema } from '../../model/audiences.ts';
import { KINDS, type Kind } from '../../model/kinds.ts';
import { communesSchema, provinceSchema, termsSchema } from '../../model/province.ts';
import { redirectsSchema } from '../../model/redirects.ts';
import { synonymsSchema } from '../../model/synonyms.ts';
import { type Edit, formatYaml } from './canonical-yaml.ts';
import { formatRecord, recordSchema } from './record-text.ts';

/** Of the files at the top of a content folder. */
const SCHEMAS: Readonly<Record<string, z.ZodType>> = {
  'province.yaml': provinceSchema,
  'communes.yaml': communesSchema,
  'terms.yaml': termsSchema,
  'audiences.yaml': audiencesSchema,
  'synonyms.yaml': synonymsSchema,
  'redirects.yaml': redirectsSchema,
};

/** What may stand in a file. @param path below the content folder. @throws Error for what is no file of content. */
export function schemaOfFile(path: string): z.ZodType {
  const [, kind = '', lang = ''] = /^([a-z]+)\/[^/]+\/index\.([A-Za-z-]+)\.mdx?$/.exec(path) ?? [];
  const schema = Object.hasOwn(KINDS, kind) ? recordSchema(kind as Kind, lang) : SCHEMAS[path];
  if (!schema) throw new Error(`${path} is no file of content.`);
  return schema;
}

/**
 * The one form of any file of content. @param path below the content folder. @param text as `readText` gives it.
 * @returns undefined when it has a mistake that must be mended first.
 */
export const formatFile = (path: string, text: string, edit?: Edit): string | undefined =>
  path.includes('/')
    ? formatRecord(text, schemaOfFile(path), edit)
    : formatYaml(text, schemaOfFile(path), edit, { blankLines: true });

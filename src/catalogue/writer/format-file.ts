import { z } from 'zod';
import { audiencesSchema } from '../../model/audiences.ts';
import { communesSchema } from '../../model/communes.ts';
import { KINDS, type Kind } from '../../model/kinds.ts';
import { provinceSchema } from '../../model/province.ts';
import { redirectsSchema } from '../../model/redirects.ts';
import { synonymsSchema } from '../../model/synonyms.ts';
import { termsSchema } from '../../model/terms.ts';
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

const RECORD = /^([a-z]+)\/[^/]+\/index\.([A-Za-z-]+)\.mdx?$/;
/** Texts under keys, as the interface has them; they stay in the order in which they were written. */
const INTERFACE = /^interface\/[A-Za-z0-9-]+\.yaml$/;
const OWN_WORDS = z.record(z.string(), z.unknown());

/** What may stand in a file. @param path below the content folder. @throws Error for what is no file of content. */
export function schemaOfFile(path: string): z.ZodType {
  if (INTERFACE.test(path)) return OWN_WORDS;
  const [, kind = '', lang = ''] = RECORD.exec(path) ?? [];
  const schema = Object.hasOwn(KINDS, kind) ? recordSchema(kind as Kind, lang) : SCHEMAS[path];
  if (!schema) throw new Error(`${path} is no file of content.`);
  return schema;
}

/**
 * The one form of any file of content. @param path below the content folder. @param text as `readText` gives it.
 * @returns undefined when it has a mistake that must be mended first.
 */
export const formatFile = (path: string, text: string, edit?: Edit): string | undefined =>
  RECORD.test(path)
    ? formatRecord(text, schemaOfFile(path), edit)
    : formatYaml(text, schemaOfFile(path), edit, { blankLines: true });

import type { CatalogueRecord, RecordWords } from '../catalogue.ts';
import { sourceSchemaOf } from '../record-schemas.ts';
import { fieldAt } from '../schema-field.ts';
import { textOf } from './node.ts';
import { parseBody } from './parse.ts';
import { withoutUnseen } from './source-hash.ts';

/** Letters of a paragraph by which its editor knows it. */
const LONGEST = 40;

/**
 * What the blocks of a record's Vietnamese are called, in the order of `sourceBlocks`: “Tóm tắt”, or the line of the
 * file and how the paragraph begins.
 */
export function blockNames({ kind, words }: Pick<CatalogueRecord, 'kind' | 'words'>): string[] {
  const source = words['vi'] as RecordWords;
  const schema = sourceSchemaOf(kind);
  const fields = ['title', 'summary', ...Object.keys(source.extra)];
  const blocks = parseBody(withoutUnseen(source.body), source.format).children ?? [];
  return [
    ...fields.map((key) => `“${fieldAt(schema, [key]).title ?? key}”`),
    ...blocks.map((block) => {
      const line = source.bodyLine - 1 + (block.position?.start.line ?? 1);
      const text = textOf(block).replace(/\s+/g, ' ').trim();
      const shown = text.length > LONGEST ? `${text.slice(0, LONGEST).trimEnd()}…` : text;
      return shown ? `dòng ${line} “${shown}”` : `dòng ${line}`;
    }),
  ];
}

import { isSeq } from 'yaml';
import { splitFrontMatter } from '../../catalogue/front-matter.ts';
import { fieldAt } from '../../catalogue/schema-field.ts';
import { formatFile, schemaOfFile } from '../../catalogue/writer/format-file.ts';
import { BLOCK, IDS, OF_OTHERS, referencesTo } from '../rename-references.ts';

/**
 * A file of the content without a photo: not in its fields, nor in blocks of its body; links to the photo become their
 * words. A file that does not name it stays as it is.
 * @param path below the content folder. @param text as `readText` gives it.
 * @param isAlone whether no other record has the id.
 */
export function dropReferences(path: string, text: string, id: string, isAlone: boolean): string {
  // Addresses of former ids lead to the record, which stays.
  if (path === 'redirects.yaml') return text;
  const parts = path.includes('/') ? splitFrontMatter(text) : { head: text, body: '' };
  if (!parts) return text;
  const body = dropFromBody(parts.body, id);
  const references = referencesTo(path, parts.head, { kind: 'photos', id, isAlone });
  if (references.length === 0 && body === parts.body) return text;
  const schema = schemaOfFile(path);
  const written = formatFile(path, text.slice(0, text.length - parts.body.length) + body, (doc) => {
    // From the last on, so that places of the others in a list stay as they are.
    for (const keys of references.reverse()) {
      const isOptional = typeof keys.at(-1) === 'string' && fieldAt(schema, keys).required === false;
      const gone = isOptional
        ? keys
        : keys.slice(0, keys.findLastIndex((key) => typeof key === 'number') + 1);
      doc.deleteIn(gone);
      const list = gone.slice(0, -1);
      const left = doc.getIn(list);
      if (isSeq(left) && left.items.length === 0 && fieldAt(schema, list).required === false)
        doc.deleteIn(list);
    }
  });
  if (written === undefined) throw new Error(`${path} cannot be written, though the catalogue was right.`);
  return written;
}

/** Blocks and links of a body, or of one block of it, without a photo. */
export function dropFromBody(body: string, id: string): string {
  const link = new RegExp(
    `(?<!!)\\[([^\\]\\n]*)\\]\\([^)\\s]*(?<![\\w-])photos/${id}(?![\\w-])[^)]*\\)`,
    'g',
  );
  return (
    body
      .split(/(?<=\n)/)
      .flatMap((line) => {
        const left = line.replace(link, '$1').replace(BLOCK, (block) => dropFromBlock(block, id));
        return left !== line && left.trim() === '' ? [] : [left];
      })
      .join('')
      // Where a line went, the blank ones about it are one.
      .replace(/\n{3,}/g, body.includes('\n\n\n') ? '$&' : '\n\n')
  );
}

/** @returns nothing where the block showed that photo alone. */
function dropFromBlock(block: string, id: string): string {
  if (Object.keys(OF_OTHERS).some((start) => block.startsWith(start))) return block;
  const named = new RegExp(`(?<![\\w-])${id}(?![\\w-])`);
  let isEmpty = false;
  const left = block.replace(IDS, (whole, key: string, ids: string) => {
    if (!named.test(ids)) return whole;
    const others = ids
      .replace(/["']/g, '')
      .split(/[\s,]+/)
      .filter((one) => one && one !== id);
    isEmpty = others.length === 0;
    return `${key}"${others.join(' ')}"`;
  });
  return isEmpty ? '' : left;
}

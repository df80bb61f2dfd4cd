import { splitFrontMatter } from '../catalogue/front-matter.ts';
import { findReferences } from '../catalogue/rules/references.ts';
import { formatFile, schemaOfFile } from '../catalogue/writer/format-file.ts';
import { parseYaml } from '../catalogue/yaml-file.ts';
import type { Kind } from '../model/kinds.ts';

/** A record and the id that it gets. */
export interface Renaming {
  kind: Kind;
  id: string;
  newId: string;
  /** Whether no record but photos has the id: audiences.yaml then means the photo. */
  isAlone?: boolean;
}

/** A directive or a component that names records or photos by id alone. */
export const BLOCK = /::[\p{L}\w-]+(?:\[[^\]\n]*\])?\{[^}\n]*\}|<[A-Z]\w*\b[^>]*>/gu;
export const IDS = /\b(ids?=)("[^"]*"|'[^']*'|[\w-]+)/g;

/** Components and directives name photos, but for these. */
export const OF_OTHERS: Readonly<Record<string, Kind>> = { '<Figures': 'figures' };

/**
 * A file in which a renamed record goes by its new id: in the fields that refer to records, in links and in blocks of
 * the body. A file that does not name it stays as it is.
 * @param path below the content folder. @param text as `readText` gives it.
 */
export function renameReferences(path: string, text: string, renaming: Renaming): string {
  const { id, newId } = renaming;
  const parts = path.includes('/') ? splitFrontMatter(text) : { head: text, body: '' };
  if (!parts) return text;
  const body = renameInBody(parts.body, renaming);
  const references = referencesTo(path, parts.head, renaming);
  const key = `${renaming.kind}/${id}`;
  const moves = path === 'redirects.yaml' && parts.head.includes(key);
  if (references.length === 0 && body === parts.body && !moves) return text;
  const next = text.slice(0, text.length - parts.body.length) + body;
  const written = formatFile(path, next, (doc) => {
    for (const keys of references) doc.setIn(keys, newId);
    const { redirects = [] } = (moves ? doc.toJS() : {}) as { redirects?: { to?: string }[] };
    for (const [at, { to }] of redirects.entries())
      if (to === key) doc.setIn(['redirects', at, 'to'], `${renaming.kind}/${newId}`);
  });
  if (written === undefined) throw new Error(`${path} cannot be written, though the catalogue was right.`);
  return written;
}

/** Where the fields of a file name a record. @param head its front matter, or all of a YAML file. */
export function referencesTo(path: string, head: string, renaming: Omit<Renaming, 'newId'>): PropertyKey[][] {
  const { data } = parseYaml(head, path);
  return findReferences(schemaOfFile(path), data)
    .filter(
      (one) => one.id === renaming.id && isMeant(one.reference, sectionKind(path, data, one.path), renaming),
    )
    .map((one) => one.path);
}

/** An id alone may be of any kind but a photo. @param section of audiences.yaml: its kind, or `''` without one. */
function isMeant(
  reference: string,
  section: string | undefined,
  { kind, isAlone }: Omit<Renaming, 'newId'>,
): boolean {
  if (reference !== 'any' || section) return (section || reference) === kind;
  return kind !== 'photos' || (section === '' && isAlone === true);
}

/** In audiences.yaml the kind of a section says of which kind its records are. */
function sectionKind(file: string, data: unknown, path: readonly PropertyKey[]): string | undefined {
  if (file !== 'audiences.yaml') return undefined;
  const [, audience, , section] = path as [string, number, string, number];
  const { audiences } = data as { audiences: { sections: { kind?: string }[] }[] };
  return audiences[audience]?.sections[section]?.kind ?? '';
}

function renameInBody(body: string, { kind, id, newId }: Renaming): string {
  const link = new RegExp(`(?<![\\w/.-])${kind}/${id}(?![\\w-])`, 'g');
  const word = new RegExp(`(?<![\\w-])${id}(?![\\w-])`, 'g');
  return body.replace(link, `${kind}/${newId}`).replace(BLOCK, (block) => {
    const named = Object.entries(OF_OTHERS).find(([start]) => block.startsWith(start))?.[1] ?? 'photos';
    if (named !== kind) return block;
    return block.replace(IDS, (_, key: string, ids: string) => key + ids.replace(word, newId));
  });
}

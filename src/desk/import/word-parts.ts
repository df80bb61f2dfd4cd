import { posix } from 'node:path';
import { type Limits, WordFault } from './limits.ts';
import type { WordPackage } from './open-package.ts';
import type { Relation } from './story.ts';
import { childrenOf, type Element, parseXml } from './xml-tree.ts';

/** The parts of a Word file that are read, each the root of its XML. */
export interface WordParts {
  document: Element;
  styles?: Element;
  theme?: Element;
  numbering?: Element;
  comments?: Element;
  footnotes?: Element;
  endnotes?: Element;
  /** Headers and footers. */
  margins: Element[];
  /** Of the document. */
  relations: Map<string, Relation>;
  /** Of the notes, which have their own. */
  noteRelations: { footnotes: Map<string, Relation>; endnotes: Map<string, Relation> };
}

/** What a relation leads to, by the end of its type. */
const KINDS = ['styles', 'theme', 'numbering', 'comments', 'footnotes', 'endnotes'] as const;

/** @throws WordFault where there is no document in it. */
export async function readParts(word: WordPackage, limits: Limits): Promise<WordParts> {
  const xml = async (name: string): Promise<Element | undefined> => {
    const bytes = await word.bytes(name);
    return bytes && parseXml(bytes, limits);
  };
  const relationsOf = async (name: string): Promise<Map<string, Relation>> => {
    const { dir, base } = posix.parse(name);
    const root = await xml(posix.join(dir, '_rels', `${base}.rels`));
    return new Map(
      childrenOf(root, 'rel:Relationship').map(({ attributes }) => {
        const { Id = '', Type = '', Target = '', TargetMode } = attributes;
        const isExternal = TargetMode === 'External';
        // A name below the part's own folder, or from the top of the package; it is looked up in the ZIP and nowhere else.
        const target = isExternal
          ? Target
          : posix.join('/', Target.startsWith('/') ? '' : dir, Target).slice(1);
        return [Id, { type: Type.replace(/^.*\//, ''), target, isExternal }];
      }),
    );
  };
  const main = [...(await relationsOf('')).values()].find(({ type }) => type === 'officeDocument')?.target;
  const document = main === undefined ? undefined : await xml(main);
  if (main === undefined || !document || document.name !== 'w:document') throw new WordFault('no-word');
  const relations = await relationsOf(main);
  const named = (kind: string) =>
    [...relations.values()].filter(({ type, isExternal }) => type === kind && !isExternal);
  const parts: WordParts = {
    document,
    margins: [],
    relations,
    noteRelations: { footnotes: new Map(), endnotes: new Map() },
  };
  for (const kind of KINDS) {
    const [relation] = named(kind);
    const root = relation && (await xml(relation.target));
    if (!relation || !root) continue;
    parts[kind] = root;
    if (kind === 'footnotes' || kind === 'endnotes')
      parts.noteRelations[kind] = await relationsOf(relation.target);
  }
  for (const { target } of [...named('header'), ...named('footer')]) {
    const root = await xml(target);
    if (root) parts.margins.push(root);
  }
  return parts;
}

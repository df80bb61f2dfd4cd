import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { checkBody } from '../../catalogue/body/limits.ts';
import type { Catalogue, CatalogueRecord } from '../../catalogue/catalogue.ts';
import { readText, shownPath } from '../../catalogue/files.ts';
import { parseMarkdownFile } from '../../catalogue/front-matter.ts';
import type { TranslationMark } from '../../model/record.ts';
import type { BodyFormat } from './body-units.ts';
import type { Code, Marked } from './pieces.ts';
import { toMarkdown } from './to-markdown.ts';
import { type RecordUnits, recordUnits, type Unit } from './units.ts';

/** A translation as its file stands there, a draft too. */
export interface Former {
  /** As editors see it. */
  file: string;
  path: string;
  bytes: Buffer;
  text: string;
  format: BodyFormat;
  title: string;
  summary: string;
  extra: Record<string, string>;
  body: string;
  mark: TranslationMark;
}

/** Undefined where there is no such file. The catalogue has been checked: its front matter is right. */
export function readFormer(
  { dir }: Pick<Catalogue, 'dir'>,
  { kind, id, words }: CatalogueRecord,
  lang: string,
): Former | undefined {
  const formats: BodyFormat[] = words['vi']?.format === 'mdx' ? ['mdx', 'md'] : ['md', 'mdx'];
  for (const format of formats) {
    const name = `index.${lang}.${format}`;
    const path = join(dir, kind, id, name);
    if (!existsSync(path)) continue;
    const file = shownPath(kind, id, name);
    const { text, bytes } = readText(path, file);
    const { data, body } = parseMarkdownFile(text, file);
    if (!bytes || !data) return undefined;
    const { title, summary, translation, ...extra } = data as Record<string, string>;
    const mark = translation as unknown as TranslationMark;
    const words = { title: title ?? '', summary: summary ?? '', extra, body: body.trim() };
    return { file, path, bytes, text, format, ...words, mark };
  }
  return undefined;
}

/** `new`: there is no translation; `changed`: there is one of a former Vietnamese; `current`: one of today's. */
export type UnitState = 'new' | 'changed' | 'current';

/** A unit's translation as it is today. */
export interface Stand {
  state: UnitState;
  /** Its codes have the numbers of the source's; further ones are its own. */
  old?: Marked;
  /** As it was typed. */
  raw?: string;
}

/** What a translation is marked with where a block has none. */
export const NO_MARK = '000000';

/** How each unit of a record stands in a language; units are those of the Vietnamese, in their order. */
export function standsOf(
  { sourceHash, sourceBlocks }: Pick<CatalogueRecord, 'sourceHash' | 'sourceBlocks'>,
  source: RecordUnits,
  former: Former | undefined,
): Stand[] {
  const nothing = source.units.map((): Stand => ({ state: 'new' }));
  if (!former) return nothing;
  const own = unitsOrNone(former);
  const marks = former.mark.blocks?.split(' ') ?? (former.mark.source === sourceHash ? sourceBlocks : []);
  const blocks = pairedBlocks(source, sourceBlocks, own, marks);
  return source.units.map((unit, at): Stand => {
    const block = blocks[unit.block];
    const peers = source.units.filter((one) => one.block === unit.block);
    const theirs = own?.units.filter((one) => block !== undefined && one.block === block.at) ?? [];
    const other = theirs[peers.indexOf(unit)];
    const isAlike =
      theirs.length === peers.length && peers.every(({ role }, nth) => role === theirs[nth]?.role);
    if (!own || !block || !other || !isAlike) return nothing[at] as Stand;
    const raw = unit.role === 'field' ? String(other.pieces[0]) : typedAs(own, other, former);
    return { state: block.isCurrent ? 'current' : 'changed', old: withNumbersOf(other, unit.codes), raw };
  });
}

/** A unit as it stands in its file: where the body is not read as it was typed, it is written anew. */
function typedAs({ body, units, fields }: RecordUnits, unit: Unit, former: Former): string {
  const { from, to } = body.units[units.indexOf(unit) - fields.length] ?? { from: 0, to: 0 };
  const text = body.text.slice(from, to);
  return body.text === former.body ? text : (toMarkdown(unit, unit.role, former.format) ?? text);
}

function unitsOrNone(former: Former): RecordUnits | undefined {
  // Nobody has looked at a draft yet.
  if (checkBody(former.body, former.format)) return undefined;
  try {
    return recordUnits(former);
  } catch {
    // A draft of a composed page may not be readable yet.
    return undefined;
  }
}

interface PairedBlock {
  /** Among the blocks of the translation, fields first. */
  at: number;
  isCurrent: boolean;
}

/** By block of the source that of its translation: one with its mark, else the one that follows its neighbour's. */
function pairedBlocks(
  source: RecordUnits,
  sourceBlocks: readonly string[],
  own: RecordUnits | undefined,
  marks: readonly string[],
): (PairedBlock | undefined)[] {
  if (!own) return [];
  const paired: (PairedBlock | undefined)[] = source.fields.map((name, at) => {
    const other = own.fields.indexOf(name);
    return other < 0 ? undefined : { at: other, isCurrent: marks.includes(sourceBlocks[at] as string) };
  });
  // The marks of the blocks come last, one for each block that the translation had when it was marked.
  const bodyMarks = marks.slice(marks.length - own.body.blocks);
  const known = marks.length >= own.body.blocks + 2 ? bodyMarks : [];
  const first = own.fields.length;
  const used = new Set<number>();
  const take = (at: number, isCurrent: boolean): PairedBlock => {
    used.add(at);
    return { at: first + at, isCurrent };
  };
  const wanted = sourceBlocks.slice(source.fields.length);
  const found = wanted.map((mark) => {
    const at = known.findIndex((one, nth) => one === mark && !used.has(nth));
    return at < 0 ? undefined : take(at, true);
  });
  for (const [nth, one] of found.entries()) {
    const before = nth === 0 ? first - 1 : (found[nth - 1]?.at ?? Number.NaN);
    const next = before + 1 - first;
    const isFree = next >= 0 && next < own.body.blocks && !used.has(next);
    paired.push(one ?? (isFree ? take(next, false) : undefined));
    found[nth] = paired.at(-1);
  }
  return paired;
}

/** A text whose codes are numbered as the same codes of another; those that the other has not follow behind. */
export function withNumbersOf({ pieces, codes }: Marked, wanted: readonly Code[]): Marked {
  const all = [...wanted];
  const taken = new Set<number>();
  const numbers = codes.map((code) => {
    const at = wanted.findIndex(
      ({ open, close }, nth) => open === code.open && close === code.close && !taken.has(nth),
    );
    if (at < 0) return all.push(code);
    taken.add(at);
    return at + 1;
  });
  return {
    codes: all,
    pieces: pieces.map((one) =>
      typeof one === 'string' ? one : { ...one, code: numbers[one.code - 1] as number },
    ),
  };
}

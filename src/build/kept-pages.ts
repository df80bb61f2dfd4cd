import { createHash } from 'node:crypto';
import { lstatSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { deserialize, serialize } from 'node:v8';
import type { Handover } from '../catalogue/handover.ts';
import { isNotedPart, readMade } from '../catalogue/noted-handover.ts';
import { readCell } from '../catalogue/noted-record.ts';
import { partOf } from '../catalogue/part-files.ts';
import { moveSync } from '../catalogue/patient-disk.ts';
import { createReads, type Reads } from '../language/reads.ts';
import { createSite } from '../view/site.ts';
import type { PageReads } from './page-reads.ts';
import type { PreparedSite } from './prepare.ts';

/** Of one output folder: its pages, and what each was made of. Nodes are what was read together. */
interface Note {
  /** Of all that pages may show besides the records' cells. */
  whole: string;
  cells: string[];
  /** Hash of what stood in each cell. */
  values: string[];
  nodes: { cells: number[]; made: number[] }[];
  common: number;
  pages: { path: string; stamp: string; node: number }[];
}

export interface KeptPages {
  /** Paths of files that would come out as they stand in the output, with what they were made of. */
  pages: Map<string, Reads>;
  /** Notes the pages of the output as it stands now. */
  save(made: ReadonlyMap<string, Reads>): void;
}

interface KeptOptions {
  cacheDir: string;
  outDir: string;
  /** Hash of all that pages may show besides what is noted by cells. */
  whole: string;
  /** What holds the cells. */
  handover: Handover;
}

/** Tells which pages of the last build into a folder are still what they would be now. Any doubt is a difference. */
export function openKeptPages(
  { cacheDir, outDir, whole, handover }: KeptOptions,
  reads: PageReads,
): KeptPages {
  const file = join(cacheDir, 'kept-pages', createHash('sha256').update(outDir).digest('hex').slice(0, 16));
  const byName = new Map(handover.catalogue.records.map((record) => [`${record.kind}/${record.id}`, record]));
  const read = (cell: string) => readMade(handover, cell) ?? readCell((name) => byName.get(name), cell);
  const values = new Map<string, string>();
  const valueOf = (cell: string): string => {
    let value = values.get(cell);
    if (value === undefined) values.set(cell, (value = shortHash(read(cell))));
    return value;
  };
  const note = readNote(file);
  return {
    pages: note?.whole === whole ? currentPages(note, { outDir, valueOf, reads }) : new Map(),
    save(made) {
      mkdirSync(dirname(file), { recursive: true });
      const part = partOf(file);
      writeFileSync(part, serialize(noteOf(made, { whole, outDir, valueOf, reads })));
      moveSync(part, file);
    },
  };
}

/**
 * Hash of all that pages may show besides what is noted by cells.
 * @param code names the code they are made by.
 */
export function wholeOf(handover: PreparedSite, code: string): string {
  // Which records are shown depends on the time; the time itself is on no page.
  const { catalogue, clock, fonts, ...made } = handover;
  const { records, ...others } = catalogue;
  // Of the fonts pages name those to fetch first, and the sheet.
  const { preload, preloadScript } = fonts;
  const parts = Object.entries(made)
    .filter(([, part]) => part !== undefined)
    .map(([name, part]) => (isNotedPart(name) ? name : [name, part]));
  const site = createSite(handover);
  const names = [records, site.catalogue.records].map((some) =>
    some.map((record) => [record.kind, record.id, Object.keys(record), Object.keys(record.words)]),
  );
  // A record's day to come that has come is the newest of the whole.
  const days = [site.updated, ...site.languages.map((lang) => site.contentDayOf([], lang))];
  const all = JSON.stringify([code, others, names, site.gone, days, preload, preloadScript, parts]);
  return createHash('sha256').update(all).digest('hex');
}

function readNote(file: string): Note | undefined {
  try {
    return deserialize(readFileSync(file)) as Note;
  } catch {
    return undefined;
  }
}

interface Means {
  outDir: string;
  valueOf: (cell: string) => string;
  reads: PageReads;
}

function currentPages(note: Note, { outDir, valueOf, reads }: Means): Map<string, Reads> {
  const isOther = note.cells.map((cell, at) => valueOf(cell) !== note.values[at]);
  const numbers = note.cells.map((cell) => reads.cell(cell));
  const nodes = note.nodes.map(createReads);
  const stale: boolean[] = [];
  // What a node is made of stands before it.
  for (const [at, { cells, made }] of note.nodes.entries()) {
    const node = nodes[at] as Reads;
    for (const cell of cells) node.cells.add(numbers[cell] as number);
    for (const part of made) node.made.add(nodes[part] as Reads);
    stale.push(cells.some((cell) => isOther[cell]) || made.some((part) => stale[part]));
  }
  if (stale[note.common]) return new Map();
  return new Map(
    note.pages.flatMap(({ path, stamp, node }) =>
      !stale[node] && stampOf(join(outDir, path)) === stamp ? [[path, nodes[node] as Reads]] : [],
    ),
  );
}

function noteOf(
  made: ReadonlyMap<string, Reads>,
  { whole, outDir, valueOf, reads }: Means & { whole: string },
): Note {
  const cells: string[] = [];
  const numbers = new Map<number, number>();
  const nodes: Note['nodes'] = [];
  const known = new Map<Reads, number>();
  const equal = new Map<string, number>();
  const cellAt = (number: number): number => {
    const at = numbers.get(number);
    if (at !== undefined) return at;
    numbers.set(number, cells.length);
    return cells.push(reads.cells[number] as string) - 1;
  };
  const nodeAt = (one: Reads): number => {
    const at = known.get(one);
    if (at !== undefined) return at;
    const own = [...one.cells].map(cellAt).sort((a, b) => a - b);
    const parts = [...new Set([...one.made].map(nodeAt))].sort((a, b) => a - b);
    // The same reads of two builds are one, or each edit would leave some more.
    const key = `${own.join()};${parts.join()}`;
    const place = equal.get(key) ?? nodes.push({ cells: own, made: parts }) - 1;
    equal.set(key, place);
    known.set(one, place);
    return place;
  };
  const common = nodeAt(reads.common);
  const pages = [...made].flatMap(([path, own]) => {
    const stamp = stampOf(join(outDir, path));
    return stamp === undefined ? [] : [{ path, stamp, node: nodeAt(own) }];
  });
  return { whole, cells, values: cells.map(valueOf), nodes, common, pages };
}

/** What the file system says of a file; undefined where it is none. */
export function stampOf(file: string): string | undefined {
  const found = lstatSync(file, { throwIfNoEntry: false });
  return found?.isFile() ? [found.size, found.mtimeMs, found.ctimeMs, found.ino].join(':') : undefined;
}

const shortHash = (text: string) =>
  text.length < 24 ? text : createHash('sha256').update(text).digest('base64').slice(0, 24);

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
import type { PreparedSite } from './prepare.ts';
import type { WorkReads } from './work-reads.ts';

/** Of one output folder: its works, and what each was made of. Nodes are what was read together. */
interface Note {
  /** Of all that works may show besides the records' cells. */
  whole: string;
  cells: string[];
  /** Hash of what stood in each cell. */
  values: string[];
  nodes: { cells: number[]; made: number[] }[];
  common: number;
  pages: { path: string; stamp: string; node: number }[];
  others: {
    name: string;
    files: (readonly [path: string, stamp: string])[];
    node: number;
    parts: (readonly [name: string, value: unknown, node: number | undefined])[];
  }[];
}

/** What was made on the way to the files of a work: plain data. */
export interface Part {
  value: unknown;
  reads: Reads | undefined;
}

/** What is made as one and kept as one besides pages: the index of a language, the data of a record. */
export interface Work {
  reads: Reads;
  /** Its files, from the output folder. */
  paths: readonly string[];
  /** By their names. */
  parts: ReadonlyMap<string, Part>;
}

/** Works by what they read. */
export interface Works {
  /** By the paths of their files. */
  pages: Map<string, Reads>;
  /** By their names. */
  others: Map<string, Work>;
  /** Of works that are not among the others: those of their parts that would come out as they were. */
  parts: Map<string, ReadonlyMap<string, Part>>;
}

export interface KeptWorks {
  /** Those whose files would come out as they stand in the output. */
  current: Works;
  /** Notes what was made of the output as it stands now. */
  save(made: MadeWorks): void;
}

interface KeptOptions {
  cacheDir: string;
  outDir: string;
  /** Hash of all that works may show besides what is noted by cells. */
  whole: string;
  /** What holds the cells. */
  handover: Handover;
}

/** Tells which works of the last build into a folder are still what they would be now. Any doubt is a difference. */
export function openKeptWorks(
  { cacheDir, outDir, whole, handover }: KeptOptions,
  reads: WorkReads,
): KeptWorks {
  const file = join(cacheDir, 'kept-works', createHash('sha256').update(outDir).digest('hex').slice(0, 16));
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
    current: note?.whole === whole ? currentWorks(note, { outDir, valueOf, reads }) : noWorks(),
    save(made) {
      mkdirSync(dirname(file), { recursive: true });
      const part = partOf(file);
      writeFileSync(part, serialize(noteOf(made, { whole, outDir, valueOf, reads })));
      moveSync(part, file);
    },
  };
}

/**
 * Hash of all that works may show besides what is noted by cells.
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
  reads: WorkReads;
}

/** What stands in an output, however it came there. */
export type MadeWorks = Pick<Works, 'pages' | 'others'>;

const noWorks = (): Works => ({ pages: new Map(), others: new Map(), parts: new Map() });

function currentWorks(note: Note, { outDir, valueOf, reads }: Means): Works {
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
  if (stale[note.common]) return noWorks();
  const isThere = (path: string, stamp: string) => stampOf(join(outDir, path)) === stamp;
  const works = noWorks();
  for (const { path, stamp, node } of note.pages)
    if (!stale[node] && isThere(path, stamp)) works.pages.set(path, nodes[node] as Reads);
  for (const { name, files, node, parts } of note.others) {
    const current = new Map(
      parts.flatMap(([id, value, part]): [string, Part][] => {
        if (part === undefined) return [[id, { value, reads: undefined }]];
        return stale[part] ? [] : [[id, { value, reads: nodes[part] }]];
      }),
    );
    if (stale[node] || !files.every((file) => isThere(...file))) works.parts.set(name, current);
    else {
      const paths = files.map(([path]) => path);
      works.others.set(name, { reads: nodes[node] as Reads, paths, parts: current });
    }
  }
  return works;
}

function noteOf(made: MadeWorks, { whole, outDir, valueOf, reads }: Means & { whole: string }): Note {
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
  const stamped = (path: string) => {
    const stamp = stampOf(join(outDir, path));
    return stamp === undefined ? [] : [[path, stamp] as const];
  };
  const pages = [...made.pages].flatMap(([path, own]) =>
    stamped(path).map(([, stamp]) => ({ path, stamp, node: nodeAt(own) })),
  );
  const others = [...made.others].map(([name, { reads: own, paths, parts }]) => ({
    name,
    files: paths.flatMap(stamped),
    node: nodeAt(own),
    parts: [...parts].map(([id, part]) => [id, part.value, part.reads && nodeAt(part.reads)] as const),
  }));
  return { whole, cells, values: cells.map(valueOf), nodes, common, pages, others };
}

/** What the file system says of a file; undefined where it is none. */
export function stampOf(file: string): string | undefined {
  const found = lstatSync(file, { throwIfNoEntry: false });
  return found?.isFile() ? [found.size, found.mtimeMs, found.ctimeMs, found.ino].join(':') : undefined;
}

const shortHash = (text: string) =>
  text.length < 24 ? text : createHash('sha256').update(text).digest('base64').slice(0, 24);

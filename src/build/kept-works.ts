import { createHash } from 'node:crypto';
import { mkdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Handover } from '../catalogue/handover.ts';
import { readSummed, writeSummed } from '../catalogue/kept-note.ts';
import { isNotedPart, readMade } from '../catalogue/noted-handover.ts';
import { readCell } from '../catalogue/noted-record.ts';
import { partOf } from '../catalogue/part-files.ts';
import { moveSync } from '../catalogue/patient-disk.ts';
import { stampText } from '../catalogue/stamps.ts';
import type { Reads } from '../language/reads.ts';
import { createSite } from '../view/site.ts';
import type { FormerOutput, OutputStamps } from './former-output.ts';
import { outputName } from './output-name.ts';
import type { PreparedSite } from './prepare.ts';
import { beginReadsNote, openReadsNote, type ReadsNote } from './reads-note.ts';
import type { WorkReads } from './work-reads.ts';

/** Of one output folder: its works, and what each was made of. */
interface Note {
  /** Of all that works may show besides what is noted by cells. */
  whole: string;
  reads: ReadsNote;
  common: number;
  pages: { path: string; stamp: string; node: number }[];
  others: { name: string; files: (readonly [path: string, stamp: string])[]; node: number }[];
}

/** The parts of one of its works, in a file of their own: they are read where the work is made anew. */
interface PartsNote {
  whole: string;
  reads: ReadsNote;
  parts: (readonly [name: string, value: unknown, node: number | undefined])[];
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
}

/** Works by what they read. */
export interface Works {
  /** By the paths of their files. */
  pages: Map<string, Reads>;
  /** By their names. */
  others: Map<string, Work>;
}

export interface KeptWorks {
  /** Those whose files would come out as they stand in the output. */
  current: Works;
  /** The parts of another work that would come out as they were. */
  partsOf(name: string): ReadonlyMap<string, Part>;
  /**
   * Keeps the parts of a work as soon as it is made, whatever becomes of the build: they tell what they were made of, and
   * those of all works together would fill the memory.
   */
  keepParts(name: string, parts: ReadonlyMap<string, Part>): void;
  /** Notes what was made of the output as it stands now. */
  save(made: Works, stamps: OutputStamps): void;
}

interface KeptOptions {
  cacheDir: string;
  outDir: string;
  /** What stands in the output. */
  former: FormerOutput | undefined;
  /** Hash of all that works may show besides what is noted by cells. */
  whole: string;
  /** What holds the cells. */
  handover: Handover;
}

/** Tells which works of the last build into a folder are still what they would be now. Any doubt is a difference. */
export function openKeptWorks(
  { cacheDir, outDir, former, whole, handover }: KeptOptions,
  reads: WorkReads,
): KeptWorks {
  const file = join(cacheDir, 'kept-works', outputName(outDir));
  const partsFile = (name: string) =>
    `${file}.${createHash('sha256').update(name).digest('hex').slice(0, 16)}`;
  const byName = new Map(handover.catalogue.records.map((record) => [`${record.kind}/${record.id}`, record]));
  const read = (cell: string) => readMade(handover, cell) ?? readCell((name) => byName.get(name), cell);
  const values = new Map<string, string>();
  const valueOf = (cell: string): string => {
    let value = values.get(cell);
    if (value === undefined) values.set(cell, (value = shortHash(read(cell))));
    return value;
  };
  const note = readNote<Note>(file);
  return {
    current: note?.whole === whole ? currentWorks(note, former, { valueOf, reads }) : noWorks(),
    partsOf(name) {
      const parts = readNote<PartsNote>(partsFile(name));
      return new Map(parts?.whole === whole ? currentParts(parts, { valueOf, reads }) : []);
    },
    keepParts(name, parts) {
      mkdirSync(dirname(file), { recursive: true });
      saveNote(partsFile(name), { whole, ...noteOfParts(parts, { valueOf, reads }) } satisfies PartsNote);
    },
    save(made, stamps) {
      mkdirSync(dirname(file), { recursive: true });
      saveNote(file, { whole, ...noteOf(made, stamps, { valueOf, reads }) } satisfies Note);
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

function readNote<N>(file: string): N | undefined {
  try {
    return readSummed(file) as N | undefined;
  } catch {
    return undefined;
  }
}

function saveNote(file: string, note: unknown): void {
  const part = partOf(file);
  writeSummed(part, note);
  moveSync(part, file);
}

interface Means {
  valueOf: (cell: string) => string;
  reads: WorkReads;
}

const noWorks = (): Works => ({ pages: new Map(), others: new Map() });

function currentWorks(note: Note, output: FormerOutput | undefined, { valueOf, reads }: Means): Works {
  const former = openReadsNote(note.reads, reads, valueOf);
  const works = noWorks();
  if (former.isStale(note.common)) return works;
  const isThere = (path: string, stamp: string) => {
    const looked = output?.files.get(path);
    return looked !== undefined && stampText(looked) === stamp;
  };
  for (const { path, stamp, node } of note.pages)
    if (!former.isStale(node) && isThere(path, stamp)) works.pages.set(path, former.at(node));
  for (const { name, files, node } of note.others)
    if (!former.isStale(node) && files.every((file) => isThere(...file)))
      works.others.set(name, { reads: former.at(node), paths: files.map(([path]) => path) });
  return works;
}

function currentParts({ reads: noted, parts }: PartsNote, { valueOf, reads }: Means) {
  const former = openReadsNote(noted, reads, valueOf);
  return parts.flatMap(([name, value, node]): [string, Part][] => {
    if (node === undefined) return [[name, { value, reads: undefined }]];
    return former.isStale(node) ? [] : [[name, { value, reads: former.at(node) }]];
  });
}

function noteOf(made: Works, stamps: OutputStamps, { valueOf, reads }: Means): Omit<Note, 'whole'> {
  const note = beginReadsNote(reads);
  const stamped = (path: string) => {
    const stamp = stamps.get(path);
    return stamp === undefined ? [] : [[path, stamp] as const];
  };
  return {
    common: note.add(reads.common),
    pages: [...made.pages].flatMap(([path, own]) =>
      stamped(path).map(([, stamp]) => ({ path, stamp, node: note.add(own) })),
    ),
    others: [...made.others].map(([name, { reads: own, paths }]) => ({
      name,
      files: paths.flatMap(stamped),
      node: note.add(own),
    })),
    reads: note.end(valueOf),
  };
}

function noteOfParts(parts: ReadonlyMap<string, Part>, { valueOf, reads }: Means): Omit<PartsNote, 'whole'> {
  const note = beginReadsNote(reads);
  return {
    parts: [...parts].map(([name, part]) => [name, part.value, part.reads && note.add(part.reads)]),
    reads: note.end(valueOf),
  };
}

const shortHash = (text: string) =>
  text.length < 24 ? text : createHash('sha256').update(text).digest('base64').slice(0, 24);

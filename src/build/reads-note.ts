import type { Reads } from '../language/reads.ts';
import type { WorkReads } from './work-reads.ts';

/** Reads as they are kept from one build to the next: nodes, each of which is what was read together. */
export interface ReadsNote {
  /** Names. */
  cells: string[];
  /** Hash of what stood in each cell. */
  values: string[];
  /** Of each node the places of its cells. */
  read: Lists;
  /** Of each node those that it is made of, which stand before it. */
  made: Lists;
}

/** Lists of numbers, one behind the other: a large site has millions of them. */
interface Lists {
  items: Uint32Array;
  /** Where each list ends. */
  ends: Uint32Array;
}

const listAt = ({ items, ends }: Lists, at: number): Uint32Array =>
  items.subarray(at === 0 ? 0 : ends[at - 1], ends[at]);

/** The nodes of a former build. */
export interface FormerReads {
  /** Whether what a node read is another now. */
  isStale(node: number): boolean;
  /** The node as it was. */
  at(node: number): Reads;
}

/** Reads that are over, or of a former build. Most are noted as they are, and nobody looks into them. */
class PackedReads implements Reads {
  readonly numbers: () => Uint32Array;
  readonly parts: () => Reads[];
  #cells: Set<number> | undefined;
  #made: Set<Reads> | undefined;

  constructor(numbers: () => Uint32Array, parts: () => Reads[]) {
    this.numbers = numbers;
    this.parts = parts;
  }

  get cells() {
    return (this.#cells ??= new Set(this.numbers()));
  }

  get made() {
    return (this.#made ??= new Set(this.parts()));
  }
}

/** The same, when nothing more will be read: sets take ten times as much, and there is one a page. */
export function packReads({ cells, made }: Reads): Reads {
  const [numbers, parts] = [Uint32Array.from(cells), [...made]];
  return new PackedReads(
    () => numbers,
    () => parts,
  );
}

/** @param valueOf hash of what stands in a cell now. */
export function openReadsNote(
  { cells, values, read, made }: ReadsNote,
  tracker: WorkReads,
  valueOf: (cell: string) => string,
): FormerReads {
  const numbers = Uint32Array.from(cells, (cell) => tracker.cell(cell));
  const isOther = cells.map((cell, at) => valueOf(cell) !== values[at]);
  const stale: boolean[] = [];
  for (const at of read.ends.keys())
    stale.push(
      listAt(read, at).some((cell) => isOther[cell]) || listAt(made, at).some((node) => stale[node]),
    );
  const nodes: Reads[] = [];
  const nodeAt = (at: number): Reads =>
    (nodes[at] ??= new PackedReads(
      () => listAt(read, at).map((cell) => numbers[cell] as number),
      () => [...listAt(made, at)].map(nodeAt),
    ));
  return { isStale: (node) => stale[node] as boolean, at: nodeAt };
}

/** A note that is being written. */
export interface OpenNote {
  /** The node of what a work read. */
  add(reads: Reads): number;
  /** @param valueOf hash of what stands in a cell now. */
  end(valueOf: (cell: string) => string): ReadsNote;
}

export function beginReadsNote(tracker: WorkReads): OpenNote {
  const cells: string[] = [];
  const places: number[] = [];
  const read = createLists();
  const made = createLists();
  const known = new Map<Reads, number>();
  const equal = new Map<string, number>();
  const placeOf = (number: number) => (places[number] ??= cells.push(tracker.cells[number] as string) - 1);
  const add = (reads: Reads, isPart: boolean): number => {
    const at = known.get(reads);
    if (at !== undefined) return at;
    const isFormer = reads instanceof PackedReads;
    const own = isFormer ? reads.numbers().slice() : Uint32Array.from(reads.cells);
    for (let cell = 0; cell < own.length; cell++) own[cell] = placeOf(own[cell] as number);
    const parts = new Set<number>();
    for (const part of isFormer ? reads.parts() : reads.made) parts.add(add(part, true));
    const nodes = Uint32Array.from(parts);
    // The same parts of two builds are one, or each edit would leave some more.
    const key = isPart ? `${own.sort().join()};${nodes.sort().join()}` : undefined;
    const place = (key === undefined ? undefined : equal.get(key)) ?? read.count();
    known.set(reads, place);
    if (key !== undefined) equal.set(key, place);
    if (place < read.count()) return place;
    read.add(own);
    made.add(nodes);
    return place;
  };
  return {
    add: (reads) => add(reads, false),
    end: (valueOf) => ({ cells, values: cells.map(valueOf), read: read.all(), made: made.all() }),
  };
}

function createLists() {
  const lists: Uint32Array[] = [];
  const ends: number[] = [];
  let end = 0;
  return {
    count: () => lists.length,
    add(list: Uint32Array): void {
      lists.push(list);
      ends.push((end += list.length));
    },
    all(): Lists {
      const items = new Uint32Array(end);
      for (const [at, list] of lists.entries()) items.set(list, ends[at - 1] ?? 0);
      return { items, ends: Uint32Array.from(ends) };
    },
  };
}

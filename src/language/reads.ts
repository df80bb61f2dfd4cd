import { createSharedPlace } from './shared-place.ts';

/** What was read while something was made: cells by their number, and things that were made of others before. */
export interface Reads {
  cells: Set<number>;
  made: Set<Reads>;
}

/** Whoever wants to know what is read; a build gives one, elsewhere nothing is noted. */
export interface ReadTracker {
  /** The number of a cell by its name. */
  cell(name: string): number;
  /** Notes of what is being made at the moment; of what is none's, what all are made of. */
  current(): Reads;
  /** Runs work whose reads are noted there, those after its waits too. */
  run<T>(reads: Reads, work: () => T): T;
}

const place = createSharedPlace<ReadTracker>('read-tracker');
export const readTracker = place.get;
export const setReadTracker = place.set;

export const createReads = (): Reads => ({ cells: new Set(), made: new Set() });

/** Notes that what was made of these reads is used. */
export function noteMade(reads: Reads | undefined): void {
  if (reads && (reads.cells.size > 0 || reads.made.size > 0)) place.get()?.current().made.add(reads);
}

/** Makes something once, with notes of what it is made of; whoever uses it again says so by `noteMade`. */
export function noting<T>(make: () => T): { value: T; reads: Reads | undefined } {
  const tracker = place.get();
  if (!tracker) return { value: make(), reads: undefined };
  const reads = createReads();
  return { value: tracker.run(reads, make), reads };
}

/** Makes something of which what is read is not noted: whoever keeps what was made of it compares the thing itself. */
export const unnoted = <T>(make: () => T): T => noting(make).value;

/** A value, of which each use is noted under a name. */
export function noteValue<T>(name: string, value: T): () => T {
  const tracker = place.get();
  if (!tracker) return () => value;
  const cell = tracker.cell(name);
  return () => {
    tracker.current().cells.add(cell);
    return value;
  };
}

/** The same object, of which each field that is read is noted as `<name>|<field>`, and the list of them as `<name>`. */
export function noteFields<T extends object>(name: string, object: T, tracker: ReadTracker): T {
  const fields = new Map<PropertyKey, number>();
  const note = (field: PropertyKey) => {
    if (typeof field === 'symbol') return;
    let cell = fields.get(field);
    if (cell === undefined) fields.set(field, (cell = tracker.cell(`${name}|${String(field)}`)));
    tracker.current().cells.add(cell);
  };
  const all = tracker.cell(name);
  return new Proxy(object, {
    get(target, field) {
      note(field);
      return Reflect.get(target, field);
    },
    has(target, field) {
      note(field);
      return Reflect.has(target, field);
    },
    ownKeys(target) {
      tracker.current().cells.add(all);
      return Reflect.ownKeys(target);
    },
    getOwnPropertyDescriptor(target, field) {
      note(field);
      return Reflect.getOwnPropertyDescriptor(target, field);
    },
  });
}

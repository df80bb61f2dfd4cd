import { AsyncLocalStorage } from 'node:async_hooks';
import { createReads, type Reads, type ReadTracker, setReadTracker } from '../language/reads.ts';

/** What each work of a build reads: a page, the index of a language, the data of a record. */
export interface WorkReads extends ReadTracker {
  /** Names of the cells, by their number. */
  cells: readonly string[];
  /** What was read beside any work: all depend on it. */
  common: Reads;
  /** Notes what is read from now on. */
  begin(): void;
  end(): void;
}

/** Notes what works read of the catalogue, whenever it is begun and until it is ended. */
export function createWorkReads(): WorkReads {
  const cells: string[] = [];
  const numbers = new Map<string, number>();
  const common = createReads();
  const current = new AsyncLocalStorage<Reads>();
  const tracker: WorkReads = {
    cells,
    common,
    cell(name) {
      const known = numbers.get(name);
      if (known !== undefined) return known;
      numbers.set(name, cells.length);
      return cells.push(name) - 1;
    },
    current: () => current.getStore() ?? common,
    run: (reads, work) => current.run(reads, work),
    begin: () => setReadTracker(tracker),
    end: () => setReadTracker(undefined),
  };
  return tracker;
}

import { AsyncLocalStorage } from 'node:async_hooks';
import { createReads, type Reads, type ReadTracker, setReadTracker } from '../language/reads.ts';

/** What each page of a build read, while they are made. */
export interface PageReads extends ReadTracker {
  /** Names of the cells, by their number. */
  cells: readonly string[];
  /** What was read before any page was begun: all depend on it. */
  common: Reads;
  /** Ends the noting. */
  end(): void;
}

/** Notes what pages read of the catalogue, until it is ended. */
export function notePageReads(): PageReads {
  const cells: string[] = [];
  const numbers = new Map<string, number>();
  const common = createReads();
  const current = new AsyncLocalStorage<Reads>();
  const tracker: PageReads = {
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
    end: () => setReadTracker(undefined),
  };
  setReadTracker(tracker);
  return tracker;
}

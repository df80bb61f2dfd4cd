import type { Handover } from '../catalogue/handover.ts';
import { noteTables, type TableName } from '../catalogue/noted-handover.ts';
import { noteRecord } from '../catalogue/noted-record.ts';
import { createReads, noteMade, noting } from '../language/reads.ts';
import type { KeptWorks, Part, Works } from './kept-works.ts';
import type { Stage } from './output-folder.ts';
import type { WorkReads } from './work-reads.ts';

/** The works of a build besides its pages. */
export interface WorkRoom {
  /** All that stand in the new output, by their names. */
  done: Works['others'];
  /** Records and tables as works have to read them, for what they read to be noted; nothing else may. */
  noted<H extends Handover>(handover: H): Pick<H, 'catalogue' | TableName>;
  /**
   * Keeps the files of a work, or makes them.
   * @param name no other work's. @param make writes the files and gives their paths from the output folder.
   * @returns whether they were made.
   */
  run(name: string, make: MakeWork): Promise<boolean>;
}

/** @param part gives a part of the work as it was kept, or makes it: plain data, named as no other part of the work. */
type MakeWork = (
  part: <T>(name: string, make: () => T) => T,
) => readonly string[] | Promise<readonly string[]>;

interface OldWorks {
  former?: Pick<KeptWorks, 'current' | 'partsOf'> | undefined;
  keepParts?: KeptWorks['keepParts'] | undefined;
}

/**
 * @param former those of the former output that would come out as they are.
 * @param keepParts takes the parts of each work that is made.
 */
export function openWorkRoom(
  stage: Pick<Stage, 'keep'>,
  reads: WorkReads,
  { former: kept, keepParts }: OldWorks = {},
): WorkRoom {
  const done: WorkRoom['done'] = new Map();
  const withReads = async <T>(work: () => T | Promise<T>): Promise<T> => {
    reads.begin();
    try {
      return await work();
    } finally {
      reads.end();
    }
  };
  return {
    done,
    noted(handover) {
      reads.begin();
      try {
        const { catalogue } = handover;
        return {
          ...noteTables(handover),
          catalogue: { ...catalogue, records: catalogue.records.map(noteRecord) },
        };
      } finally {
        reads.end();
      }
    },
    async run(name, make) {
      const former = kept?.current.others.get(name);
      if (former?.paths.every((path) => stage.keep(path))) {
        done.set(name, former);
        return false;
      }
      const own = createReads();
      const parts = new Map<string, Part>();
      let formerParts: ReadonlyMap<string, Part> | undefined;
      const part = <T>(id: string, makePart: () => T): T => {
        formerParts ??= kept?.partsOf(name);
        const known = formerParts?.get(id) ?? noting(makePart);
        noteMade(known.reads);
        parts.set(id, known);
        return known.value as T;
      };
      const paths = await withReads(() => reads.run(own, () => make(part)));
      if (parts.size > 0) keepParts?.(name, parts);
      done.set(name, { reads: own, paths });
      return true;
    },
  };
}

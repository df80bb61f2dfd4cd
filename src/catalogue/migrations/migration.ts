import type { StagedFiles } from '../writer/staged-files.ts';

/** Something about the files of a province that can be set right without asking what was meant. */
export interface Mend {
  /** What it does, in Vietnamese, as in a list of what was done. */
  title: string;
  /**
   * Gives new texts to files. Done a second time it changes nothing: a machine may stop between two files.
   * @returns the files that it should have changed and cannot, because of mistakes in them.
   */
  run(files: StagedFiles): string[];
}

/** Brings content from one format (src/model/format.ts) to the next. */
export interface Migration extends Mend {
  from: number;
  to: number;
}

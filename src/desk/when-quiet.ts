import { setTimeout } from 'node:timers/promises';

/**
 * Work that follows what happens: done once nothing has happened for a while, never twice at a time, and again when
 * something has happened meanwhile.
 * @param work told by `overtaken` whether it will be done again. It does not throw.
 * @param quiet in milliseconds.
 * @returns what is called whenever something happens.
 */
export function whenQuiet(work: (overtaken: () => boolean) => Promise<void>, quiet: number): () => void {
  let happened = 0;
  let running = false;
  const follow = async () => {
    let seen: number;
    do {
      do {
        seen = happened;
        await setTimeout(quiet);
      } while (seen !== happened);
      const current = seen;
      await work(() => happened !== current);
    } while (seen !== happened);
    running = false;
  };
  return () => {
    happened++;
    if (running) return;
    running = true;
    void follow();
  };
}

import { open } from 'node:fs/promises';
import { type FaultCode, type Limits, WordFault } from './limits.ts';
import { type ReadOptions, readWord, type WordText } from './read-word.ts';

/** What the process is told: one file, how it is read, and what is too much. */
export interface ReadOrder extends Omit<ReadOptions, 'limits'> {
  path: string;
  limits: Limits;
}

export type ReadAnswer = { word: WordText } | { fault: FaultCode };

process.once('message', async ({ path, ...options }: ReadOrder) => {
  const answer = await read(path, options);
  process.send?.(answer, () => process.exit(0));
});

async function read(path: string, options: Omit<ReadOrder, 'path'>): Promise<ReadAnswer> {
  try {
    const file = await open(path).catch(() => {
      throw new WordFault('missing');
    });
    try {
      const found = await file.stat();
      if (!found.isFile()) throw new WordFault('missing');
      if (found.size > options.limits.mostBytes) throw new WordFault('too-heavy');
      return { word: await readWord(await file.readFile(), options) };
    } finally {
      await file.close();
    }
  } catch (error) {
    if (error instanceof WordFault) return { fault: error.code };
    throw error;
  }
}

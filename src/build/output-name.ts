import { createHash } from 'node:crypto';

/** Name in the cache of what is noted of an output folder. */
export const outputName = (outDir: string): string =>
  createHash('sha256').update(outDir).digest('hex').slice(0, 16);

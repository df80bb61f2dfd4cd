import { open } from 'node:fs/promises';
import sharp from 'sharp';
import { type Decoded, decodePhoto, type Refused } from './decode.ts';
import type { Limits } from './limits.ts';

/** What the process is told: one file, and what is too much. */
export interface DecodeOrder {
  path: string;
  limits: Limits;
}

/** How often the memory is looked at, in milliseconds. */
const LOOK_AGAIN = 100;

process.once('message', async ({ path, limits }: DecodeOrder) => {
  sharp.concurrency(1);
  sharp.cache(false);
  // Heap limits of Node do not count what decoders take.
  const look = () => process.memoryUsage.rss() > limits.mostMemory && process.exit(1);
  look();
  setInterval(look, LOOK_AGAIN).unref();
  const answer = await read(path, limits);
  process.send?.(answer, () => process.exit(0));
});

async function read(path: string, limits: Limits): Promise<Decoded | Refused> {
  const file = await open(path).catch(() => undefined);
  try {
    const found = await file?.stat();
    if (!file || !found?.isFile()) return { refused: 'missing' };
    if (found.size > limits.mostBytes) return { refused: 'too-heavy' };
    return await decodePhoto(await file.readFile(), limits);
  } catch {
    return { refused: 'missing' };
  } finally {
    await file?.close();
  }
}

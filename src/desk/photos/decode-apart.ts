import { join } from 'node:path';
import { runApart } from '../apart.ts';
import type { Decoded, Refused } from './decode.ts';
import type { DecodeOrder } from './decode-child.ts';
import { LIMITS, type Limits } from './limits.ts';

const CHILD = join(import.meta.dirname, 'decode-child.ts');

/** Decodes one file in a process of its own. One that hangs is ended, and one that dies is a refusal of that file alone. */
export async function decodeApart(path: string, limits: Limits = LIMITS): Promise<Decoded | Refused> {
  const order: DecodeOrder = { path, limits };
  const outcome = await runApart<Decoded | Refused>(CHILD, order, limits.timeLimitMs);
  return 'answer' in outcome ? outcome.answer : { refused: outcome.fault };
}

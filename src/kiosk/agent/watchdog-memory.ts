import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { readJsonObject } from '../json-file.ts';
import { writeDurably } from './durable.ts';

/** What the watchdog remembers. Seconds are those since the start of the machine. */
export interface Memory {
  /** Restarts of the display without a beat between them. */
  restarts: number;
  /** When the display was last restarted, or last seen to be off. */
  restartedAt?: number | undefined;
  /** When a reboot was last given back. */
  refilledAt: number;
  /** Reboots it may still make. Outlives a run of the machine. */
  budget: number;
  /** Whether this machine has ever shown a release. Outlives a run of the machine. */
  isProven: boolean;
}

interface Folders {
  session: string;
  kept: string;
}

const fileIn = (dir: string) => join(dir, 'watchdog.json');

export function readMemory({ session, kept }: Folders, now: number, mostBudget: number): Memory {
  const [run, lasting] = [readJsonObject(fileIn(session)), readJsonObject(fileIn(kept))];
  return {
    restarts: numberIn(run['restarts'], Number.MAX_SAFE_INTEGER) ?? 0,
    restartedAt: numberIn(run['restartedAt'], now),
    refilledAt: numberIn(run['refilledAt'], now) ?? 0,
    budget: numberIn(lasting['budget'], mostBudget) ?? mostBudget,
    isProven: lasting['isProven'] === true,
  };
}

/** @returns whether what outlives the run of the machine is on the disk. */
export function writeMemory({ session, kept }: Folders, memory: Memory, before: Memory): boolean {
  const { restarts, restartedAt, refilledAt, budget, isProven } = memory;
  try {
    writeFileSync(fileIn(session), JSON.stringify({ restarts, restartedAt, refilledAt }));
    if (budget !== before.budget || isProven !== before.isProven)
      writeDurably(fileIn(kept), JSON.stringify({ budget, isProven }));
    return true;
  } catch (error) {
    process.stderr.write(`${JSON.stringify({ event: 'not written', message: (error as Error).message })}\n`);
    return false;
  }
}

/** @returns undefined unless it is a number from 0 to `most`. */
export const numberIn = (value: unknown, most: number): number | undefined =>
  typeof value === 'number' && value >= 0 && value <= most ? value : undefined;

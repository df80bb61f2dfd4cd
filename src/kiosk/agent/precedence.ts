import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { KioskRefusal } from '../refusal.ts';
import { uptime } from './clock.ts';
import { readPlainFile, removeAny, writePlainFile } from './plain.ts';

/** A stick goes before the network: somebody stands there. By this file it says that it waits. */
const FILE = 'stick-waits';
/** Seconds after which a wish counts no more: its process was killed. */
const WISH = 120;
const LOOK_EVERY = 300;
const MOST_BYTES = 64;

/** @returns whether a stick waits for the update that is running. @param run folder that goes with the machine's run */
export function isStickWaiting(run: string): boolean {
  try {
    const at = Number(readPlainFile(join(run, FILE), MOST_BYTES));
    const age = uptime() - at;
    return Number.isFinite(at) && age >= 0 && age < WISH;
  } catch {
    return false;
  }
}

/** Ends a signal as soon as a stick waits. @returns the signal, and what ends the looking. */
export function yieldToStick(run: string): { signal: AbortSignal; stop(): void } {
  const abort = new AbortController();
  const timer = setInterval(() => {
    if (isStickWaiting(run)) abort.abort();
  }, LOOK_EVERY);
  timer.unref();
  return { signal: abort.signal, stop: () => clearInterval(timer) };
}

/**
 * Does the work of a stick; while another update has the lock, it is asked to give way.
 * @param seconds after which it is given up. @throws KioskRefusal `busy`, and what the work throws.
 */
export async function beforeNetwork<T>(run: string, work: () => Promise<T>, seconds = 60): Promise<T> {
  const end = performance.now() + seconds * 1000;
  const file = join(run, FILE);
  try {
    for (;;) {
      try {
        return await work();
      } catch (error) {
        if (!(error instanceof KioskRefusal) || error.code !== 'busy' || performance.now() > end) throw error;
        writePlainFile(file, String(uptime()));
        await wait(LOOK_EVERY);
      }
    }
  } finally {
    removeAny(file);
  }
}

import { readFileSync, rmSync } from 'node:fs';
import { writeDurably } from '../agent/durable.ts';

/** Wrong codes that cost nothing; then each makes the next wait longer. */
const FREE = 5;
/** Seconds: the first wait, doubled by every further wrong code, and no longer than the last. */
const FIRST_WAIT = 60;
const LONGEST_WAIT = 3600;

export interface Clock {
  /** Seconds since the start of the machine: the time of day may be set, this may not. */
  uptime(): number;
  /** Another text at each start of the machine. */
  boot(): string;
}

interface Count {
  wrong: number;
  /** Uptime of the last try, in the machine's run `boot`. */
  at: number;
  boot: string;
}

/** How often a wrong code was given, in a file of root's: neither a restart nor pulling the plug gives new tries. */
export class Tries {
  readonly #file: string;
  readonly #clock: Clock;

  constructor(file: string, clock: Clock) {
    this.#file = file;
    this.#clock = clock;
  }

  /** @returns seconds until a code is looked at; 0: now. */
  wait(): number {
    const { wrong, at, boot } = this.#read();
    if (wrong < FREE) return 0;
    const length = Math.min(LONGEST_WAIT, FIRST_WAIT * 2 ** Math.min(wrong - FREE, 20));
    const now = this.#clock.uptime();
    // After a restart the wait begins anew: how much of it had passed is not known for sure.
    if (boot !== this.#clock.boot() || at > now) {
      this.#write(wrong);
      return length;
    }
    return Math.max(0, Math.ceil(at + length - now));
  }

  /** Counts a code as wrong before it is looked at, so that a kill in between gives no free try. */
  begin(): void {
    this.#write(this.#read().wrong + 1);
  }

  /** The code was right. */
  forget(): void {
    rmSync(this.#file, { force: true });
  }

  #write(wrong: number): void {
    const count: Count = { wrong, at: this.#clock.uptime(), boot: this.#clock.boot() };
    writeDurably(this.#file, JSON.stringify(count));
  }

  /** What cannot be read is taken for as many as make one wait. */
  #read(): Count {
    try {
      const { wrong, at, boot } = JSON.parse(readFileSync(this.#file, 'utf8')) as Count;
      if (Number.isSafeInteger(wrong) && wrong >= 0 && Number.isFinite(at) && typeof boot === 'string')
        return { wrong, at, boot };
    } catch (error) {
      // Else torn, or a folder in its place.
      if ((error as NodeJS.ErrnoException).code === 'ENOENT') return { wrong: 0, at: 0, boot: '' };
    }
    return { wrong: FREE, at: 0, boot: '' };
  }
}

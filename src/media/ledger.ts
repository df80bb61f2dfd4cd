import { readJson, writeWhole } from './files.ts';

/** What nobody asked for so long goes from the caches. */
export const UNUSED_DAYS = 30;

interface Entry<T> {
  /** Day of the last use, YYYY-MM-DD. */
  used: string;
  value: T;
}

const dayOf = (time: number) => new Date(time).toISOString().slice(0, 10);

/**
 * What was learnt at some cost, kept between runs in one JSON file. It holds nothing that cannot be learnt again:
 * a damaged file is as good as none, and where it cannot be written, nothing more is lost.
 */
export class Ledger<T> {
  readonly #file: string;
  readonly #now: number;
  readonly #entries: Map<string, Entry<T>>;
  /** Keys of this run whose entry differs from the file's. */
  readonly #changed = new Set<string>();

  private constructor(file: string, now: number, entries: Map<string, Entry<T>>) {
    this.#file = file;
    this.#now = now;
    this.#entries = entries;
  }

  /** @param now in milliseconds since 1970. */
  static async open<T>(file: string, now = Date.now()): Promise<Ledger<T>> {
    return new Ledger(file, now, await readEntries<T>(file));
  }

  get(key: string): T | undefined {
    const entry = this.#entries.get(key);
    if (!entry) return undefined;
    if (entry.used !== dayOf(this.#now)) this.set(key, entry.value);
    return entry.value;
  }

  set(key: string, value: T): void {
    this.#entries.set(key, { used: dayOf(this.#now), value });
    this.#changed.add(key);
  }

  /** Writes what is new, beside what another run may have written meanwhile. */
  async close(): Promise<void> {
    if (this.#changed.size === 0) return;
    const kept = await readEntries<T>(this.#file);
    for (const key of this.#changed) kept.set(key, this.#entries.get(key) as Entry<T>);
    const oldest = dayOf(this.#now - UNUSED_DAYS * 86_400_000);
    const sorted = [...kept].filter(([, { used }]) => used >= oldest).sort(([a], [b]) => (a < b ? -1 : 1));
    await writeWhole(this.#file, JSON.stringify(Object.fromEntries(sorted))).catch(() => undefined);
  }
}

async function readEntries<T>(file: string): Promise<Map<string, Entry<T>>> {
  const found = Object.entries((await readJson<Record<string, Partial<Entry<T>> | null>>(file)) ?? {});
  return new Map(found.filter((pair): pair is [string, Entry<T>] => typeof pair[1]?.used === 'string'));
}

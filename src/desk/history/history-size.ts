import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { Store } from './store.ts';

export interface HistorySize {
  /** Of all its files, also those that are about to go. */
  bytes: number;
  snapshots: number;
  /** When the oldest snapshot was made, in ISO 8601; absent where none can be read. */
  since?: string;
}

/** What a history takes on the disk; undefined where there is none. */
export function historySize(store: Store): HistorySize | undefined {
  const numbers = store.numbers();
  if (numbers.length === 0) return undefined;
  let bytes = 0;
  // What is gone since the folder was listed takes nothing.
  for (const entry of readdirSync(store.dir, { recursive: true, withFileTypes: true }))
    if (entry.isFile())
      bytes += statSync(join(entry.parentPath, entry.name), { throwIfNoEntry: false })?.size ?? 0;
  let since: string | undefined;
  for (const number of numbers) if ((since = store.snapshot(number)?.at)) break;
  return { bytes, snapshots: numbers.length, ...(since !== undefined && { since }) };
}

import { readPacked } from './index-files.ts';

/** Why a file of the index cannot be had: no host or no answer in time, no such file, not what it should be. */
export type Fault = 'network' | 'missing' | 'damaged' | 'format';

export class IndexFault extends Error {
  readonly fault: Fault;

  constructor(fault: Fault) {
    super(fault);
    this.fault = fault;
  }
}

/** How long one file may take, in ms: 50 kB at 100 kbit/s, with a slow start. */
const LIMIT = 10_000;

/** A file's bytes. A host that does not answer, or stops in the middle, is asked once more. Throws an `IndexFault`. */
export async function fetchFile(url: string, how?: RequestInit): Promise<Uint8Array<ArrayBuffer>> {
  const answer = await fetchOnce(url, how).catch(() => fetchOnce(url, how));
  if (!answer) throw new IndexFault('missing');
  return answer;
}

/** Undefined for a file that the host does not have. */
async function fetchOnce(url: string, how?: RequestInit): Promise<Uint8Array<ArrayBuffer> | undefined> {
  const stop = new AbortController();
  const timer = setTimeout(() => stop.abort(), LIMIT);
  try {
    const answer = await fetch(url, { ...how, signal: stop.signal });
    return answer.ok ? new Uint8Array(await answer.arrayBuffer()) : undefined;
  } catch {
    throw new IndexFault('network');
  } finally {
    clearTimeout(timer);
  }
}

/** What a packed file holds. Throws an `IndexFault`. */
export async function fetchPacked<T>(url: string): Promise<T> {
  const bytes = await fetchFile(url);
  try {
    return await readPacked<T>(bytes);
  } catch {
    throw new IndexFault('damaged');
  }
}

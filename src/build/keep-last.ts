import { statSync } from 'node:fs';

/** Gives again what was made last, unless what it is made of has changed. */
export type KeepLast<T> = (of: unknown, files: readonly string[], make: () => Promise<T>) => Promise<T>;

/**
 * Remembers one result and what it was made of: a value that can be JSON, and files, by what the disk says of them.
 * Something that fails is made again.
 */
export function createKeepLast<T>(): KeepLast<T> {
  let last: { key: string; result: T } | undefined;
  return async (of, files, make) => {
    // Looked at before they are read: a file that changes meanwhile is another the next time.
    const key = JSON.stringify([of, files.map(stateOf)]);
    if (last?.key !== key) last = { key, result: await make() };
    return last.result;
  };
}

function stateOf(file: string): string {
  const { ino = 0, size = 0, mtimeMs = 0, ctimeMs = 0 } = statSync(file, { throwIfNoEntry: false }) ?? {};
  return [file, ino, size, mtimeMs, ctimeMs].join(' ');
}

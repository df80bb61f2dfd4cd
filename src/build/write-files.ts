import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** Writes files into a folder, each folder among them made once. @param path from `dir`. */
export function writeFiles(dir: string, files: Iterable<{ path: string; text: string | Uint8Array }>): void {
  const made = new Set<string>();
  for (const { path, text } of files) {
    const file = join(dir, path);
    const folder = dirname(file);
    if (!made.has(folder)) mkdirSync(folder, { recursive: true });
    made.add(folder);
    writeFileSync(file, text);
  }
}

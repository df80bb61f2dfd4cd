import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll } from 'vitest';

/** A folder for all tests of a file, with the given files in it. */
export function temporaryFiles(files: Record<string, string>): {
  dir: string;
  write: (path: string, text: string) => void;
} {
  const dir = mkdtempSync(join(tmpdir(), 'cua-ngo-'));
  afterAll(() => rmSync(dir, { recursive: true, force: true }));
  const write = (path: string, text: string) => {
    mkdirSync(dirname(join(dir, path)), { recursive: true });
    writeFileSync(join(dir, path), text);
  };
  for (const [path, text] of Object.entries(files)) write(path, text);
  return { dir, write };
}

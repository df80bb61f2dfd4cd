import { writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { partOf } from '../part-files.ts';
import { moveSync } from '../patient-disk.ts';

/** Writes a file of the content under a hidden name first: an interruption leaves the former one or the new one. */
export function writeAside(path: string, content: string | Uint8Array): void {
  const part = partOf(join(dirname(path), '.content'));
  writeFileSync(part, content);
  moveSync(part, path);
}

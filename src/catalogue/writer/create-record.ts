import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Kind } from '../../model/kinds.ts';
import { partOf } from '../part-files.ts';
import { moveSync, removeSync } from '../patient-disk.ts';

/**
 * Makes the folder of a new record with its files: it grows beside its place under a hidden name, and is there whole or
 * not at all.
 * @param root the content folder. @param files texts or bytes by the name of the file.
 * @returns false when something of that name stands there already.
 */
export function createRecord(
  root: string,
  kind: Kind,
  id: string,
  files: Record<string, string | Uint8Array>,
): boolean {
  const folder = join(root, kind, id);
  const part = partOf(join(root, kind, `.${id}`));
  try {
    mkdirSync(part, { recursive: true });
    for (const [name, content] of Object.entries(files)) writeFileSync(join(part, name), content);
    // A rename onto an empty folder would succeed.
    if (existsSync(folder)) return false;
    moveSync(part, folder);
    return true;
  } finally {
    removeSync(part);
  }
}

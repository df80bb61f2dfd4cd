import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { addresses } from '../publish/data/addresses.ts';
import { type Changes, parseChanges } from '../publish/data/changes-schema.ts';

/**
 * What a site that was built or published before says of the changes in its data.
 * @param folder the folder of that site.
 * @param province code of the province: another one's are none of ours.
 * @returns undefined where there is none, or it cannot be read.
 */
export function readFormerChanges(folder: string, province: string): Changes | undefined {
  const file = join(folder, addresses.changes);
  const changes = existsSync(file) ? parseChanges(readFileSync(file, 'utf8')) : undefined;
  return changes?.changes.every(({ id }) => id.startsWith(`vn:${province}:`)) ? changes : undefined;
}

import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { addresses } from '../publish/data/addresses.ts';
import type { Changes } from '../publish/data/changes.ts';

const hash = z
  .string()
  .regex(/^sha256:[0-9a-f]{64}$/)
  .nullable();

const changesSchema = z.object({
  basis: z.enum(['published', 'git', 'anew']),
  changes: z.array(
    z.object({
      id: z.string().regex(/^vn:\d{2}:[a-z]+\/[a-z0-9-]+$/),
      type: z.enum(['created', 'updated', 'corrected', 'renamed', 'withdrawn', 'expired']),
      on: z.iso.date().nullable(),
      before: hash,
      after: hash,
      to: z.string().optional(),
    }),
  ),
});

/** What `changes.json` holds; undefined for what is none. */
export function parseChanges(text: string): Changes | undefined {
  try {
    return changesSchema.parse(JSON.parse(text)) as Changes;
  } catch {
    return undefined;
  }
}

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

import { readFileSync } from 'node:fs';
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

/**
 * What a site that was built or published before says of the changes in its data.
 * @param folder the folder of that site.
 * @param province code of the province: another one's are none of ours.
 * @returns undefined where there is none, or it cannot be read.
 */
export function readFormerChanges(folder: string, province: string): Changes | undefined {
  let read: unknown;
  try {
    read = JSON.parse(readFileSync(join(folder, addresses.changes), 'utf8'));
  } catch {
    return undefined;
  }
  const { data } = changesSchema.safeParse(read);
  const isOurs = data?.changes.every(({ id }) => id.startsWith(`vn:${province}:`));
  return isOurs ? (data as Changes) : undefined;
}

import { z } from 'zod';

/** `sha256:` of `records/<kind>/<id>.json`. */
const hash = z
  .string()
  .regex(/^sha256:[0-9a-f]{64}$/)
  .nullable();

/**
 * `changes.json`. `basis`: from what the first of them is known. `published`: what was published before; `git`: the history
 * of the content; `anew`: neither was there, so all that went before is told by the days that the records themselves name.
 * The changes are in order of their days; the last of a record is its present state.
 *
 * A change: `type` `corrected` is an update with which a correction was published; `on` is null where the day is not known;
 * `before` null: there was no file, or it is not known any more; `after` null: the record is gone; `to`: whole id under
 * which it is now.
 */
export const changesSchema = z.object({
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
export type Changes = z.output<typeof changesSchema>;
export type Change = Changes['changes'][number];

/** What a `changes.json` holds; undefined for what is none. */
export function parseChanges(text: string): Changes | undefined {
  try {
    return changesSchema.parse(JSON.parse(text));
  } catch {
    return undefined;
  }
}

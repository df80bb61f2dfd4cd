import type { Migration } from './migration.ts';
import { toFormat1 } from './to-format-1.ts';

/** Every change of the form of content, oldest first; the last one ends at `FORMAT`. */
export const MIGRATIONS: readonly Migration[] = [toFormat1];

import { existsSync, realpathSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { FORMAT } from '../../model/format.ts';
import { readText, shownPath } from '../files.ts';
import { type StagedChange, stageFiles } from '../writer/staged-files.ts';
import { parseYaml } from '../yaml-file.ts';
import { MENDS, ONE_FORM } from './mends.ts';
import type { Mend, Migration } from './migration.ts';
import { MIGRATIONS } from './migrations.ts';

/** What would be done to a province's files, of which none is written yet. */
export interface Plan {
  /** Titles of what changes something, in order. */
  titles: string[];
  changes: StagedChange[];
  /** Files that a migration must change and cannot, as editors see them: then `changes` must not be written. */
  blocked: string[];
}

/** Works out the migrations that a content folder needs, and the mends. @param dir the content folder. */
export function planMends(
  dir: string,
  migrations: readonly Migration[] = MIGRATIONS,
  mends: readonly Mend[] = MENDS,
): Plan {
  const root = existsSync(dir) ? realpathSync(dir) : resolve(dir);
  const format = formatOf(root);
  // What the check says of province.yaml comes first.
  if (format === undefined) return { titles: [], changes: [], blocked: [shownPath('province.yaml')] };
  const files = stageFiles(root);
  const blocked = new Set<string>();
  const titles: string[] = [];
  for (const mend of [...migrations.filter(({ from }) => from >= format), ...mends]) {
    const before = files.changes();
    const left = mend.run(files).map((path) => shownPath(path));
    if ('from' in mend) for (const file of left) blocked.add(file);
    if (!isSame(before, files.changes())) titles.push(mend.title);
  }
  return { titles, changes: files.changes(), blocked: [...blocked] };
}

/** The same, and every file in the one form. */
export const planForm = (dir: string): Plan => planMends(dir, MIGRATIONS, [...MENDS, ONE_FORM]);

const isSame = (a: readonly StagedChange[], b: readonly StagedChange[]) =>
  a.length === b.length && a.every(({ path, after }, at) => path === b[at]?.path && after === b[at]?.after);

/** Undefined where province.yaml cannot be read, or names no format that this engine knows. */
function formatOf(root: string): number | undefined {
  const file = shownPath('province.yaml');
  const { text, issue } = readText(join(root, 'province.yaml'), file);
  if (issue) return undefined;
  const { format = 0 } = (parseYaml(text, file).data ?? { format: null }) as { format?: unknown };
  const isKnown = Number.isInteger(format) && (format as number) >= 0 && (format as number) <= FORMAT;
  return isKnown ? (format as number) : undefined;
}

import {
  closeSync,
  existsSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readFileSync,
  rmdirSync,
  writeSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { moveSync, removeSync } from '../catalogue/patient-disk.ts';

/** What turns a former output into the new one; paths from its folder, their parts apart by `/`. */
export interface Changes {
  /** Files of the stage that take their place in the output. */
  moves: string[];
  /** Files of the output that go. */
  deletions: string[];
}

const JOURNAL = 'changes.json';

/**
 * Applies changes to an output. They are written down first: what is cut off is finished by the next build.
 * @param dir the stage, which holds the new files in `site`.
 */
export function applyChanges(dir: string, out: string, changes: Changes): void {
  const part = join(dir, `${JOURNAL}.part`);
  const handle = openSync(part, 'wx');
  try {
    writeSync(handle, JSON.stringify(changes));
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
  moveSync(part, join(dir, JOURNAL));
  carryOut(dir, out, changes);
}

/**
 * Finishes what a killed build had begun to apply.
 * @returns false where it had not come so far.
 */
export function finishChanges(dir: string, out: string): boolean {
  const journal = join(dir, JOURNAL);
  // Without the former output the changes alone are no site.
  if (!existsSync(journal) || !existsSync(out)) return false;
  carryOut(dir, out, JSON.parse(readFileSync(journal, 'utf8')) as Changes);
  return true;
}

function carryOut(dir: string, out: string, { moves, deletions }: Changes): void {
  // Where letters of either case are one, or a file becomes a folder, the old would stand in the way of the new.
  const taken = new Set(moves.flatMap(withFolders).map((path) => path.toLowerCase()));
  const moved = new Set(moves.map((path) => path.toLowerCase()));
  const isInWay = (path: string) =>
    taken.has(path.toLowerCase()) || withFolders(path).some((one) => moved.has(one.toLowerCase()));
  for (const path of deletions.filter(isInWay)) takeAway(out, path);
  const folders = new Set<string>();
  for (const path of inOrder(moves)) {
    const [from, to] = [join(dir, 'site', path), join(out, path)];
    // Moved before it was cut off.
    if (!existsSync(from)) continue;
    const folder = dirname(to);
    if (!folders.has(folder)) mkdirSync(folder, { recursive: true });
    folders.add(folder);
    moveSync(from, to);
  }
  for (const path of deletions.filter((one) => !isInWay(one))) takeAway(out, path);
}

/** A path and the folders it lies in: `a/b/c` gives `a/b/c`, `a/b`, `a`. */
function withFolders(path: string): string[] {
  const parts = path.split('/');
  return parts.map((_, at) => parts.slice(0, parts.length - at).join('/'));
}

/** Pages last: what they show is there before them. */
const inOrder = (paths: readonly string[]) => [
  ...paths.filter((path) => !path.endsWith('.html')),
  ...paths.filter((path) => path.endsWith('.html')),
];

/** Removes a file, and the folders that are empty without it. */
function takeAway(out: string, path: string): void {
  removeSync(join(out, path));
  for (const folder of withFolders(path).slice(1)) {
    try {
      rmdirSync(join(out, folder));
    } catch {
      return;
    }
  }
}

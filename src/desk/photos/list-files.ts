import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { isPicture } from '../../catalogue/stray-files.ts';

/**
 * The files that are meant: those named, and of a folder all that are called pictures, also in folders below it. Links are
 * not followed; what a system hides beside pictures is left out.
 */
export function listFiles(paths: readonly string[]): string[] {
  return [...new Set(paths.flatMap((path) => (isFolder(path) ? within(path) : [path])))];
}

const isFolder = (path: string) => statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false;

function within(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile() && isPicture(entry.name) && !entry.name.startsWith('.'))
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
}

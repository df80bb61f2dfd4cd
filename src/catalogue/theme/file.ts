import { join } from 'node:path';
import { notAFile, notAFolder } from '../file-issues.ts';
import { readText, shownPath } from '../files.ts';
import type { Issue } from '../issues.ts';
import { standingAt } from '../standing.ts';

/** A file of content/theme: where it is, or why it cannot be read; neither when there is none. */
export interface ThemeFile {
  path?: string;
  issue?: Issue;
}

/**
 * Finds a file in content/theme without following links of the file system, which could lead to any file of the
 * machine.
 * @param name below content/theme, with forward slashes, nothing of it `..`.
 */
export function findThemeFile(dir: string, name: string): ThemeFile {
  const parts = ['theme', ...name.split('/')];
  for (const at of parts.keys()) {
    const shown = shownPath(...parts.slice(0, at + 1));
    const standing = standingAt(join(dir, ...parts.slice(0, at + 1)));
    if (standing === 'nothing') return {};
    const isLast = at === parts.length - 1;
    if (isLast && standing !== 'file') return { issue: notAFile(shown, standing) };
    if (!isLast && standing !== 'folder') return { issue: notAFolder(shown, standing) };
  }
  return { path: join(dir, ...parts) };
}

/** The text of a file of content/theme; undefined with an issue when it cannot be read, without one when not there. */
export function readThemeText(dir: string, name: string): { text?: string; issue?: Issue } {
  const { path, issue } = findThemeFile(dir, name);
  if (!path) return { ...(issue && { issue }) };
  const read = readText(path, shownPath('theme', name));
  return read.issue ? { issue: read.issue } : { text: read.text };
}

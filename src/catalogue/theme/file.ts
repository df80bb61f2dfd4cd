import { lstatSync } from 'node:fs';
import { join } from 'node:path';
import { readText, shownPath } from '../files.ts';
import type { Issue } from '../issues.ts';

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
    const stat = lstatSync(join(dir, ...parts.slice(0, at + 1)), { throwIfNoEntry: false });
    if (!stat) return {};
    const problem = (message: string, fix: string): ThemeFile => ({
      issue: { file: shown, level: 'error', code: 'theme-file', message, fix },
    });
    if (stat.isSymbolicLink())
      return problem(
        `“${shown}” là một liên kết (symlink) trỏ đi nơi khác, không phải tệp thật.`,
        'Thay liên kết bằng chính tệp mà nó trỏ tới.',
      );
    const last = at === parts.length - 1;
    if (last ? !stat.isFile() : !stat.isDirectory())
      return problem(
        last ? `“${shown}” phải là một tệp, nhưng đang là thư mục.` : `“${shown}” phải là một thư mục.`,
        'Đổi tên hoặc chuyển nó đi, rồi đặt đúng tệp vào chỗ đó.',
      );
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

import { lstatSync, readdirSync, type Stats } from 'node:fs';
import { sep } from 'node:path';
import { isRead } from './files.ts';

/** File systems with the coarsest clocks note a change by two seconds: what is younger is read. Milliseconds. */
export const COARSE_MS = 2000;

/** What the file system says of a file: another text is another file, or one that was written to. */
export const stampText = ({
  size,
  mtimeMs,
  ctimeMs,
  ino,
}: Pick<Stats, 'size' | 'mtimeMs' | 'ctimeMs' | 'ino'>): string => [size, mtimeMs, ctimeMs, ino].join(':');

/** What the file system says of the files in a folder. */
export interface FolderStamp {
  /** Their names, sizes, times and numbers. */
  text: string;
  /** When the last of them changed, in milliseconds since 1970. */
  changed: number;
}

/** Undefined where it is no folder, holds anything but files, or cannot be looked into. */
export function stampOfFolder(dir: string): FolderStamp | undefined {
  try {
    if (!lstatSync(dir).isDirectory()) return undefined;
    const names = readdirSync(dir).filter(isRead).sort();
    const stats = names.map((name) => lstatSync(dir + sep + name));
    if (!stats.every((stat) => stat.isFile())) return undefined;
    return {
      text: stats.map((stat, at) => `${names[at]}\0${stampText(stat)}`).join('\n'),
      changed: stats.reduce((last, { mtimeMs, ctimeMs }) => Math.max(last, mtimeMs, ctimeMs), 0),
    };
  } catch {
    return undefined;
  }
}

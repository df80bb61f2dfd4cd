import { spawnSync } from 'node:child_process';
import { closeSync, existsSync, fsyncSync, openSync } from 'node:fs';
import { dirname } from 'node:path';
import { replaceFile } from './plain.ts';

/** Up to so many files are synced one by one; more by one call for the whole file system. */
const ONE_BY_ONE = 24;
const SYNC = ['/usr/bin/sync', '/bin/sync'];

/** A folder's own entries. Windows knows no such call and needs none. */
export function syncFolder(dir: string): void {
  if (process.platform !== 'win32') syncFile(dir);
}

export function syncFile(file: string): void {
  const handle = openSync(file, process.platform === 'win32' ? 'r+' : 'r');
  try {
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}

/**
 * Returns when everything written to this file system is on the disk. Thousands of fsync take minutes on a kiosk's
 * disk, one syncfs seconds; Node has none, so the system's own program is called.
 * @returns false where there is no such program.
 */
export function syncFileSystem(dir: string): boolean {
  const program = SYNC.find((path) => existsSync(path));
  return program !== undefined && spawnSync(program, ['-f', dir]).status === 0;
}

/** Returns when these files are on the disk. @param dir a folder on their file system. */
export function syncFiles(files: readonly string[], dir: string): void {
  if (files.length > ONE_BY_ONE && syncFileSystem(dir)) return;
  for (const file of files) syncFile(file);
}

/** The file holds the old or the new content, whatever happens. */
export function writeDurably(file: string, content: string | Uint8Array): void {
  replaceFile(file, content, syncFile);
  syncFolder(dirname(file));
}

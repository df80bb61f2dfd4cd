import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Files of a built site, from its root with slashes, in order. */
export function filesOf(dir: string): string[] {
  return readdirSync(dir, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) =>
      join(entry.parentPath, entry.name)
        .slice(dir.length + 1)
        .replaceAll('\\', '/'),
    )
    .sort();
}

/** SHA-256 of every file by its path. */
export function hashesOf(dir: string): Record<string, string> {
  const hash = (file: string) =>
    createHash('sha256')
      .update(readFileSync(join(dir, file)))
      .digest('hex');
  return Object.fromEntries(filesOf(dir).map((file) => [file, hash(file)]));
}

/** Addresses of all pages: `/vi/places/` for `vi/places/index.html`, `/404.html` for that file. */
export function addressesOf(dir: string): string[] {
  return filesOf(dir)
    .filter((file) => file.endsWith('.html'))
    .map((file) => `/${file.replace(/(^|\/)index\.html$/, '$1')}`);
}

export function readPage(dir: string, address: string): string {
  const file = address.endsWith('/') ? `${address}index.html` : address;
  return readFileSync(join(dir, file), 'utf8');
}

import { lstatSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { hashFile } from '../format/hash.ts';
import { LIMITS } from '../format/limits.ts';
import { byPath, type FileFacts, type Manifest } from '../format/manifest.ts';
import { pathClash, pathFault } from '../format/paths.ts';
import { KioskRefusal } from '../refusal.ts';

/**
 * Hashes every file of a built site.
 * @throws KioskRefusal on a link, a device, an unsafe path, or two paths that are one elsewhere.
 */
export function readSite(dir: string, onFile: (done: number) => void = () => {}): Manifest {
  const manifest = new Map<string, FileFacts>();
  const walk = (folder: string) => {
    for (const entry of readdirSync(join(dir, folder), { withFileTypes: true })) {
      const path = folder ? `${folder}/${entry.name}` : entry.name;
      const fault = pathFault(path) ?? (entry.isDirectory() || entry.isFile() ? undefined : 'no plain file');
      if (fault) throw new KioskRefusal('path', `${JSON.stringify(path)}: ${fault}`);
      if (entry.isDirectory()) walk(path);
      else {
        const file = join(dir, path);
        const { size } = lstatSync(file);
        if (size > LIMITS.file) throw new KioskRefusal('too-big', path);
        manifest.set(path, { sha: hashFile(file), size });
        onFile(manifest.size);
      }
    }
  };
  walk('');
  if (manifest.size === 0) throw new KioskRefusal('missing', dir);
  if (manifest.size > LIMITS.files) throw new KioskRefusal('too-big', `${manifest.size} files`);
  const clash = pathClash(manifest);
  if (clash) throw new KioskRefusal('path', clash.join(' ≠ '));
  return new Map([...manifest].sort(byPath));
}

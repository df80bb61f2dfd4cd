import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { places } from '../format/places.ts';
import { KioskRefusal } from '../refusal.ts';
import { type HttpOptions, openAddress } from './http-source.ts';
import { openFolder, openStickFile, readable, type Source } from './source.ts';

/** @param from an address, a file made for a stick, or a folder of published releases. @throws KioskRefusal */
export function openSource(from: string, options: HttpOptions): Source {
  if (/^https?:\/\//i.test(from)) return openAddress(from, options);
  const stat = readable(() => statSync(from, { throwIfNoEntry: false }));
  if (!stat) throw new KioskRefusal('missing', from);
  return stat.isDirectory() ? openFolder(from) : openStickFile(from);
}

/**
 * What may be a release on a stick: files ending in `.kiosk`, and folders that hold a latest.json.
 * @throws KioskRefusal when it was pulled out, or is broken.
 */
export function findOnStick(dir: string): string[] {
  const isFolder = (path: string) => {
    try {
      return statSync(join(path, places.latest)).isFile();
    } catch {
      // Not there, or, as `lost+found`, not to be read: other folders of the stick may be.
      return false;
    }
  };
  const all = readable(() => readdirSync(dir, { withFileTypes: true }));
  const entries = all.filter(({ name }) => !name.startsWith('.'));
  const files = entries.filter((entry) => entry.isFile() && /\.kiosk$/i.test(entry.name));
  const folders = entries.filter((entry) => entry.isDirectory() && isFolder(join(dir, entry.name)));
  return [
    ...(isFolder(dir) ? [dir] : []),
    ...[...files, ...folders].map(({ name }) => join(dir, name)).sort(),
  ];
}

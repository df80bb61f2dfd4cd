import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { removeSync } from '../catalogue/patient-disk.ts';
import { type FormerOutput, pathsIn } from './former-output.ts';
import { outputName } from './output-name.ts';
import type { BuildSettings } from './settings.ts';

type Folders = Pick<BuildSettings, 'cacheDir' | 'outDir'>;

const endFile = ({ cacheDir, outDir }: Folders) => join(cacheDir, 'last-build', `${outputName(outDir)}.end`);

/** Notes when a build wrote last into its output. @param now in milliseconds since 1970. */
export function noteEnd(folders: Folders, now = Date.now()): void {
  const file = endFile(folders);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, String(now));
}

/**
 * Forgets what of the cache was changed through the output since the last build: a file of both is one file with two
 * names where the disk can, and whoever writes into the one writes into the other.
 * @param former what stands in the output.
 */
export function forgetTouched(folders: Folders, former: FormerOutput | undefined): void {
  const { cacheDir } = folders;
  const file = endFile(folders);
  const ended = existsSync(file) ? Number(readFileSync(file, 'utf8')) : Number.NaN;
  if (Number.isNaN(ended) || !former) return;
  const touched = new Set(
    [...former.files.values()]
      .filter(({ nlink, mtimeMs }) => nlink > 1 && mtimeMs > ended)
      .map(({ ino }) => ino),
  );
  if (touched.size === 0) return;
  for (const folder of readdirSync(cacheDir, { withFileTypes: true }).filter((entry) => entry.isDirectory()))
    for (const path of pathsIn(join(cacheDir, folder.name)))
      if (touched.has(statSync(join(cacheDir, folder.name, path), { throwIfNoEntry: false })?.ino ?? -1))
        removeSync(join(cacheDir, folder.name, path.split('/', 1)[0] as string));
}

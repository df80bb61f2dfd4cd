import { execFile } from 'node:child_process';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);

/** What one file says, by `group:tag` and `group:tag-language` of exiftool. */
export type Tags = Readonly<Record<string, unknown>>;

const script = () => {
  // Brought by exiftool-vendored, and on no system that has no perl.
  const near = createRequire(createRequire(import.meta.url).resolve('exiftool-vendored/package.json'));
  return join(dirname(near.resolve('exiftool-vendored.pl/package.json')), 'bin', 'exiftool');
};

/** Reads all files of folders in one process, as the values are stored. */
export async function readTags(...paths: string[]): Promise<Tags[]> {
  const options = ['-json', '-G1', '-n', '-struct', '-charset', 'utf8', '-warning', '-all:all'];
  const { stdout } = await run('/usr/bin/perl', [script(), ...options, ...paths], {
    maxBuffer: 256 * 1024 * 1024,
  });
  return JSON.parse(stdout) as Tags[];
}

/** The texts of a property by language; that for everybody is left out. */
export const byLanguage = (tags: Tags, property: string): Record<string, unknown> =>
  Object.fromEntries(
    Object.entries(tags).flatMap(([name, text]) =>
      name.startsWith(`${property}-`) ? [[name.slice(property.length + 1), text]] : [],
    ),
  );

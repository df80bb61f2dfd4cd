import { createHash } from 'node:crypto';
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { join, relative } from 'node:path';
import type { CatalogueRecord } from '../catalogue/catalogue.ts';
import { minuteOf, type Now, turnsOf } from '../catalogue/shown-today.ts';
import { COARSE_MS, stampText } from '../catalogue/stamps.ts';
import { compiledKey } from './compiled-pages.ts';
import { type OutputStamps, stampsIn } from './former-output.ts';
import { outputName } from './output-name.ts';
import type { BuildSettings } from './settings.ts';

/** What a build was made of and what it made, by which the next one knows that it would make the same. */
interface Note {
  /** Of the engine, its packages, Node and what was asked. */
  code: string;
  /** When its inputs were looked at, in milliseconds since 1970. */
  begun: number;
  inputs: string;
  output: string;
  /** The first minute at which a record appears or leaves; the day itself is part of `code`. */
  until?: string;
  told: unknown;
}

/** What the inputs were before a build began; undefined where nobody can say. */
export interface Begun {
  code: string;
  begun: number;
  inputs: string;
}

/**
 * Looks at everything of which a build is made: names, sizes, times and numbers of the files, and what is in those that
 * changed just now.
 * @param now in milliseconds since 1970.
 */
export function lookAtInputs(settings: BuildSettings, now = Date.now()): Begun | undefined {
  // What was published elsewhere is another's, and may change while nobody looks.
  if (settings.published) return undefined;
  const { clock, daysOfChange, ...asked } = settings;
  const code = compiledKey(settings.root, [JSON.stringify(asked)]);
  return code === undefined ? undefined : { code, begun: now, inputs: inputsOf(settings, now) };
}

const inputsOf = ({ contentDir, localesDir }: BuildSettings, begun: number) =>
  stampsOf([contentDir, localesDir], begun - COARSE_MS);

/**
 * What was told of the last build into this folder, where one now would make the same files; else undefined. Any doubt is
 * a difference.
 */
export function sameAsLast(settings: BuildSettings, looked: Begun): unknown {
  const note = readNote(settings);
  if (!note || note.code !== looked.code || looked.begun < note.begun) return undefined;
  if (note.until !== undefined && minuteOf(settings) >= note.until) return undefined;
  // With the time of then, since it says which files are read.
  if (note.inputs !== inputsOf(settings, note.begun)) return undefined;
  return note.output === textOf(stampsIn(settings.outDir)) ? note.told : undefined;
}

/**
 * Notes what was built, once it stands in its place.
 * @param records all that may come to be shown.
 * @param told whatever the next build is to say again; JSON.
 * @param stamps of the output, where it was not written to since.
 */
export function noteBuild(
  settings: BuildSettings,
  { code, begun, inputs }: Begun,
  records: readonly CatalogueRecord[],
  told: unknown,
  stamps = stampsIn(settings.outDir),
): void {
  const until = nextTurn(records, settings);
  const output = textOf(stamps);
  const note: Note = { code, begun, inputs, output, ...(until && { until }), told };
  const file = noteFile(settings);
  mkdirSync(join(file, '..'), { recursive: true });
  // A name of its own, then the right one: a killed build leaves the former note or this one.
  const part = `${file}.${process.pid}.part`;
  writeFileSync(part, JSON.stringify(note));
  renameSync(part, file);
}

function nextTurn(records: readonly CatalogueRecord[], now: Now): string | undefined {
  const current = minuteOf(now);
  return records
    .flatMap((record) => Object.values(turnsOf(record)))
    .filter((turn) => turn > current)
    .sort()[0];
}

function readNote(settings: BuildSettings): Note | undefined {
  try {
    return JSON.parse(readFileSync(noteFile(settings), 'utf8')) as Note;
  } catch {
    return undefined;
  }
}

const noteFile = ({ cacheDir, outDir }: BuildSettings) =>
  join(cacheDir, 'last-build', `${outputName(outDir)}.json`);

const textOf = (stamps: OutputStamps): string => {
  const hash = createHash('sha256');
  for (const path of [...stamps.keys()].sort()) hash.update(`${path}\0${stamps.get(path)}\0`);
  return hash.digest('hex');
};

/**
 * A hash of what the file system says of every file in these folders.
 * @param read files changed at or after this moment are read as well; milliseconds since 1970.
 */
function stampsOf(folders: readonly string[], read: number): string {
  const hash = createHash('sha256');
  for (const folder of folders) {
    const files = existsSync(folder) ? readdirSync(folder, { recursive: true, withFileTypes: true }) : [];
    const paths = files
      .filter((entry) => !entry.isDirectory())
      .map((entry) => join(entry.parentPath, entry.name));
    hash.update(`${folder}\0${paths.length}\0`);
    for (const path of paths.sort()) {
      const found = statSync(path, { throwIfNoEntry: false });
      const stamp = found && stampText(found);
      hash.update(`${relative(folder, path)}\0${stamp}\0`);
      if (found?.isFile() && Math.max(found.mtimeMs, found.ctimeMs) >= read) hash.update(readFileSync(path));
    }
  }
  return hash.digest('hex');
}

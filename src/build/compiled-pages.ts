import { createHash, randomBytes } from 'node:crypto';
import { cpSync, existsSync, readdirSync, readFileSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { dirname, join, relative, resolve, sep } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { RouteData } from 'astro';
import { type PageRenderer, pageBundle, setPageBundle } from '../catalogue/page-bundle.ts';
import { moveSync, removeSync } from '../catalogue/patient-disk.ts';
import { stampText } from '../catalogue/stamps.ts';

/**
 * The pages as Astro compiled them, kept from one build to the next: they hold code and no content, so only new code
 * needs Vite again.
 */
export interface CompiledPages {
  /** The compiled pages, the scripts and sheets of the site, and the files of public/, as Astro left them. */
  files: string;
  /** The module that tells of the pages, from `files`. */
  entry: string;
  /** Whose code is in the scripts. */
  packages: string[];
}

/** Written last: without it the rest is not whole. */
const ACCOUNT = 'compiled.json';
const NAME = /^compiled-[0-9a-f]{24}$/;
/** Site and kiosk, with and without composed pages, of a few engines. */
const MOST_KEPT = 12;

/** What the compiled pages depend on besides src/, public/ and the words that code imports. */
const CONFIGURATION = ['astro.config.mjs', 'package.json', 'tsconfig.json'];

/**
 * Names what is compiled of this code, with these packages, by this Node; undefined where nobody can say which
 * packages there are.
 * @param more whatever else is compiled in. @param folders those of the code.
 */
export function compiledKey(
  root: string,
  more: readonly string[],
  folders: readonly string[] = ['src', 'public', 'locales'],
): string | undefined {
  const account = accountOfPackages(root);
  if (!account) return undefined;
  const hash = createHash('sha256');
  const add = (...parts: (string | Uint8Array)[]) => {
    for (const part of parts) hash.update(`${part.length}:`).update(part);
  };
  const { node, icu = '' } = process.versions;
  add(resolve(root), node, icu, process.env['NODE_ENV'] ?? '', ...more, readFileSync(account));
  for (const name of CONFIGURATION)
    if (existsSync(join(root, name))) add(name, readFileSync(join(root, name)));
  for (const folder of folders) add(folder, hashOfFiles(join(root, folder)));
  return hash.digest('hex').slice(0, 24);
}

/** Of folders, by what the file system said of their files: a build asks several times. */
const hashes = new Map<string, { stamps: string; hash: string }>();

function hashOfFiles(dir: string): string {
  const paths = filesIn(dir);
  const stamps = paths.map((path) => `${path}\0${stampText(statSync(join(dir, path)))}`).join('\n');
  const known = hashes.get(dir);
  if (known?.stamps === stamps) return known.hash;
  const hash = createHash('sha256');
  for (const path of paths) {
    const content = readFileSync(join(dir, path));
    hash.update(`${path.length}:${path}${content.length}:`).update(content);
  }
  const made = { stamps, hash: hash.digest('hex') };
  hashes.set(dir, made);
  return made.hash;
}

/** Paths from the folder, in order. */
const filesIn = (dir: string): string[] =>
  existsSync(dir)
    ? readdirSync(dir, { recursive: true, withFileTypes: true })
        .filter((entry) => entry.isFile())
        .map((entry) => relative(dir, join(entry.parentPath, entry.name)))
        .sort()
    : [];

/** npm's list of what it installed, in the nearest folder above that has one. */
function accountOfPackages(root: string): string | undefined {
  const file = join(root, 'node_modules', '.package-lock.json');
  if (existsSync(file)) return file;
  const above = dirname(root);
  return above === root ? undefined : accountOfPackages(above);
}

/** @param work the folder of compiled pages. */
export function findCompiled(work: string, key: string): CompiledPages | undefined {
  const dir = join(work, `compiled-${key}`);
  try {
    const { entry, packages } = JSON.parse(readFileSync(join(dir, ACCOUNT), 'utf8')) as CompiledPages;
    const now = new Date();
    utimesSync(dir, now, now);
    return { files: join(dir, 'files'), entry, packages };
  } catch {
    return undefined;
  }
}

/**
 * Keeps what stands in `outDir` now, before there are pages.
 * @returns what completes it, given the address of the module that tells of the pages; until then it is not found.
 */
export function keepCompiled(
  work: string,
  key: string,
  outDir: string,
): (url: string, packages: string[]) => void {
  const part = join(work, `compiled-${key}.part-${process.pid}-${randomBytes(4).toString('hex')}`);
  cpSync(outDir, join(part, 'files'), { recursive: true });
  return (url, packages) => {
    const entry = relative(outDir, fileURLToPath(url));
    writeFileSync(join(part, ACCOUNT), JSON.stringify({ entry, packages }));
    try {
      moveSync(part, join(work, `compiled-${key}`));
    } catch {
      // Another build kept the same meanwhile.
      removeSync(part);
    }
  };
}

/** What this process runs already. */
const running = new Set<string>();

/**
 * Runs what was kept, and puts the files that go with it into `outDir`. A second time in one process it runs from a copy
 * there: Node keeps modules by path, and they keep what they know of a catalogue. The first time it runs where it lies,
 * since Node also keeps what it compiled by path, for ever.
 * @returns undefined where it does not run.
 */
export async function openCompiled(
  { files, entry }: CompiledPages,
  outDir: string,
): Promise<PageRenderer<RouteData> | undefined> {
  const isCopied = running.has(files);
  running.add(files);
  const pages = join(files, entry.split(sep, 1)[0] as string);
  try {
    cpSync(files, outDir, { recursive: true, filter: (path) => isCopied || path !== pages });
    setPageBundle(undefined);
    await import(pathToFileURL(join(isCopied ? outDir : files, entry)).href);
    const opened = (await pageBundle()?.open()) as PageRenderer<RouteData> | undefined;
    if (opened) return opened;
  } catch {
    // Made for another system, or damaged: it is compiled anew.
  }
  removeSync(outDir);
  return undefined;
}

/** @param isRunning whether there is a process of this number. */
export function cleanCompiled(work: string, isRunning: (pid: number) => boolean): void {
  const names = readdirSync(work);
  for (const name of names) {
    const pid = /\.part-(\d+)-/.exec(name)?.[1];
    if (pid && !isRunning(Number(pid))) removeSync(join(work, name));
  }
  const used = names
    .filter((name) => NAME.test(name))
    .map((name) => ({ name, at: statSync(join(work, name), { throwIfNoEntry: false })?.mtimeMs ?? 0 }))
    .sort((a, b) => b.at - a.at);
  for (const { name } of used.slice(MOST_KEPT)) removeSync(join(work, name));
}

/** Lets the next build compile, as on a fresh machine. @param root of the engine. */
export function dropAllCompiled(root: string): void {
  const work = join(root, '.astro');
  for (const name of existsSync(work) ? readdirSync(work) : [])
    if (NAME.test(name)) removeSync(join(work, name));
}

/** Forgets what turned out not to run. */
export const dropCompiled = (work: string, key: string): void => removeSync(join(work, `compiled-${key}`));

import { randomBytes, randomInt } from 'node:crypto';
import { copyFileSync, existsSync, mkdirSync, readdirSync, statSync } from 'node:fs';
import { dirname, join, sep } from 'node:path';
import type { AstroIntegration, AstroPrerenderer, RouteData } from 'astro';
import { type PageRenderer, pageBundle, setPageBundle } from '../catalogue/page-bundle.ts';
import { moveSync, removeSync } from '../catalogue/patient-disk.ts';
import type { Reads } from '../language/reads.ts';
import {
  cleanCompiled,
  compiledKey,
  dropCompiled,
  findCompiled,
  keepCompiled,
  openCompiled,
} from './compiled-pages.ts';
import { composedKey } from './composed-key.ts';
import { kioskParts } from './kiosk-parts.ts';
import { noteBundledPackages } from './licences/bundled-packages.ts';
import { thisHost } from './lock.ts';
import type { Stage } from './output-folder.ts';
import { BATCH, type MadePages, type PageRendering, renderPages } from './render-pages.ts';
import type { Progress } from './reporter.ts';
import { createWorkReads, type WorkReads } from './work-reads.ts';

/** Where Astro works. */
export interface PagesFolder {
  dir: string;
  /** Ends it; synchronous, so that it can be called from a signal handler. */
  remove(): void;
}

/**
 * Astro runs what it has compiled, which needs the packages of this folder: given an output elsewhere, it would
 * compile into one place shared by all builds. So each build gets a place of its own inside, named by its process.
 */
export function openPagesFolder(root: string): PagesFolder {
  const work = join(root, '.astro');
  mkdirSync(work, { recursive: true });
  for (const name of readdirSync(work)) {
    const pid = /^pages-(\d+)-/.exec(name)?.[1];
    if (pid && !thisHost().isRunning(Number(pid))) removeSync(join(work, name));
  }
  cleanCompiled(work, (pid) => thisHost().isRunning(pid));
  const dir = join(work, `pages-${process.pid}-${randomBytes(4).toString('hex')}`);
  mkdirSync(dir);
  return { dir, remove: () => removeSync(dir) };
}

export interface BuiltPages extends MadePages {
  /** Whose code is in the scripts. */
  packages: Set<string>;
  /** A kept page that came out otherwise, whereupon all were rendered. */
  doubted?: string;
}

/** Names all code that pages are made by; undefined where nobody can say, and nothing is to be kept. */
export const pagesKey = (root: string, kiosk: boolean): string | undefined =>
  compiledKey(root, [kiosk ? 'kiosk' : 'site', composedKey()]);

export interface PagesOptions {
  /** As `pagesKey` gives it; undefined: nothing that is compiled is kept, or taken from a former build. */
  key?: string | undefined;
  /** Notes what pages read. */
  reads?: WorkReads;
  /** Pages of the former output that need not be rendered, by their paths. */
  kept?: ReadonlyMap<string, Reads>;
  /** A kiosk: its pages are made one by one, since its frame reads its content before it is written, which Astro ties to the request. */
  kiosk?: boolean;
  /** What else takes part in compiling; nothing of that is kept, and there is no key. */
  integrations?: readonly AstroIntegration[];
}

/** So many kept pages are rendered all the same, and compared. */
const PROBES = 20;

/**
 * Makes the pages of a site and what goes with them, into a stage which may already hold other files. What Astro
 * compiled of the same code before is run again without it; of the pages those are rendered that may have changed.
 */
export async function buildPages(
  root: string,
  work: string,
  stage: Pick<Stage, 'site' | 'write' | 'keep'>,
  progress: Progress,
  {
    key,
    reads = createWorkReads(),
    kept: current = new Map(),
    kiosk = false,
    integrations = [],
  }: PagesOptions = {},
): Promise<BuiltPages> {
  const outDir = join(work, 'site');
  const kept = dirname(work);
  reads.begin();
  try {
    const pages = new Map(current);
    const probes = takeProbes(pages);
    const rendering = { stage, batch: !kiosk, progress, reads, kept: pages };
    const compiled = key === undefined ? undefined : findCompiled(kept, key);
    const again = compiled && (await openCompiled(compiled, outDir));
    if (compiled && !again) dropCompiled(kept, key as string);
    const packages = new Set(again && compiled?.packages);
    let made = again
      ? await renderPages(again, rendering)
      : await compilePages(root, work, outDir, rendering, {
          packages,
          integrations: [...(kiosk ? [kioskParts(root)] : []), ...integrations],
          ...(key !== undefined && { keep: () => keepCompiled(kept, key, outDir) }),
        });
    const doubted = made.differing.find((path) => probes.has(path));
    if (again && doubted !== undefined) made = await renderPages(again, { ...rendering, kept: new Map() });
    // Where they ran from a copy; they are nothing for visitors.
    if (compiled) removeSync(join(outDir, compiled.entry.split(sep, 1)[0] as string));
    moveInto(outDir, stage.site);
    return { ...made, packages, ...(doubted !== undefined && { doubted }) };
  } finally {
    reads.end();
  }
}

/** Takes some at random out of the kept pages. */
function takeProbes(pages: Map<string, Reads>): Set<string> {
  const paths = [...pages.keys()];
  const probes = new Set<string>();
  for (let nth = 0; nth < Math.min(PROBES, paths.length); nth++)
    probes.add(paths[randomInt(paths.length)] as string);
  for (const path of probes) pages.delete(path);
  return probes;
}

interface Compiling {
  packages: Set<string>;
  integrations: AstroIntegration[];
  keep?: () => ReturnType<typeof keepCompiled>;
}

/** Lets Astro compile the pages, and renders them as soon as it would. */
async function compilePages(
  root: string,
  work: string,
  outDir: string,
  rendering: PageRendering,
  { packages, integrations, keep }: Compiling,
): Promise<MadePages> {
  process.env['ASTRO_TELEMETRY_DISABLED'] = '1';
  // The bundler's allocator else takes its memory in advance, which costs 130 MB and half a second:
  // https://microsoft.github.io/mimalloc/environment.html
  process.env['MIMALLOC_ARENA_EAGER_COMMIT'] ??= '0';
  const { build } = await import('astro');
  const { batch } = rendering;
  let made: MadePages | undefined;
  const renderHere: AstroIntegration = {
    name: 'render-here',
    hooks: {
      'astro:config:setup': ({ injectRoute }) => {
        if (batch) injectRoute({ ...BATCH, entrypoint: join(root, BATCH.entrypoint) });
      },
      'astro:build:start': ({ setPrerenderer }) => {
        setPrerenderer((base) => ({
          ...base,
          async getStaticPaths() {
            const finish = keep?.();
            made = await renderPages(rendererOf(base), rendering);
            const { url } = pageBundle() ?? {};
            if (url) finish?.(url, [...packages]);
            // Nothing is left for Astro.
            return [];
          },
        }));
      },
    },
  };
  setPageBundle(undefined);
  await build({
    root,
    outDir,
    cacheDir: join(work, 'cache'),
    // Its warnings are for developers, as that a kind has no records yet; `npm run dev` shows them. What it logs as an
    // error it throws too.
    logLevel: 'silent',
    integrations: [renderHere, noteBundledPackages(packages), ...integrations],
  });
  if (!made) throw new Error('Astro asked for no pages.');
  return made;
}

const rendererOf = (base: AstroPrerenderer): PageRenderer<RouteData> => ({
  paths: () => base.getStaticPaths(),
  async render(request, routeData) {
    const rendered = await base.render(request, { routeData, collectMetadata: false });
    return rendered instanceof Response ? rendered : rendered.response;
  },
});

/** Moves a folder's content, and copies it where the other folder is on another file system. */
export function moveInto(from: string, to: string): void {
  mkdirSync(to, { recursive: true });
  for (const entry of readdirSync(from, { withFileTypes: true })) {
    const [source, target] = [join(from, entry.name), join(to, entry.name)];
    if (entry.isDirectory() && existsSync(target) && statSync(target).isDirectory()) {
      moveInto(source, target);
      continue;
    }
    try {
      moveSync(source, target);
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EXDEV') throw error;
      if (entry.isDirectory()) moveInto(source, target);
      else copyFileSync(source, target);
    }
  }
}

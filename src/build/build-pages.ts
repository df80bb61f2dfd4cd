import { randomBytes } from 'node:crypto';
import { copyFileSync, existsSync, mkdirSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { AstroIntegration, AstroPrerenderer, RouteData } from 'astro';
import { type PageSink, setPageSink } from '../catalogue/page-sink.ts';
import { moveSync, removeSync } from '../catalogue/patient-disk.ts';
import { noteBundledPackages } from './licences/bundled-packages.ts';
import { thisHost } from './lock.ts';
import type { Progress } from './reporter.ts';

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
  const dir = join(work, `pages-${process.pid}-${randomBytes(4).toString('hex')}`);
  mkdirSync(dir);
  return { dir, remove: () => removeSync(dir) };
}

export interface MadePages {
  /** All files, those without a page's address (404, the icon) among them. */
  count: number;
  /** As `/vi/places/`. */
  addresses: Set<string>;
  /** Whose code is in the scripts. */
  packages: Set<string>;
}

/**
 * Makes the pages with Astro and moves them into `site`, which may already hold other files.
 * @param kiosk what makes a kiosk of them. Its pages are made one by one: its frame reads its content before it
 *   is written, which Astro ties to the request.
 */
export async function buildPages(
  root: string,
  work: string,
  site: string,
  progress: Progress,
  kiosk?: AstroIntegration,
): Promise<MadePages> {
  process.env['ASTRO_TELEMETRY_DISABLED'] = '1';
  // The bundler's allocator else takes its memory in advance, which costs 130 MB and half a second:
  // https://microsoft.github.io/mimalloc/environment.html
  process.env['MIMALLOC_ARENA_EAGER_COMMIT'] ??= '0';
  const { build } = await import('astro');
  const made: MadePages = { count: 0, addresses: new Set(), packages: new Set() };
  const outDir = join(work, 'site');
  await build({
    root,
    outDir,
    cacheDir: join(work, 'cache'),
    // Its warnings are for developers, as that a kind has no records yet; `npm run dev` shows them. What it logs as an
    // error it throws too.
    logLevel: 'silent',
    integrations: [
      pageWriter({ root, outDir, made, progress, batch: !kiosk }),
      noteBundledPackages(made.packages),
      ...(kiosk ? [kiosk] : []),
    ],
  });
  moveInto(outDir, site);
  return made;
}

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

/** Tells Astro that there is nothing for it to write. */
const WRITTEN = new Response(null);

/** The route that renders the pages of all records in one request. */
const BATCH = { pattern: '/_records', entrypoint: 'src/pages/_batch/RecordBatch.astro' };

interface Writer {
  root: string;
  outDir: string;
  made: MadePages;
  progress: Progress;
  /** Whether the records are rendered together, by `BATCH`. */
  batch: boolean;
}

/**
 * Counts the pages where they are rendered (Astro tells of finished ones only in its log) and writes them there:
 * Astro makes every folder and file through the thread pool, which takes a third of the time of a large site.
 * What is no page with a folder of its own (404, the icon) stays with Astro.
 */
function pageWriter({ root, outDir, made, progress, batch }: Writer): AstroIntegration {
  let total = 0;
  const write = (address: string, page: string | Uint8Array) => {
    made.addresses.add(address);
    const folder = join(outDir, address);
    mkdirSync(folder, { recursive: true });
    writeFileSync(join(folder, 'index.html'), page);
  };
  const sink: PageSink = {
    expect: (pages) => (total += pages),
    write(address, html) {
      write(address, html);
      progress(++made.count, total);
    },
  };
  return {
    name: 'page-writer',
    hooks: {
      'astro:config:setup': ({ injectRoute }) => {
        if (batch) injectRoute({ ...BATCH, entrypoint: join(root, BATCH.entrypoint) });
      },
      'astro:build:start': ({ setPrerenderer }) => {
        setPrerenderer((base) => ({
          ...base,
          async getStaticPaths() {
            setPageSink(batch ? sink : undefined);
            try {
              const paths = await base.getStaticPaths();
              const records = paths.find(({ route }) => route.route === BATCH.pattern);
              const others = paths.filter((path) => path !== records);
              total = others.length;
              if (batch) await renderBatch(base, records?.route);
              return others;
            } finally {
              setPageSink(undefined);
            }
          },
          async render(request, options) {
            const rendered = await base.render(request, options);
            progress(++made.count, total);
            const response = rendered instanceof Response ? rendered : rendered.response;
            const path = decodeURI(new URL(request.url).pathname);
            if (options.routeData.type !== 'page' || response.status !== 200 || !path.endsWith('/'))
              return rendered;
            write(path, new Uint8Array(await response.arrayBuffer()));
            return { response: WRITTEN };
          },
        }));
      },
    },
  };
}

async function renderBatch(base: AstroPrerenderer, routeData: RouteData | undefined): Promise<void> {
  if (!routeData) throw new Error(`Astro knows no route ${BATCH.pattern}.`);
  const request = new Request(`http://localhost${BATCH.pattern}/`);
  const rendered = await base.render(request, { routeData, collectMetadata: false });
  const { status } = rendered instanceof Response ? rendered : rendered.response;
  if (status !== 200) throw new Error(`The pages of the records gave ${status}.`);
}

import { randomBytes } from 'node:crypto';
import {
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import type { AstroIntegration } from 'astro';
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
    if (pid && !thisHost().isRunning(Number(pid))) rmSync(join(work, name), { recursive: true, force: true });
  }
  const dir = join(work, `pages-${process.pid}-${randomBytes(4).toString('hex')}`);
  mkdirSync(dir);
  return { dir, remove: () => rmSync(dir, { recursive: true, force: true, maxRetries: 3 }) };
}

/**
 * Makes the pages with Astro and moves them into `site`, which may already hold other files.
 * @param further what else takes part, as the kiosk's own pages.
 * @returns the number of pages.
 */
export async function buildPages(
  root: string,
  work: string,
  site: string,
  progress: Progress,
  further: AstroIntegration[] = [],
): Promise<number> {
  process.env['ASTRO_TELEMETRY_DISABLED'] = '1';
  const { build } = await import('astro');
  const counter = { pages: 0 };
  const outDir = join(work, 'site');
  await build({
    root,
    outDir,
    cacheDir: join(work, 'cache'),
    // Its warnings are for developers, as that a kind has no records yet; `npm run dev` shows them.
    logLevel: 'error',
    integrations: [pageWriter(outDir, counter, progress), ...further],
  });
  moveInto(outDir, site);
  return counter.pages;
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
      renameSync(source, target);
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EXDEV') throw error;
      cpSync(source, target, { recursive: true });
    }
  }
}

/** Tells Astro that there is nothing for it to write. */
const WRITTEN = new Response(null);

/**
 * Counts the pages where they are rendered (Astro tells of finished ones only in its log) and writes them there:
 * Astro makes every folder and file through the thread pool, which takes a third of the time of a large site.
 * What is no page with a folder of its own (404, the icon) stays with Astro.
 */
function pageWriter(outDir: string, counter: { pages: number }, progress: Progress): AstroIntegration {
  return {
    name: 'page-writer',
    hooks: {
      'astro:build:start': ({ setPrerenderer }) => {
        setPrerenderer((base) => {
          let total = 0;
          return {
            ...base,
            async getStaticPaths() {
              const paths = await base.getStaticPaths();
              total = paths.length;
              return paths;
            },
            async render(request, options) {
              const rendered = await base.render(request, options);
              progress(++counter.pages, total);
              const response = rendered instanceof Response ? rendered : rendered.response;
              const path = decodeURI(new URL(request.url).pathname);
              if (options.routeData.type !== 'page' || response.status !== 200 || !path.endsWith('/'))
                return rendered;
              const folder = join(outDir, path);
              mkdirSync(folder, { recursive: true });
              writeFileSync(join(folder, 'index.html'), new Uint8Array(await response.arrayBuffer()));
              return { response: WRITTEN };
            },
          };
        });
      },
    },
  };
}

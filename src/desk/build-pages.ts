import type { AstroIntegration } from 'astro';
import type { Progress } from './reporter.ts';

/**
 * Makes the pages with Astro, into a folder that may already hold other files.
 * @returns the number of pages.
 */
export async function buildPages(
  root: string,
  folders: { site: string; cache: string },
  progress: Progress,
): Promise<number> {
  process.env['ASTRO_TELEMETRY_DISABLED'] = '1';
  const { build } = await import('astro');
  const counter = { pages: 0 };
  await build({
    root,
    outDir: folders.site,
    cacheDir: folders.cache,
    logLevel: 'warn',
    integrations: [pageCounter(counter, progress)],
    vite: { build: { emptyOutDir: false } },
  });
  return counter.pages;
}

/** Astro tells of finished pages only in its log, so the count is taken where it renders them. */
function pageCounter(counter: { pages: number }, progress: Progress): AstroIntegration {
  return {
    name: 'page-counter',
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
              const response = await base.render(request, options);
              progress(++counter.pages, total);
              return response;
            },
          };
        });
      },
    },
  };
}

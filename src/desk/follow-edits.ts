import { relative } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import type { AstroIntegration } from 'astro';
import { forgetComposedPages } from '../build/composed-pages.ts';
import { changeCatalogue } from '../catalogue/handover.ts';
import { formatIssues } from '../catalogue/issues.ts';
import { readCatalogue } from '../catalogue/read.ts';

/** Editors' programs write a file in several steps, and save several files at once; in milliseconds. */
const SETTLED = 100;
/** How often Astro is asked to load the records. A province without any has nothing to load. */
const TRIES = 50;

/**
 * Shows in the draft what is edited under it: the whole content is read and checked again, and only content without
 * a mistake takes the place of the former.
 */
export function followEdits(contentDir: string): AstroIntegration {
  return {
    name: 'follow-edits',
    hooks: {
      'astro:server:setup': ({ server, refreshContent, logger }) => {
        let last = 0;
        const read = async () => {
          const { catalogue, issues } = readCatalogue(contentDir);
          if (!catalogue) {
            logger.error(`\n${formatIssues(issues.filter(({ level }) => level === 'error'))}`);
            return;
          }
          changeCatalogue(catalogue);
          forgetComposedPages(server);
          // Astro does nothing, without a word, while it reads its own configuration.
          for (let tries = 0, loaded = false; !loaded && tries < TRIES; tries++) {
            await refreshContent?.({ context: { onLoad: () => (loaded = true) } });
            if (!loaded) await setTimeout(SETTLED);
          }
        };
        server.watcher.add(contentDir);
        server.watcher.on('all', (_event, path) => {
          if (relative(contentDir, path).startsWith('..')) return;
          const edit = ++last;
          setTimeout(SETTLED)
            .then(() => (edit === last ? read() : undefined))
            .catch((error: unknown) => logger.error(String(error)));
        });
      },
    },
  };
}

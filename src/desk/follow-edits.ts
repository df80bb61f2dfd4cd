import { relative } from 'node:path';
import type { AstroIntegration } from 'astro';
import { changeCatalogue } from '../catalogue/handover.ts';
import { formatIssues } from '../catalogue/issues.ts';
import { readCatalogue } from '../catalogue/read.ts';
import { forgetComposedPages } from './composed-pages.ts';

/** Editors' programs write a file in several steps, and save several files at once. */
const SETTLED = 100;

/**
 * Shows in the draft what is edited under it: the whole content is read and checked again, and only content without
 * a mistake takes the place of the former.
 */
export function followEdits(contentDir: string): AstroIntegration {
  return {
    name: 'follow-edits',
    hooks: {
      'astro:server:setup': ({ server, refreshContent, logger }) => {
        let waiting: NodeJS.Timeout | undefined;
        const read = async () => {
          const { catalogue, issues } = readCatalogue(contentDir);
          if (!catalogue) {
            logger.error(`\n${formatIssues(issues.filter(({ level }) => level === 'error'))}`);
            return;
          }
          changeCatalogue(catalogue);
          forgetComposedPages(server);
          await refreshContent?.({});
        };
        server.watcher.add(contentDir);
        server.watcher.on('all', (_event, path) => {
          if (relative(contentDir, path).startsWith('..')) return;
          clearTimeout(waiting);
          waiting = setTimeout(() => read().catch((error) => logger.error(String(error))), SETTLED);
        });
      },
    },
  };
}

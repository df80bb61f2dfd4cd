import { isDeepStrictEqual } from 'node:util';
import type { AstroIntegration, HookParameters } from 'astro';
import { forgetComposedPages } from '../build/composed-pages.ts';
import { type Reporter, seconds } from '../build/reporter.ts';
import { type Handover, keepHandover } from '../catalogue/handover.ts';
import { isWithin } from '../catalogue/is-within.ts';
import { createRequestGate } from './request-gate.ts';
import { whenQuiet } from './when-quiet.ts';

/** Editors' programs write a file in several steps, and save several files at once; in milliseconds. */
const SETTLED = 100;

export interface FollowedEdits {
  /** Whatever changes in them is an edit. */
  folders: readonly string[];
  /**
   * Makes anew what pages are made of. What it complains of is told where it throws.
   * @throws whatever is wrong; the draft stays as it was.
   */
  prepare(reporter: Reporter): Promise<Handover>;
  /** What pages are made of at first. */
  first: Handover;
  /** Files with a name of their own for each content, which never change: addresses from the root. */
  unchanging: RegExp;
  reporter: Reporter;
  /** The words for what `prepare` threw. */
  explain(error: unknown): string;
}

/**
 * Shows in the draft what is edited under it: everything is read, checked and prepared again, and only what is
 * without a mistake takes the place of the former, for all pages at one moment.
 */
export function followEdits(edits: FollowedEdits): AstroIntegration {
  const { folders, prepare, unchanging, reporter, explain } = edits;
  let shown = edits.first;
  return {
    name: 'follow-edits',
    hooks: {
      'astro:server:setup': ({ server }) => {
        const gate = createRequestGate(unchanging);
        server.middlewares.use(gate.pass);
        const show = async (handover: Handover) => {
          keepHandover(handover);
          shown = handover;
          forgetPages(server);
        };
        let failed = false;
        const edited = whenQuiet(async (overtaken) => {
          const begin = performance.now();
          const complaints: string[] = [];
          try {
            const handover = await prepare(quietReporter(reporter, complaints));
            const changed = !isDeepStrictEqual(handover, shown);
            if (changed) await gate.shutFor(() => show(handover));
            if (changed || failed) {
              const taken = seconds((performance.now() - begin) / 1000);
              reporter.say(`✓ Trang nháp đã theo nội dung mới (${taken})`);
            }
            failed = false;
          } catch (error) {
            failed = true;
            // What is still being saved may look broken; it is looked at again.
            if (!overtaken()) reporter.complain([...complaints, explain(error)].join('\n'));
          }
        }, SETTLED);
        server.watcher.add([...folders]);
        server.watcher.on('all', (_event, path) => {
          if (folders.some((folder) => isWithin(path, folder))) edited();
        });
      },
    },
  };
}

/** Says nothing of steps, which after each edit would be the same again, and keeps what it is to complain of. */
const quietReporter = (reporter: Reporter, complaints: string[]): Reporter => ({
  ...reporter,
  say: () => undefined,
  complain: (text) => void complaints.push(text),
  step: async (_title, work) => work(() => undefined),
});

/** Lets the pages be made anew that are asked for, and those that are open be asked for. */
function forgetPages(server: HookParameters<'astro:server:setup'>['server']): void {
  forgetComposedPages(server);
  const { client, ...others } = server.environments;
  for (const { hot } of Object.values(others)) {
    // Which addresses there are, as if the content had changed in Astro's own store.
    hot.send('astro:content-changed', {});
    // The last step of every page.
    hot.send('astro:middleware-updated', {});
  }
  client.hot.send({ type: 'full-reload', path: '*' });
}

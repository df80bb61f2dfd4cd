import type { RouteData } from 'astro';
import type { PageRenderer } from '../catalogue/page-bundle.ts';
import { type PageSink, setPageSink } from '../catalogue/page-sink.ts';
import { createReads, type Reads } from '../language/reads.ts';
import type { Stage } from './output-folder.ts';
import { packReads } from './reads-note.ts';
import type { Progress } from './reporter.ts';
import type { WorkReads } from './work-reads.ts';

export interface MadePages {
  /** All files, those without a page's address (404, the icon) among them. */
  count: number;
  /** As `/vi/places/`. */
  addresses: Set<string>;
  /** What each was made of, by its path. */
  reads: Map<string, Reads>;
  /** Paths of those that were rendered and are not as in the former output. */
  differing: string[];
}

export interface PageRendering {
  stage: Pick<Stage, 'write' | 'keep'>;
  batch: boolean;
  progress: Progress;
  reads: WorkReads;
  /** Files of the former output that would come out as they are, with what they were made of. */
  kept: ReadonlyMap<string, Reads>;
}

/** The route that renders the pages of all records in one request. */
export const BATCH = { pattern: '/_records', entrypoint: 'src/pages/_batch/RecordBatch.astro' };

/** Any: no page asks for it. */
const HOST = 'http://localhost';

/**
 * Renders the pages that are not kept and hands them to be written there and then: Astro makes every folder and file
 * through the thread pool, which takes a third of the time of a large site.
 * @param batch whether the records are rendered together, by `BATCH`.
 */
export async function renderPages(
  renderer: PageRenderer<RouteData>,
  { stage, batch, progress, reads, kept }: PageRendering,
): Promise<MadePages> {
  const made: MadePages = { count: 0, addresses: new Set(), reads: new Map(), differing: [] };
  let total = 0;
  const take = async (path: string, render: () => Promise<string | Uint8Array>) => {
    const former = kept.get(path);
    const own = former && stage.keep(path) ? former : createReads();
    if (own !== former) {
      const isSame = stage.write(path, await reads.run(own, render));
      if (!isSame) made.differing.push(path);
    }
    made.reads.set(path, own === former ? own : packReads(own));
    progress(++made.count, total);
  };
  const takePage = (address: string, render: () => Promise<string | Uint8Array>) => {
    made.addresses.add(address);
    return take(`${address.slice(1)}index.html`, render);
  };
  const sink: PageSink = {
    expect: (pages) => void (total += pages),
    take: (address, render) => takePage(address, render),
  };
  setPageSink(batch ? sink : undefined);
  try {
    // Which pages there are is asked anew each time; what they show they find themselves.
    const paths = await reads.run(createReads(), () => renderer.paths());
    const others = paths.filter(({ route }) => route.route !== BATCH.pattern);
    total = others.length;
    if (batch) await renderBatch(renderer, paths.find(({ route }) => route.route === BATCH.pattern)?.route);
    for (const { pathname, route } of others) {
      const isPage = route.type === 'page';
      const isMissing = pathname === '/404';
      const address = isPage && !pathname.endsWith('/') ? `${pathname}/` : pathname;
      const render = async () => {
        const response = await renderer.render(new Request(new URL(encodeURI(address), HOST)), route);
        if (isPage && response.status !== (isMissing ? 404 : 200))
          throw new Error(`${address} gave ${response.status}.`);
        return new Uint8Array(await response.arrayBuffer());
      };
      if (!isPage) await take(address.slice(1), render);
      else if (isMissing) await take('404.html', render);
      else await takePage(address, render);
    }
  } finally {
    setPageSink(undefined);
  }
  return made;
}

async function renderBatch(renderer: PageRenderer<RouteData>, route: RouteData | undefined): Promise<void> {
  if (!route) throw new Error(`Astro knows no route ${BATCH.pattern}.`);
  const { status } = await renderer.render(new Request(`${HOST}${BATCH.pattern}/`), route);
  if (status !== 200) throw new Error(`The pages of the records gave ${status}.`);
}

import { posix } from 'node:path';
import type { RouteData } from 'astro';
import type { PageRenderer } from '../catalogue/page-bundle.ts';
import { type PageSink, setPageSink } from '../catalogue/page-sink.ts';
import type { Stage } from './output-folder.ts';
import type { Progress } from './reporter.ts';

export interface MadePages {
  /** All files, those without a page's address (404, the icon) among them. */
  count: number;
  /** As `/vi/places/`. */
  addresses: Set<string>;
}

export interface PageRendering {
  write: Stage['write'];
  batch: boolean;
  progress: Progress;
}

/** The route that renders the pages of all records in one request. */
export const BATCH = { pattern: '/_records', entrypoint: 'src/pages/_batch/RecordBatch.astro' };

/** Any: no page asks for it. */
const HOST = 'http://localhost';

/**
 * Renders every page and hands it to be written there and then: Astro makes every folder and file through the thread
 * pool, which takes a third of the time of a large site.
 * @param write writes a file of the site.
 * @param batch whether the records are rendered together, by `BATCH`.
 */
export async function renderPages(
  renderer: PageRenderer<RouteData>,
  { write: writeFile, batch, progress }: PageRendering,
): Promise<MadePages> {
  const made: MadePages = { count: 0, addresses: new Set() };
  let total = 0;
  const write = (path: string, content: string | Uint8Array) => {
    writeFile(posix.normalize(path).replace(/^\//, ''), content);
    progress(++made.count, total);
  };
  const writePage = (address: string, page: string | Uint8Array) => {
    made.addresses.add(address);
    write(`${address}index.html`, page);
  };
  const sink: PageSink = { expect: (pages) => void (total += pages), write: writePage };
  setPageSink(batch ? sink : undefined);
  try {
    const paths = await renderer.paths();
    const others = paths.filter(({ route }) => route.route !== BATCH.pattern);
    total = others.length;
    if (batch) await renderBatch(renderer, paths.find(({ route }) => route.route === BATCH.pattern)?.route);
    for (const { pathname, route } of others) {
      const isPage = route.type === 'page';
      const address = isPage && !pathname.endsWith('/') ? `${pathname}/` : pathname;
      const response = await renderer.render(new Request(new URL(encodeURI(address), HOST)), route);
      const content = new Uint8Array(await response.arrayBuffer());
      if (!isPage) write(address, content);
      else if (response.status === 200) writePage(address, content);
      else if (response.status === 404 && pathname === '/404') write('404.html', content);
      else throw new Error(`${address} gave ${response.status}.`);
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

import type { SSRResult } from 'astro';
import { createComponent, renderTemplate, renderToString } from 'astro/runtime/server/index.js';
import type { CatalogueRecord } from '../../catalogue/catalogue.ts';
import { pageSink } from '../../catalogue/page-sink.ts';
import { routes } from '../../catalogue/routes.ts';
import Record from '../../components/record/Record.astro';
import { pageFinisherOf } from '../../layouts/finish-page.ts';
import { getSite } from '../../layouts/site.ts';
import type { Reader, Site } from '../../view/site.ts';

/** A record as one reader sees it. */
interface RecordPage {
  reader: Reader;
  record: CatalogueRecord;
}

export const recordPages = ({ languages, kinds, ofKind, readerOf }: Site): RecordPage[] =>
  languages.flatMap((lang) =>
    kinds.flatMap((kind) => ofKind(kind).map((record) => ({ reader: readerOf(lang), record }))),
  );

/**
 * Whether a record's page is made here and not by its own route. Composed pages are not: their parts ask the
 * request for its language.
 */
export const isBatched = ({ reader, record }: RecordPage): boolean =>
  pageSink() !== undefined && reader.shown(record).words.format === 'md';

/**
 * Renders the pages of all records in one request. Astro takes a request, a response and their bodies for every page;
 * within one request only what belongs to a page is made anew.
 *
 * Two documented ways were tried in its place (Astro 7.3.5). `createApp` of `astro/app/entrypoint`, with `StaticPaths`
 * of `astro:static-paths`, asked for page after page, makes the pages of the bench byte for byte. Of 1,000 records in
 * five languages the whole step of the pages, Astro's own work included, took 18.6 processor seconds with it and 15.4
 * with this batch (medians of five builds of each, side by side; 14 to 23 % more in each pair), although lines of
 * header and footer were marked once for all pages there, and nothing was decoded that Astro had encoded. The
 * Container API took 2.7 times as long for a page and left the style sheet out of its head.
 */
export const RecordBatch = createComponent(async (result: SSRResult) => {
  const sink = pageSink();
  if (!sink) throw new Error('Nobody waits for the pages: this route is rendered by `npm run build` only.');
  const pages = recordPages(await getSite()).filter(isBatched);
  sink.expect(pages.length);
  for (const page of pages) {
    const address = routes.record(page.reader.lang, page.record.kind, page.record.id);
    await sink.take(address, () => renderRecord(result, page, address));
  }
  return renderTemplate``;
});

async function renderRecord(
  result: SSRResult,
  { reader, record }: RecordPage,
  address: string,
): Promise<string> {
  const props = { reader, record, body: reader.shown(record).words.body };
  try {
    const html = await renderToString(pageOf(result), Record, props, {}, true);
    if (typeof html === 'string') return pageFinisherOf(reader.site)(html);
  } catch (error) {
    // Astro names the request that failed, which here is one for all.
    if (error instanceof Error) error.stack = `${address}: ${error.stack}`;
    throw error;
  }
  throw new Error(`${address} gave a response, not a page.`);
}

/**
 * The request's own description of a page, as Astro makes it, with nothing rendered yet. These fields are private to
 * Astro (`createResult` in its fetch-state.js): look there when its version is raised.
 */
function pageOf(result: SSRResult): SSRResult {
  return {
    ...result,
    styles: new Set(result.styles),
    _metadata: {
      ...result._metadata,
      hasHydrationScript: false,
      rendererSpecificHydrationScripts: new Set(),
      hasRenderedHead: false,
      renderedScripts: new Set(),
      hasDirectives: new Set(),
      hasRenderedServerIslandRuntime: false,
      extraHead: [],
      propagators: new Set(),
      pendingSlotEvaluations: [],
      templateDepth: 0,
    },
  };
}

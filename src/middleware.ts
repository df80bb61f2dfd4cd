import { defineMiddleware } from 'astro:middleware';
import { lineMarkerOf } from './layouts/line-breaks.ts';
import { getSite } from './layouts/site.ts';

/** The last step of every page but those that are rendered together (`pages/_batch`), which take it themselves. */
export const onRequest = defineMiddleware(async (_, next) => {
  const response = await next();
  if (!response.headers.get('content-type')?.startsWith('text/html')) return response;
  const markLineBreaks = lineMarkerOf(await getSite());
  return new Response(markLineBreaks(await response.text()), response);
});

import { defineMiddleware } from 'astro:middleware';
import { pageFinisherOf } from './layouts/finish-page.ts';
import './layouts/page-bundle.ts';
import { getSite } from './layouts/site.ts';

/** The last steps of every page but those that are rendered together (`pages/_batch`), which take them themselves. */
export const onRequest = defineMiddleware(async (_, next) => {
  const response = await next();
  if (!response.headers.get('content-type')?.startsWith('text/html')) return response;
  const finish = pageFinisherOf(await getSite());
  return new Response(finish(await response.text()), response);
});

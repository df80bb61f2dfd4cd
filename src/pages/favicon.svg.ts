import { getSite } from '../layouts/site.ts';

export const GET = async () =>
  new Response((await getSite()).emblem.file, { headers: { 'content-type': 'image/svg+xml' } });

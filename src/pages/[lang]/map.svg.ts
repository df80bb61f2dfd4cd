import type { APIContext } from 'astro';
import { getSite } from '../../layouts/site.ts';
import { mapFile } from '../../view/map/map-file.ts';
import { hasMap, mapRecords } from '../../view/map/records.ts';

/** A kiosk has nobody who could take a file along. */
export async function getStaticPaths() {
  const site = await getSite();
  return hasMap(site) && !site.kiosk ? site.languages.map((lang) => ({ params: { lang } })) : [];
}

export const GET = async ({ params }: APIContext) => {
  const site = await getSite();
  const file = mapFile(site.readerOf(params['lang'] as string), mapRecords(site));
  return new Response(file, { headers: { 'content-type': 'image/svg+xml' } });
};

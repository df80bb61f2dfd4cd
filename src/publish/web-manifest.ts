import { type Catalogue, languagesOf } from '../catalogue/catalogue.ts';
import { direction } from '../language/scripts.ts';
import type { SiteFile } from './site-map.ts';

/** The site as a phone's home screen knows it, in the language of the source: https://www.w3.org/TR/appmanifest/ */
export function createWebManifest({
  catalogue,
  themeColours,
}: {
  catalogue: Catalogue;
  themeColours: { light: string };
}): SiteFile {
  const [lang = 'vi'] = languagesOf(catalogue);
  const name = catalogue.province.names[lang];
  const icon = (side: number) => ({ src: `/icon-${side}.png`, sizes: `${side}x${side}`, type: 'image/png' });
  const manifest = {
    id: '/',
    name,
    short_name: name,
    lang,
    dir: direction(lang),
    start_url: '/',
    scope: '/',
    display: 'browser',
    background_color: themeColours.light,
    theme_color: themeColours.light,
    icons: [icon(192), icon(512)],
  };
  return { path: 'manifest.webmanifest', text: `${JSON.stringify(manifest, null, 2)}\n` };
}

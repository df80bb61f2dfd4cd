import { type Catalogue, languagesOf } from '../catalogue/catalogue.ts';
import type { SiteFile } from './site-map.ts';

/**
 * Where to tell of a hole in the site, https://www.rfc-editor.org/rfc/rfc9116; none where the province names nobody.
 * @param siteUrl without a slash at its end.
 */
export function createSecurityText(catalogue: Catalogue, siteUrl: string): SiteFile[] {
  const { security } = catalogue.province;
  if (!security) return [];
  const path = '.well-known/security.txt';
  const lines = [
    `Contact: mailto:${security.contact}`,
    // To the end of the day in Viet Nam.
    `Expires: ${security.expires}T23:59:59+07:00`,
    `Preferred-Languages: ${languagesOf(catalogue).join(', ')}`,
    `Canonical: ${siteUrl}/${path}`,
  ];
  return [{ path, text: `${lines.join('\n')}\n` }];
}

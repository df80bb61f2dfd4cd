/** https://www.rfc-editor.org/rfc/rfc1035#section-2.3.4 */
const LONGEST_HOST = 253;

/**
 * The origin of a site's address, such as `https://tinh.example`, without a slash at its end. Addresses on the site
 * begin at the root of its host, so an address with a folder would lead nowhere.
 * @returns undefined when it is none.
 */
export function siteOrigin(text: string): string | undefined {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  if (!url || !/^https?:$/.test(url.protocol)) return undefined;
  const { hostname, pathname, search, hash, username, password } = url;
  if (hostname.length > LONGEST_HOST) return undefined;
  return pathname === '/' && !(search || hash || username || password) ? url.origin : undefined;
}

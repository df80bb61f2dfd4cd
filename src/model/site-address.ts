/**
 * The origin of a site's address, such as `https://tinh.example`, without a slash at its end. Addresses on the site
 * begin at the root of its host, so an address with a folder would lead nowhere.
 * @returns undefined when it is none.
 */
export function siteOrigin(text: string): string | undefined {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  if (!url || !/^https?:$/.test(url.protocol)) return undefined;
  const { pathname, search, hash, username, password } = url;
  return pathname === '/' && !(search || hash || username || password) ? url.origin : undefined;
}

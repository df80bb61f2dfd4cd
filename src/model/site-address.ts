/** https://www.rfc-editor.org/rfc/rfc1035#section-2.3.4 */
const LONGEST_HOST = 253;

/** Why an address with something behind its host is none of a site's, for messages. */
export const NO_FOLDER =
  'trang phải ở gốc một tên miền, không ở thư mục con, vì mọi đường dẫn của trang bắt đầu từ gốc ấy';

/** Whether an address leads into a folder of a host: `https://tinh.example/38/`. */
export function isBelowHost(text: string): boolean {
  const url = parse(text);
  return url !== undefined && url.pathname !== '/';
}

const parse = (text: string): URL | undefined => {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  return url && /^https?:$/.test(url.protocol) ? url : undefined;
};

/**
 * The origin of a site's address, such as `https://tinh.example`, without a slash at its end. Addresses on the site
 * begin at the root of its host, so an address with a folder would lead nowhere.
 * @returns undefined when it is none.
 */
export function siteOrigin(text: string): string | undefined {
  const url = parse(text);
  if (!url) return undefined;
  const { hostname, pathname, search, hash, username, password } = url;
  if (hostname.length > LONGEST_HOST) return undefined;
  return pathname === '/' && !(search || hash || username || password) ? url.origin : undefined;
}

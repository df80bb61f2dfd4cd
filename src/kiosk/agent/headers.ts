import { extname } from 'node:path';
import { mediaTypeOf } from '../../model/media-types.ts';
import { PAGE_POLICY, policyText } from '../../model/page-policy.ts';

/** As the pages themselves ask, with pictures from memory, and no frame around them. */
const POLICY = policyText({
  ...PAGE_POLICY,
  'img-src': `${PAGE_POLICY['img-src']} blob:`,
  'frame-ancestors': "'none'",
});

/** Sent with every answer, errors too. */
export const COMMON_HEADERS: Record<string, string> = {
  'content-security-policy': POLICY,
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'cross-origin-resource-policy': 'same-origin',
  // So that a page knows who serves it, and speaks to nobody else.
  'server-timing': 'kiosk',
  'permissions-policy': 'camera=(), geolocation=(), microphone=(), payment=(), usb=(), serial=()',
};

/**
 * Whether the name changes with the content: `a.Ab3dE6f8.js`, `b-0123abcd.woff2`, `c-0123abcd-400.avif`, and the
 * index of the search.
 */
export const isHashed = (path: string): boolean =>
  /[.-][0-9a-f]{8,}[.-]/.test(path) ||
  // Of the search: `index/p_1a2b3c.pf_index`, `meta/p_1a2b3c.pf_meta`.
  /(^|[/.])[a-z]+(-[a-z]+)*_[0-9a-f]{6,}\.pf_\w+$/.test(path) ||
  /^_astro\/.*\.[A-Za-z0-9_-]{8}\.\w+$/.test(path);

/** A page is fetched anew each time, so that nothing of a visitor stays behind in the browser. */
export function headersOf(path: string, sha: string): Record<string, string> {
  const type = mediaTypeOf(extname(path));
  const cache = type.startsWith('text/html')
    ? 'no-store'
    : isHashed(path)
      ? 'public, max-age=31536000, immutable'
      : 'no-cache';
  return { ...COMMON_HEADERS, 'content-type': type, 'cache-control': cache, etag: `"${sha.slice(0, 32)}"` };
}

import { get } from 'node:http';
import { extname } from 'node:path';
import { mediaTypeOf } from '../../model/media-types.ts';
import { sha256 } from '../format/hash.ts';
import type { ServedRelease } from './site-files.ts';
import { createSiteServer, endServer, listen, RELEASE_HEADER } from './site-server.ts';

/** So many pages and files are asked for; each kind at least once. */
const SAMPLES = 24;

/**
 * Serves a release to itself before anyone sees it, and asks for its key pages as a browser would.
 * @param pages addresses that must be there, such as `/kiosk/`.
 * @returns what is wrong; empty when it may be shown.
 */
export async function selfTest(release: ServedRelease, pages: readonly string[]): Promise<string[]> {
  const server = createSiteServer({ releases: () => [release] });
  const base = await listen(server, 0);
  const faults: string[] = [];
  try {
    for (const path of [...new Set(['/', ...pages, ...samples(release)])]) {
      const fault = await check(base, path, release);
      if (fault) faults.push(`${path}: ${fault}`);
    }
  } finally {
    await endServer(server);
  }
  return faults;
}

/** Addresses of the topmost pages, and of the first file of each kind. */
function samples({ manifest }: ServedRelease): string[] {
  const paths = [...manifest.keys()];
  const depth = (path: string) => path.split('/').length;
  const pages = paths.filter((path) => path.endsWith('/index.html')).sort((a, b) => depth(a) - depth(b));
  const kinds = new Map(paths.toReversed().map((path) => [mediaTypeOf(extname(path)), path]));
  return [
    ...pages.slice(0, SAMPLES).map((path) => path.slice(0, -'index.html'.length)),
    ...kinds.values(),
  ].map((path) => `/${path.split('/').map(encodeURIComponent).join('/')}`);
}

async function check(
  base: string,
  path: string,
  { name, manifest }: ServedRelease,
): Promise<string | undefined> {
  const { status, headers, body } = await request(base + path);
  if (status !== 200) return `HTTP ${status}`;
  const file = decodeURIComponent(path.slice(1));
  const facts = manifest.get(file === '' || file.endsWith('/') ? `${file}index.html` : file);
  if (!facts || sha256(body) !== facts.sha) return 'content';
  if (headers[RELEASE_HEADER] !== name) return RELEASE_HEADER;
  // The first page must be one; a stray file deeper down is no reason to keep an old release.
  if (file === '' && !/<(html|body|title)\b/i.test(body.toString())) return 'no page';
  return undefined;
}

interface Answer {
  status: number;
  headers: Record<string, string | string[] | undefined>;
  body: Buffer;
}

/** @returns status 0 when there is no answer within five seconds. */
export function request(url: string): Promise<Answer> {
  return new Promise((done) => {
    const none = () => done({ status: 0, headers: {}, body: Buffer.alloc(0) });
    const call = get(url, { timeout: 5000 }, (response) => {
      const parts: Buffer[] = [];
      response.on('data', (part: Buffer) => parts.push(part));
      response.on('error', none);
      response.on('end', () =>
        done({ status: response.statusCode ?? 0, headers: response.headers, body: Buffer.concat(parts) }),
      );
    });
    call.on('timeout', () => call.destroy());
    call.on('error', none);
  });
}

import { createReadStream } from 'node:fs';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { parseRange } from '../../model/byte-range.ts';
import { COMMON_HEADERS, headersOf, isHashed } from './headers.ts';
import { waitingPage } from './screen/waiting-page.ts';
import { AlteredFile, CheckedFiles, look, type ServedRelease } from './site-files.ts';

export interface SiteServerOptions {
  /** The release shown first, then the one before it. */
  releases: () => readonly ServedRelease[];
  /** Own addresses, below `/_kiosk/`. @returns false when it has no such. */
  own?: (method: string, url: URL, response: ServerResponse, request: IncomingMessage) => boolean;
  /** Told of a file that is not what was signed; the release is no longer served. */
  onAltered?: (release: string, path: string) => void;
  /** HTML of the page shown while there is no release; absent: one that knows of no update. */
  waitingPage?: () => string;
}

export const RELEASE_HEADER = 'x-kiosk-release';

/** Serves releases on loopback. */
export function createSiteServer(options: SiteServerOptions): Server {
  const files = new CheckedFiles();
  return createServer((request, response) => {
    answer(options, files, request, response).catch(() => {
      if (!response.headersSent) response.writeHead(500, COMMON_HEADERS);
      response.end();
    });
  });
}

/** @returns the address, as `http://127.0.0.1:8080`. @throws Error EADDRINUSE */
export async function listen(server: Server, port: number): Promise<string> {
  await new Promise<void>((done, failed) => {
    server.once('error', failed);
    server.listen(port, '127.0.0.1', done);
  });
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

/** Ends a server and all who are connected to it: those who come while it ends as well, since it listens no more. */
export async function endServer(server: Server): Promise<void> {
  const ended = new Promise((done) => server.close(done));
  server.closeAllConnections();
  await ended;
}

async function answer(
  { releases, own, onAltered, waitingPage: page = () => waitingPage(undefined) }: SiteServerOptions,
  files: CheckedFiles,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const { method = 'GET', url = '/', headers } = request;
  // Another name that was made to lead here is none of ours.
  if (!/^(127\.0\.0\.1|localhost)(:\d+)?$/.test(headers.host ?? '')) return end(response, 421);
  const base = 'http://127.0.0.1';
  if (!url.startsWith('/') || !URL.canParse(base + url)) return end(response, 400);
  const address = new URL(base + url);
  if (address.pathname.startsWith('/_kiosk/'))
    return own?.(method, address, response, request) ? undefined : end(response, 404);
  if (method !== 'GET' && method !== 'HEAD') return end(response, 405);
  const [shown, former] = releases();
  if (!shown) return waiting(response, page());
  const found = look(shown.manifest, url.split('?', 1)[0] as string);
  const own404 = () => send(shown, '404.html', 404);
  const send = async (release: ServedRelease, path: string, status: number): Promise<void> => {
    const facts = release.manifest.get(path);
    if (!facts) return end(response, status);
    try {
      await sendFile(files, request, response, { release, path, status, ...facts });
    } catch (error) {
      if (!(error instanceof AlteredFile)) throw error;
      onAltered?.(release.name, path);
      // The page asks again in a moment; by then the other release is shown.
      response.setHeader('retry-after', '1');
      waiting(response, page());
    }
  };
  if (found.kind === 'file') return send(shown, found.path, 200);
  if (found.kind === 'folder') {
    response.writeHead(301, { ...COMMON_HEADERS, location: found.location + address.search });
    return void response.end();
  }
  // A page opened before the switch still asks for its own scripts and pictures.
  const old = former ? look(former.manifest, address.pathname) : found;
  if (former && old.kind === 'file' && isHashed(old.path)) return send(former, old.path, 200);
  return own404();
}

interface FileAnswer {
  release: ServedRelease;
  path: string;
  sha: string;
  size: number;
  status: number;
}

async function sendFile(
  files: CheckedFiles,
  { method, headers: asked }: IncomingMessage,
  response: ServerResponse,
  { release, path, sha, size, status }: FileAnswer,
): Promise<void> {
  const content = await files.read(release.dir, path, sha, size);
  const headers: Record<string, string> = {
    ...headersOf(path, sha),
    [RELEASE_HEADER]: release.name,
    'accept-ranges': 'bytes',
  };
  if (status === 200 && asked['if-none-match'] === headers['etag']) {
    response.writeHead(304, headers);
    return void response.end();
  }
  const range = status === 200 ? parseRange(asked.range, size) : undefined;
  if (range === 'unsatisfiable') {
    response.writeHead(416, { ...headers, 'content-range': `bytes */${size}` });
    return void response.end();
  }
  const { start, end: last } = range ?? { start: 0, end: size - 1 };
  response.writeHead(range ? 206 : status, {
    ...headers,
    'content-length': last - start + 1,
    ...(range && { 'content-range': `bytes ${start}-${last}/${size}` }),
  });
  if (method === 'HEAD') return void response.end();
  if (content) return void response.end(content.subarray(start, last + 1));
  await pipeline(createReadStream(join(release.dir, path), { start, end: last }), response);
}

function end(response: ServerResponse, status: number): void {
  response.writeHead(status, { ...COMMON_HEADERS, 'content-type': 'text/plain; charset=utf-8' });
  response.end();
}

/** No release can answer now; the page looks again by itself. */
function waiting(response: ServerResponse, page: string): void {
  response.writeHead(503, {
    ...COMMON_HEADERS,
    'content-type': 'text/html; charset=utf-8',
    'cache-control': 'no-store',
  });
  response.end(page);
}

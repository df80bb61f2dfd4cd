import { createReadStream } from 'node:fs';
import { readFile, stat } from 'node:fs/promises';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join, resolve } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import { isWithin } from '../catalogue/is-within.ts';
import { parseRange } from '../model/byte-range.ts';
import { isText, mediaTypeOf } from '../model/media-types.ts';

export interface ServeOptions {
  /** 0 takes any free port. Absent: 0. */
  port?: number;
  host?: string;
}

export interface RunningServer {
  /** As `http://localhost:4321`, without a slash at its end. */
  url: string;
  port: number;
  close(): Promise<void>;
}

/**
 * Serves a built site as a good public server would: index files, the 404 page of the reader's language,
 * validators, compression, ranges. Nothing outside `dir` is ever read.
 * @throws Error with code EADDRINUSE when the port is taken.
 */
export async function serveFolder(
  dir: string,
  { port = 0, host = 'localhost' }: ServeOptions = {},
): Promise<RunningServer> {
  const root = resolve(dir);
  const packed = new PackedTexts();
  const server = createServer((request, response) => {
    answer(root, packed, request, response).catch(() => {
      if (!response.headersSent) response.writeHead(500);
      response.end();
    });
  });
  await new Promise<void>((ready, failed) => {
    server.once('error', failed);
    server.listen(port, host, ready);
  });
  const { port: taken } = server.address() as AddressInfo;
  return {
    url: `http://${host === '0.0.0.0' || host === '::' ? 'localhost' : host}:${taken}`,
    port: taken,
    close: () =>
      new Promise((closed) => {
        server.close(() => closed());
        server.closeAllConnections();
      }),
  };
}

interface Found {
  path: string;
  size: number;
  mtimeMs: number;
}

async function answer(
  root: string,
  packed: PackedTexts,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  response.setHeader('X-Content-Type-Options', 'nosniff');
  response.setHeader('Referrer-Policy', 'strict-origin-when-cross-origin');
  response.setHeader('X-Frame-Options', 'SAMEORIGIN');
  if (request.method !== 'GET' && request.method !== 'HEAD') {
    response.writeHead(405, { Allow: 'GET, HEAD' }).end();
    return;
  }
  const [address = '/', query] = (request.url ?? '/').split('?', 2);
  const path = cleanPath(address);
  if (path === undefined) {
    response.writeHead(400).end();
    return;
  }
  const found = await findFile(root, path);
  if (found) return send(found, 200, cacheFor(path), packed, request, response);
  if (!path.endsWith('/') && (await findFile(root, `${path}/`))) {
    const location = encodeURI(`${path}/`) + (query === undefined ? '' : `?${query}`);
    response.writeHead(301, { Location: location }).end();
    return;
  }
  const lang = path.split('/')[1] ?? '';
  const missing =
    (await findFile(root, `/${lang}/404.html`)) ??
    (await findFile(root, `/${lang}/404/`)) ??
    (await findFile(root, '/404.html'));
  if (missing) return send(missing, 404, 'no-cache', packed, request, response);
  response.writeHead(404).end();
}

/** The path of an address, decoded and beginning with one slash; undefined where it tries to leave the site. */
export function cleanPath(address: string): string | undefined {
  let path: string;
  try {
    path = decodeURIComponent(address).normalize('NFC');
  } catch {
    return undefined;
  }
  // Two slashes at the start would make a redirect to another host.
  if (!path.startsWith('/') || path.startsWith('//') || /[\0\\:]/.test(path)) return undefined;
  const steps = path.split('/');
  return steps.some((step) => step.startsWith('.') && step !== '.well-known') ? undefined : path;
}

async function findFile(root: string, path: string): Promise<Found | undefined> {
  const file = join(root, path.endsWith('/') ? `${path}index.html` : path);
  if (!isWithin(file, root)) return undefined;
  const entry = await stat(file).catch(() => undefined);
  return entry?.isFile() ? { path: file, size: entry.size, mtimeMs: entry.mtimeMs } : undefined;
}

/** Files in these folders change their name with their content. */
const cacheFor = (path: string) =>
  /^\/(media|fonts|assets|_astro)\//.test(path) ? 'public, max-age=31536000, immutable' : 'no-cache';

async function send(
  found: Found,
  status: number,
  cache: string,
  packed: PackedTexts,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const type = mediaTypeOf(extname(found.path));
  const encoding = isText(type)
    ? chooseEncoding(String(request.headers['accept-encoding'] ?? ''))
    : undefined;
  const mark = `${found.size.toString(36)}-${Math.floor(found.mtimeMs).toString(36)}`;
  const etag = encoding ? `W/"${mark}"` : `"${mark}"`;
  response.setHeader('Content-Type', type);
  response.setHeader('Cache-Control', cache);
  response.setHeader('ETag', etag);
  if (isText(type)) response.setHeader('Vary', 'Accept-Encoding');
  if (status === 200 && matches(request.headers['if-none-match'], mark)) {
    response.writeHead(304).end();
    return;
  }
  if (encoding) {
    const body = await packed.get(found, mark, encoding);
    response.writeHead(status, { 'Content-Encoding': encoding, 'Content-Length': body.length });
    response.end(request.method === 'HEAD' ? undefined : body);
    return;
  }
  response.setHeader('Accept-Ranges', 'bytes');
  const whole = request.headers['if-range'] !== undefined && request.headers['if-range'] !== etag;
  const range = whole || status !== 200 ? undefined : parseRange(request.headers.range, found.size);
  if (range === 'unsatisfiable') {
    response.writeHead(416, { 'Content-Range': `bytes */${found.size}` }).end();
    return;
  }
  const { start, end } = range ?? { start: 0, end: found.size - 1 };
  if (range) response.setHeader('Content-Range', `bytes ${start}-${end}/${found.size}`);
  response.writeHead(range ? 206 : status, { 'Content-Length': end - start + 1 });
  if (request.method === 'HEAD' || found.size === 0) response.end();
  // A visitor who leaves in the middle is no failure.
  else await pipeline(createReadStream(found.path, { start, end }), response).catch(() => response.destroy());
}

function matches(header: string | undefined, mark: string): boolean {
  if (header === undefined) return false;
  return header
    .split(',')
    .some((tag) => tag.trim() === '*' || tag.trim().replace(/^W\//, '') === `"${mark}"`);
}

type Encoding = 'br' | 'gzip';

/** https://www.rfc-editor.org/rfc/rfc9110#field.accept-encoding ; a weight of 0 refuses. */
export function chooseEncoding(accepted: string): Encoding | undefined {
  const names = accepted.split(',').flatMap((part) => {
    const [name = '', ...more] = part
      .trim()
      .toLowerCase()
      .split(/\s*;\s*/);
    return more.some((one) => /^q=0(\.0*)?$/.test(one)) ? [] : [name];
  });
  return (['br', 'gzip'] as const).find((name) => names.includes(name));
}

const compress = { br: promisify(brotliCompress), gzip: promisify(gzip) };

/** Compressed texts, so that a kiosk or a test does not compress a page twice. The oldest go first. */
class PackedTexts {
  static readonly #most = 64e6;
  readonly #kept = new Map<string, Buffer>();
  #bytes = 0;

  async get({ path }: Found, mark: string, encoding: Encoding): Promise<Buffer> {
    const key = `${encoding} ${mark} ${path}`;
    const known = this.#kept.get(key);
    if (known) return known;
    const text = await readFile(path);
    const body =
      encoding === 'br'
        ? await compress.br(text, { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } })
        : await compress.gzip(text);
    this.#kept.set(key, body);
    this.#bytes += body.length;
    for (const [old, { length }] of this.#kept) {
      if (this.#bytes <= PackedTexts.#most) break;
      this.#kept.delete(old);
      this.#bytes -= length;
    }
    return body;
  }
}

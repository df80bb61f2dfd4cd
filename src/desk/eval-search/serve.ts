import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join, normalize } from 'node:path';
import { gzipSync } from 'node:zlib';

const TYPES: Record<string, string> = { js: 'text/javascript', json: 'application/json', html: 'text/html' };
const POLICY =
  "default-src 'none'; script-src 'self'; connect-src 'self'; img-src 'self'; form-action 'self'";

export interface Served {
  origin: string;
  /** Bytes of bodies sent since the last call, compressed as a host would. */
  moved(): number;
  close(): void;
}

/**
 * Serves a folder under the site's security policy, with gzip for text, on a free port.
 * @param wasm lets WebAssembly run, which plain Pagefind needs and the site's search does not
 */
export async function serve(folder: string, wasm = false): Promise<Served> {
  const policy = wasm ? POLICY.replace("'self';", "'self' 'wasm-unsafe-eval';") : POLICY;
  let bytes = 0;
  const server = createServer(async (request, response) => {
    const path = normalize(decodeURIComponent(new URL(request.url ?? '/', 'http://x').pathname));
    const empty = /^\/page-([a-z]+)\.html$/.exec(path);
    const read = empty ? Buffer.from(`<!doctype html><html lang="${empty[1]}"><title>-</title>`) : null;
    const body = read ?? (await readFile(join(folder, path)).catch(() => null));
    if (!body) {
      response.writeHead(404).end();
      return;
    }
    const type = TYPES[path.split('.').at(-1) ?? ''];
    const sent = type ? gzipSync(body) : body;
    bytes += sent.length;
    response.writeHead(200, {
      'content-type': type ?? 'application/octet-stream',
      'content-security-policy': policy,
      ...(type && { 'content-encoding': 'gzip' }),
    });
    response.end(sent);
  });
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  return {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    moved() {
      const sum = bytes;
      bytes = 0;
      return sum;
    },
    close: () => server.close(),
  };
}

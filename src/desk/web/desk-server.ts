import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { policyText } from '../../model/page-policy.ts';
import { cleanPath, type RunningServer } from '../serve.ts';
import { readBody } from './body.ts';
import { cookieName, ENTRANCE, judge, TICKET, type Verdict } from './guard.ts';
import { ENTERED, refusalPage, refusalText } from './notices.ts';
import { type DeskAnswer, type DeskRoute, jsonAnswer, TooLarge } from './route.ts';
import type { DeskSession } from './session.ts';

export interface DeskServerOptions {
  session: DeskSession;
  routes: readonly DeskRoute[];
  /** 0 takes any free port. */
  port: number;
  /** Origins of pages that the desk shows in a frame. */
  frames: readonly string[];
  /** Told what went wrong within a route. @returns the words for whoever sits at the desk. */
  fault: (error: unknown) => string;
}

const HTML = 'text/html; charset=utf-8';

/** Nothing inline, nothing of another host; a page of the desk stands in no frame. */
const policy = (frames: readonly string[]) =>
  policyText({
    'default-src': "'none'",
    'script-src': "'self'",
    'style-src': "'self'",
    'img-src': "'self' data: blob:",
    'font-src': "'self'",
    'connect-src': "'self'",
    'frame-src': ["'self'", ...frames].join(' '),
    'form-action': "'none'",
    'base-uri': "'none'",
    'frame-ancestors': "'none'",
  });

const HEADERS = {
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'cache-control': 'no-store',
} as const;

/**
 * Serves the desk to this machine alone, on 127.0.0.1.
 * @throws Error with code EADDRINUSE when the port is taken.
 */
export async function serveDesk(options: DeskServerOptions): Promise<RunningServer> {
  const server = createServer((request, response) => {
    answer(options, port(), request, response).catch((error: unknown) => {
      const words = options.fault(error);
      if (!response.headersSent)
        send(response, { status: 500, type: 'text/plain; charset=utf-8', body: words });
      else response.destroy();
    });
  });
  const port = () => (server.address() as AddressInfo).port;
  await new Promise<void>((ready, failed) => {
    server.once('error', failed);
    server.listen(options.port, '127.0.0.1', ready);
  });
  return {
    url: `http://127.0.0.1:${port()}`,
    port: port(),
    close: () =>
      new Promise((closed) => {
        server.close(() => closed());
        server.closeAllConnections();
      }),
  };
}

async function answer(
  { session, routes, frames, fault }: DeskServerOptions,
  port: number,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  for (const [name, value] of Object.entries(HEADERS)) response.setHeader(name, value);
  response.setHeader('content-security-policy', policy(frames));
  const [address = '/', search = ''] = (request.url ?? '/').split('?', 2);
  const { method = '', headers } = request;
  const asked = { method, path: cleanPath(address), query: new URLSearchParams(search), headers };
  const verdict = judge(asked, port, session);
  if (verdict === 'enter') return enter(response, port, session);
  const isApi = asked.path?.startsWith('/api/') ?? false;
  if (verdict === 'renew') return send(response, jsonAnswer({ address: entranceAddress(port, session) }));
  if (verdict !== 'pass') return refuse(response, verdict, isApi);
  const gone = new AbortController();
  response.once('close', () => gone.abort());
  const deskRequest = {
    ...asked,
    path: asked.path as string,
    method: method === 'HEAD' ? 'GET' : method,
    body: (limit: number) => readBody(request, limit),
    signal: gone.signal,
  };
  try {
    for (const route of routes) {
      const given = await route(deskRequest);
      if (given) return await send(response, given, method === 'HEAD');
    }
    refuse(response, 404, isApi);
  } catch (error) {
    if (!(error instanceof TooLarge)) throw error;
    fault(error);
    // What is still on its way is not read.
    response.setHeader('connection', 'close');
    refuse(response, 413, isApi);
  }
}

/** The address that lets in once. */
export const entranceAddress = (port: number, session: DeskSession): string =>
  `http://127.0.0.1:${port}${ENTRANCE}?${TICKET}=${session.newTicket()}`;

/** A page that leads on by itself: a browser that came from elsewhere sends no cookie along with a redirect. */
function enter(response: ServerResponse, port: number, { cookie }: DeskSession): void {
  response.setHeader('set-cookie', `${cookieName(port)}=${cookie}; Path=/; HttpOnly; SameSite=Strict`);
  void send(response, { status: 200, type: HTML, body: ENTERED });
}

function refuse(
  response: ServerResponse,
  status: Exclude<Verdict, 'enter' | 'renew' | 'pass'> | 404 | 413,
  isApi: boolean,
): void {
  const answer = isApi
    ? jsonAnswer({ message: refusalText(status) }, status)
    : { status, type: HTML, body: refusalPage(status) };
  void send(response, answer);
}

async function send(
  response: ServerResponse,
  { status, type, body, headers = {} }: DeskAnswer,
  isHead = false,
): Promise<void> {
  const isWhole = typeof body === 'string' || body instanceof Uint8Array;
  response.writeHead(status, {
    'content-type': type,
    ...(isWhole && { 'content-length': Buffer.byteLength(body) }),
    ...headers,
  });
  if (isHead) response.end();
  else if (isWhole) response.end(body);
  // Whoever closes the window in the middle is no failure.
  else await pipeline(Readable.from(body), response).catch(() => response.destroy());
}

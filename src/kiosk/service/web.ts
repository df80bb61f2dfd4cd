import type { IncomingMessage, ServerResponse } from 'node:http';
import { connect } from 'node:net';
import { COMMON_HEADERS } from '../agent/headers.ts';
import { readProgress } from '../agent/progress.ts';
import { MOST_REQUEST } from './protocol.ts';

/** Where the page lies, and what it asks. */
export const SERVICE_PATH = '/_kiosk/service/';
/** A page of another origin cannot send it without asking first, and is then refused. */
export const SERVICE_HEADER = 'x-kiosk-service';
export const SERVICE_SOCKET = '/run/cua-ngo-service/socket';

/** Longest wait for the helper: a network that is tried, a log that is written to a slow stick. Milliseconds. */
const PATIENCE = 240_000;

/** The page's own files. */
export interface ServicePage {
  html: string;
  script: string;
  /** For pages that are no release's: leads to this one. */
  way: string;
  style: string;
}

export interface ServiceWebOptions {
  page: ServicePage;
  /** Folder that goes with the machine's run. */
  run: string;
  socket?: string;
}

type Send = (status: number, type: string, body: string) => void;

/** Nothing but the page's own script and sheet. */
const POLICY =
  "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

const JSON_TYPE = 'application/json; charset=utf-8';

/**
 * Serves the technician's page and passes what it asks to the helper, which checks all of it: this program may do
 * nothing of it itself. @returns what answers an address below `SERVICE_PATH`.
 */
export function createServiceWeb({ page, run, socket = SERVICE_SOCKET }: ServiceWebOptions) {
  const files: Record<string, readonly [type: string, body: () => string]> = {
    '': ['text/html; charset=utf-8', () => page.html],
    'page.js': ['text/javascript; charset=utf-8', () => page.script],
    'way.js': ['text/javascript; charset=utf-8', () => page.way],
    'page.css': ['text/css; charset=utf-8', () => page.style],
    progress: [JSON_TYPE, () => JSON.stringify(readProgress(run) ?? null)],
  };
  return (request: IncomingMessage, response: ServerResponse): void => {
    const send: Send = (status, type, body) => {
      response.writeHead(status, {
        ...COMMON_HEADERS,
        'content-security-policy': POLICY,
        'content-type': type,
        'cache-control': 'no-store',
      });
      response.end(request.method === 'HEAD' ? undefined : body);
    };
    const refuse = (status: number) => send(status, 'text/plain; charset=utf-8', '');
    const name = (request.url ?? '').split('?', 1)[0]?.slice(SERVICE_PATH.length) ?? '';
    const file = Object.hasOwn(files, name) ? files[name] : undefined;
    if (name === 'do') {
      if (isFromPage(request)) void pass(request, socket, send);
      else refuse(403);
    } else if (!file) refuse(404);
    else if (request.method !== 'GET' && request.method !== 'HEAD') refuse(405);
    else send(200, file[0], file[1]());
  };
}

/** Whether the page itself asks: by its method, address, origin, type and header. */
function isFromPage({ method, headers, socket }: IncomingMessage): boolean {
  const host = `127.0.0.1:${socket.localPort}`;
  return (
    method === 'POST' &&
    headers.host === host &&
    headers.origin === `http://${host}` &&
    (headers['sec-fetch-site'] ?? 'same-origin') === 'same-origin' &&
    /^application\/json(;|$)/i.test(headers['content-type'] ?? '') &&
    headers[SERVICE_HEADER] === '1'
  );
}

const refused = (message: string) => JSON.stringify({ ok: false, kind: 'refused', message });
const NO_HELPER = refused(
  'Chương trình dịch vụ không trả lời.  → Đợi một phút rồi thử lại; nếu vẫn lỗi, khởi động lại máy.',
);
const NOT_UNDERSTOOD = refused('Máy không hiểu yêu cầu.  → Mở lại trang dịch vụ.');

async function pass(request: IncomingMessage, socket: string, send: Send): Promise<void> {
  let line: string;
  try {
    // Written anew, so that it is one line whatever was sent.
    line = JSON.stringify(JSON.parse(await read(request, MOST_REQUEST)));
  } catch {
    return send(400, JSON_TYPE, NOT_UNDERSTOOD);
  }
  try {
    send(200, JSON_TYPE, await ask(socket, line));
  } catch {
    send(503, JSON_TYPE, NO_HELPER);
  }
}

/** Reads to the end, so that whoever sent too much hears of it. @throws Error when it is too much. */
async function read(request: IncomingMessage, most: number): Promise<string> {
  const parts: Buffer[] = [];
  let length = 0;
  for await (const part of request as AsyncIterable<Buffer>) {
    length += part.length;
    if (length <= most) parts.push(part);
  }
  if (length > most) throw new Error('too long');
  return Buffer.concat(parts).toString('utf8');
}

/** @returns the helper's one line. @throws Error when there is none, or it does not answer. */
function ask(socket: string, line: string): Promise<string> {
  return new Promise((done, failed) => {
    const parts: Buffer[] = [];
    const connection = connect(socket, () => connection.write(`${line}\n`));
    connection.setTimeout(PATIENCE, () => connection.destroy(new Error('silent')));
    connection.on('data', (part: Buffer) => parts.push(part));
    connection.once('error', failed);
    connection.once('end', () => {
      const answer = Buffer.concat(parts).toString('utf8').trim();
      if (answer) done(answer);
      else failed(new Error('empty'));
      connection.end();
    });
  });
}

import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { type Admin, createAdmin } from '../../src/desk/admin/create-admin.ts';
import { inVietnam } from '../../src/desk/environment.ts';
import { type DeskAnswer, type DeskRequest, TooLarge } from '../../src/desk/web/route.ts';

const TOKEN = 'token-of-the-test';
/** The page asks the machine's clock, so the desk does. */
export const TODAY = inVietnam(new Date()).today;

/** The routes of the form over a content folder, without a server: what the guard has let in. */
export function openRoutes(contentDir: string, cacheDir: string, failing?: string) {
  const saved: string[][] = [];
  const complaints: string[] = [];
  const admin = createAdmin({
    environment: { contentDir, cacheDir, today: TODAY },
    apiToken: TOKEN,
    afterSave(files) {
      saved.push([...files]);
      if (failing) throw new Error(failing);
    },
    reporter: {
      step: async (_title, work) => work(() => undefined),
      complain: (text) => void complaints.push(text),
    },
  });
  return { admin, saved, complaints };
}

export interface Asked {
  method?: string;
  body?: unknown;
  query?: string;
}

/** Asks one route after another, as the desk does. */
export async function ask(admin: Admin, path: string, asked: Asked = {}): Promise<DeskAnswer | undefined> {
  const { method = 'GET', body, query = '' } = asked;
  const bytes = Buffer.from(body === undefined ? '' : JSON.stringify(body));
  return first(admin, {
    method,
    path,
    query: new URLSearchParams(query),
    headers: {},
    signal: new AbortController().signal,
    body: async (limit) => {
      if (bytes.length > limit) throw new TooLarge();
      return bytes;
    },
  });
}

async function first({ routes }: Admin, request: DeskRequest): Promise<DeskAnswer | undefined> {
  for (const route of routes) {
    const answer = await route(request);
    if (answer) return answer;
  }
  return undefined;
}

/** The form on a port of this machine, with the part of the desk's guard that its page needs. */
export async function openAdmin(contentDir: string, cacheDir: string) {
  const { admin, saved } = openRoutes(contentDir, cacheDir);
  const server = createServer(async (request, response) => {
    const { pathname, searchParams } = new URL(request.url ?? '/', 'http://desk');
    const path = decodeURIComponent(pathname).normalize('NFC');
    const isApi = path.startsWith('/api/');
    if (isApi && request.headers.authorization !== `token ${TOKEN}`) return response.writeHead(401).end();
    const answer = await first(admin, {
      method: request.method ?? 'GET',
      path,
      query: searchParams,
      headers: request.headers,
      signal: new AbortController().signal,
      body: (limit) => bodyOf(request, limit),
    });
    if (!answer) return response.writeHead(404).end();
    response.writeHead(answer.status, { 'Content-Type': answer.type, ...answer.headers });
    return response.end(answer.body as string | Uint8Array);
  });
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    saved,
    close: () =>
      new Promise<void>((closed) => {
        server.close(() => closed());
        server.closeAllConnections();
      }),
  };
}

async function bodyOf(request: IncomingMessage, limit: number): Promise<Buffer> {
  const parts: Buffer[] = [];
  let size = 0;
  for await (const part of request) {
    size += (part as Buffer).length;
    if (size > limit) throw new TooLarge();
    parts.push(part as Buffer);
  }
  return Buffer.concat(parts);
}

import { request } from 'node:http';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { RunningServer } from '../../../src/desk/serve.ts';
import { entranceAddress, serveDesk } from '../../../src/desk/web/desk-server.ts';
import { cookieName } from '../../../src/desk/web/guard.ts';
import { type DeskRequest, jsonAnswer } from '../../../src/desk/web/route.ts';
import { DeskSession } from '../../../src/desk/web/session.ts';

interface Got {
  status: number;
  headers: Record<string, string | string[] | undefined>;
  body: string;
}

let session: DeskSession;
let server: RunningServer;
let ended: number;
let seen: DeskRequest[];
const faults: unknown[] = [];

beforeEach(async () => {
  ended = 0;
  seen = [];
  session = new DeskSession(() => ended++);
  server = await serveDesk({
    session,
    port: 0,
    frames: ['http://localhost:9'],
    fault: (error) => {
      faults.push(error);
      return 'Hỏng rồi.';
    },
    routes: [
      async (asked) => {
        seen.push(asked);
        if (asked.path === '/broken') throw new Error('broken');
        if (asked.path === '/api/big') return jsonAnswer({ length: (await asked.body(1000)).length });
        return asked.path === '/none' ? undefined : jsonAnswer({ path: asked.path });
      },
    ],
  });
});
afterEach(() => server.close());

/** Asks as a program would, which sends whatever it likes. */
function ask(
  path: string,
  headers: Record<string, string> = {},
  { method = 'GET', body = '' } = {},
): Promise<Got> {
  return new Promise((done, failed) => {
    const asked = request(
      { host: '127.0.0.1', port: server.port, path, method, headers, setHost: headers['host'] === undefined },
      (response) => {
        let text = '';
        response.setEncoding('utf8').on('data', (part) => (text += part));
        response.on('end', () =>
          done({ status: response.statusCode ?? 0, headers: response.headers, body: text }),
        );
      },
    );
    asked.on('error', failed);
    asked.end(body);
  });
}

const cookie = () => ({ cookie: `${cookieName(server.port)}=${session.cookie}` });
const token = () => ({ authorization: `token ${session.apiToken}` });
const origin = () => ({ origin: server.url });

describe('who comes to the desk', () => {
  it('is let in once by the address that was shown, and gets a cookie that no script reads and no other site sends', async () => {
    const { pathname, search } = new URL(entranceAddress(server.port, session));
    const entered = await ask(pathname + search);
    expect(entered.status).toBe(200);
    expect(entered.headers['set-cookie']).toEqual([
      `${cookieName(server.port)}=${session.cookie}; Path=/; HttpOnly; SameSite=Strict`,
    ]);
    expect(entered.body).not.toContain(session.cookie);
    expect((await ask(pathname + search)).status).toBe(403);
    expect((await ask('/x', cookie())).status).toBe(200);
  });

  it('is let in from a link of another program, which a browser calls another site', async () => {
    const { pathname, search } = new URL(entranceAddress(server.port, session));
    expect((await ask(pathname + search, { 'sec-fetch-site': 'cross-site' })).status).toBe(200);
  });

  it('holds only the newest address', async () => {
    const first = new URL(entranceAddress(server.port, session));
    const second = new URL(entranceAddress(server.port, session));
    expect((await ask(first.pathname + first.search)).status).toBe(403);
    expect((await ask(second.pathname + second.search)).status).toBe(200);
  });

  it('is told in Vietnamese what to do without a session', async () => {
    const { status, body, headers } = await ask('/');
    expect(status).toBe(403);
    expect(body).toContain('<html lang="vi">');
    expect(body).toContain('npm run desk');
    expect(headers['set-cookie']).toBeUndefined();
    expect(seen).toEqual([]);
  });
});

describe('the desk refuses', () => {
  it.each([
    ['another host', () => ({ host: `localhost:${server.port}` }), 403],
    ['a name that was made to point here', () => ({ host: `tinh.example:${server.port}` }), 403],
    ['another port of this host', () => ({ host: '127.0.0.1:1' }), 403],
    ['another origin', () => ({ origin: 'https://example.org' }), 403],
    ['a page without an origin', () => ({ origin: 'null' }), 403],
    ['the origin of the draft', () => ({ origin: 'http://localhost:9' }), 403],
    ['what a page of another site asks', () => ({ 'sec-fetch-site': 'cross-site' }), 403],
    ['what a page of another port asks', () => ({ 'sec-fetch-site': 'same-site' }), 403],
    ['another cookie', () => ({ cookie: `${cookieName(server.port)}=x` }), 403],
    ['the cookie of another port', () => ({ cookie: `${cookieName(1)}=${session.cookie}` }), 403],
  ])('%s', async (_, headers, status) => {
    expect((await ask('/', { ...cookie(), ...headers() })).status).toBe(status);
    expect((await ask('/api/x', { ...cookie(), ...token(), ...headers() })).status).toBe(status);
    expect(seen).toEqual([]);
  });

  it('to read or write by the API without its header, whatever the cookie', async () => {
    expect((await ask('/api/x', cookie())).status).toBe(401);
    expect((await ask('/api/x', { ...cookie(), authorization: 'token x' })).status).toBe(401);
    expect((await ask('/api/x', token())).status).toBe(403);
    expect(seen).toEqual([]);
    expect((await ask('/api/x', { ...cookie(), ...token() })).status).toBe(200);
  });

  it('a write without an origin, and a method it does not know', async () => {
    const all = { ...cookie(), ...token() };
    expect((await ask('/api/x', all, { method: 'POST' })).status).toBe(403);
    expect((await ask('/api/x', { ...all, ...origin() }, { method: 'PATCH' })).status).toBe(405);
    expect((await ask('/api/x', { ...all, ...origin() }, { method: 'POST' })).status).toBe(200);
  });

  it.each(['/../x', '/%2e%2e/x', '/a/..%2fb', '/.git/config', '//example.org/', '/a%00b', '/C:/x', '/%'])(
    'the address %s',
    async (path) => {
      expect((await ask(path, cookie())).status).toBe(400);
      expect(seen).toEqual([]);
    },
  );

  it('more bytes than an address takes, said or not', async () => {
    const all = { ...cookie(), ...token(), ...origin() };
    const body = 'x'.repeat(1001);
    expect((await ask('/api/big', all, { method: 'POST', body: body.slice(1) })).status).toBe(200);
    expect((await ask('/api/big', all, { method: 'POST', body })).status).toBe(413);
    const chunked = { ...all, 'transfer-encoding': 'chunked' };
    expect((await ask('/api/big', chunked, { method: 'POST', body })).status).toBe(413);
    const huge = { ...all, 'content-length': String(100_000_001) };
    const answer = await new Promise<number>((done) => {
      const asked = request({
        host: '127.0.0.1',
        port: server.port,
        path: '/api/big',
        method: 'POST',
        headers: huge,
      });
      asked.on('response', (response) => done(response.statusCode ?? 0));
      asked.on('error', () => undefined);
      asked.write('x');
    });
    expect(answer).toBe(413);
  });
});

describe('five different wrong tokens', () => {
  it('end the session, whatever comes after them', async () => {
    for (let at = 0; at < 4; at++) await ask('/api/x', { ...cookie(), authorization: `token wrong${at}` });
    expect(session.isEnded).toBe(false);
    await ask('/vao?ve=wrong');
    expect(ended).toBe(1);
    expect((await ask('/x', cookie())).status).toBe(410);
    expect((await ask('/api/x', { ...cookie(), ...token() })).status).toBe(410);
    const { pathname, search } = new URL(entranceAddress(server.port, session));
    expect((await ask(pathname + search)).status).toBe(410);
  });

  it('are not the same one five times, as a window of a former desk sends it', async () => {
    for (let at = 0; at < 9; at++) await ask('/api/x', { ...cookie(), authorization: 'token former' });
    expect(session.isEnded).toBe(false);
    expect((await ask('/api/x', { ...cookie(), ...token() })).status).toBe(200);
  });

  it('are not counted from another host or origin: no page elsewhere can close the desk', async () => {
    for (let at = 0; at < 9; at++) {
      await ask(`/vao?ve=${at}`, { host: 'example.org' });
      await ask(`/vao?ve=${at}`, { origin: 'https://example.org' });
      await ask('/api/x', { ...cookie(), authorization: `token ${at}`, origin: 'null' });
    }
    expect(session.isEnded).toBe(false);
  });
});

describe('another start of the desk on this machine', () => {
  it('gets a new address by the secret alone, and no page of a browser does', async () => {
    const right = { authorization: `desk ${session.secret}` };
    const { status, body } = await ask('/ve-moi', right, { method: 'POST' });
    expect(status).toBe(200);
    const { pathname, search } = new URL((JSON.parse(body) as { address: string }).address);
    expect((await ask(pathname + search)).status).toBe(200);
    expect((await ask('/ve-moi', { ...right, ...origin() }, { method: 'POST' })).status).toBe(403);
    expect((await ask('/ve-moi', { authorization: 'desk x' }, { method: 'POST' })).status).toBe(403);
  });
});

describe('an answer of the desk', () => {
  it('forbids code within a page, other hosts, frames around it, and being kept', async () => {
    const { headers } = await ask('/x', cookie());
    expect(headers['content-security-policy']).toBe(
      "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data: blob:; font-src 'self'; connect-src 'self'; frame-src 'self' http://localhost:9; form-action 'none'; base-uri 'none'; frame-ancestors 'none'",
    );
    expect(headers['access-control-allow-origin']).toBeUndefined();
    expect(headers['cache-control']).toBe('no-store');
    expect(headers['cross-origin-resource-policy']).toBe('same-origin');
    expect(headers['referrer-policy']).toBe('no-referrer');
  });

  it('to a page that is not there, and to a defect, is a refusal without its inner words', async () => {
    expect((await ask('/none', cookie())).status).toBe(404);
    const { status, body } = await ask('/broken', cookie());
    expect([status, body]).toEqual([500, 'Hỏng rồi.']);
    expect(String(faults.at(-1))).toBe('Error: broken');
  });
});

import { request as httpRequest, type IncomingHttpHeaders } from 'node:http';
import { connect, createServer } from 'node:net';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { serveKiosk } from '../../../src/kiosk/agent/serve.ts';
import { listenForService } from '../../../src/kiosk/service/listen.ts';
import { CODE, fakeMachine } from './fake-machine.ts';

const page = { html: '<!doctype html><title>page', script: 'script', way: 'way', style: 'style' };

/** The agent without any release, before the helper at its socket. */
async function running({ helper = true } = {}) {
  const machine = fakeMachine();
  const socket = join(machine.dir, 'socket');
  if (helper) {
    const server = await listenForService({ where: { path: socket }, helper: machine.helper });
    onTestFinished(() => void server.close());
  }
  const kiosk = await serveKiosk({
    root: join(machine.dir, 'site'),
    rootKey: 'none',
    gate: 'na-meo',
    port: 0,
    kept: join(machine.dir, 'kept'),
    run: join(machine.dir, 'run'),
    service: { page, socket },
  });
  onTestFinished(() => kiosk.close());
  const host = new URL(kiosk.url).host;
  const own = { host, origin: kiosk.url, 'content-type': 'application/json', 'x-kiosk-service': '1' };
  const send = (
    change: Record<string, string | undefined> = {},
    {
      method = 'POST',
      body = JSON.stringify({ action: 'login', code: CODE }),
      path = '/_kiosk/service/do',
    } = {},
  ) =>
    new Promise<{ status: number; text: string; headers: IncomingHttpHeaders }>((done, failed) => {
      const headers = Object.fromEntries(
        Object.entries({ ...own, ...change }).filter(([, value]) => value !== undefined),
      );
      const { hostname, port } = new URL(kiosk.url);
      const asked = httpRequest(
        { hostname, port, path, method, headers: headers as Record<string, string> },
        (answer) => {
          const parts: Buffer[] = [];
          answer.on('data', (part: Buffer) => parts.push(part));
          answer.on('end', () =>
            done({
              status: answer.statusCode ?? 0,
              text: Buffer.concat(parts).toString(),
              headers: answer.headers,
            }),
          );
        },
      );
      asked.once('error', failed).end(method === 'GET' || method === 'HEAD' ? undefined : body);
    });
  return { ...machine, socket, url: kiosk.url, send };
}

describe('the service page', () => {
  it('is there without any release, and allows nothing but its own script and sheet', async () => {
    const { url } = await running();
    for (const [path, text] of [
      ['', page.html],
      ['page.js', 'script'],
      ['way.js', 'way'],
      ['page.css', 'style'],
      ['progress', 'null'],
    ]) {
      const answer = await fetch(`${url}/_kiosk/service/${path}`);
      expect([answer.status, await answer.text()]).toEqual([200, text]);
      expect(answer.headers.get('content-security-policy')).toMatch(
        /^default-src 'none'; script-src 'self';.*frame-ancestors 'none'$/,
      );
      expect(answer.headers.get('cache-control')).toBe('no-store');
    }
    for (const path of ['x', '__proto__', 'constructor', '..%2f..%2fetc%2fpasswd', 'do/x'])
      expect((await fetch(`${url}/_kiosk/service/${path}`)).status, path).toBe(404);
    expect((await fetch(`${url}/_kiosk/service/`, { method: 'POST' })).status).toBe(405);
  });

  it('is heard alone: no other origin, name, method or kind of request reaches the helper', async () => {
    const { send, calls, logged } = await running();
    expect(JSON.parse((await send()).text)).toMatchObject({ ok: true });
    logged.length = 0;
    const wrong: [Record<string, string | undefined>, { method?: string }?][] = [
      [{ origin: undefined }],
      [{ origin: 'null' }],
      [{ origin: 'http://evil.example' }],
      [{ origin: 'http://127.0.0.1:1' }],
      [{ origin: 'http://localhost:8080' }],
      [{ host: 'localhost' }],
      [{ host: '127.0.0.1:1' }],
      [{ 'content-type': 'text/plain' }],
      [{ 'content-type': 'application/x-www-form-urlencoded' }],
      [{ 'x-kiosk-service': undefined }],
      [{ 'sec-fetch-site': 'cross-site' }],
      [{ 'sec-fetch-site': 'same-site' }],
      [{}, { method: 'GET' }],
      [{}, { method: 'PUT' }],
      [{}, { method: 'HEAD' }],
    ];
    for (const [change, more] of wrong)
      expect((await send(change, more)).status, JSON.stringify([change, more])).toBe(403);
    expect((await send({ host: 'rebound.example' })).status).toBe(421);
    expect([logged, calls()]).toEqual([[], []]);
  });

  it('passes one line of bounded length, whatever was sent', async () => {
    const { send, logged } = await running();
    for (const body of ['', '{', 'x'.repeat(1_000_000), `"${'x'.repeat(17_000)}"`])
      expect((await send({}, { body })).status, body.slice(0, 9)).toBe(400);
    expect(logged).toEqual([]);
    const broken = await send({}, { body: `{"action":"login",\n\n"code":"${CODE}"}` });
    expect(JSON.parse(broken.text)).toMatchObject({ ok: true });
    expect(JSON.parse((await send({}, { body: '["x"]' })).text)).toMatchObject({ ok: false });
  });

  it('says it when no helper answers', async () => {
    const { send, socket } = await running({ helper: false });
    const silent = await send();
    expect(silent.status).toBe(503);
    expect(JSON.parse(silent.text)).toMatchObject({
      ok: false,
      message: expect.stringContaining('không trả lời'),
    });
    const closing = createServer((one) => one.end());
    await new Promise<void>((done) => closing.listen(socket, done));
    onTestFinished(() => void closing.close());
    expect((await send()).status).toBe(503);
  });
});

describe('the helper’s socket', () => {
  const say = (socket: string, text: string, end = false) =>
    new Promise<string>((done) => {
      const connection = connect(socket, () => (end ? connection.end(text) : connection.write(text)));
      let answer = '';
      connection.on('data', (part) => {
        answer += part.toString();
      });
      connection.once('close', () => done(answer));
      connection.once('error', () => undefined);
    });

  it('answers one line, also in pieces, and none that has no end', async () => {
    const { socket } = await running();
    expect(
      JSON.parse(await say(socket, `{"action":"login","code":"${CODE}"}\n{"action":"log"}\n`)),
    ).toMatchObject({ ok: true });
    expect(JSON.parse(await say(socket, `${'x'.repeat(200_000)}`))).toMatchObject({ ok: false });
    expect(await say(socket, '', true)).toBe('');
    expect(await say(socket, '{"action":"log"', true)).toBe('');
  });

  it('refuses more connections than it needs, and lives on', async () => {
    const { socket, send } = await running();
    const held = Array.from({ length: 8 }, () => connect(socket));
    await Promise.all(held.map((one) => new Promise((done) => one.once('connect', done))));
    expect(JSON.parse((await send()).text)).toMatchObject({
      ok: false,
      message: expect.stringContaining('bận'),
    });
    for (const one of held) one.destroy();
    await expect.poll(async () => JSON.parse((await send()).text)).toMatchObject({ ok: true });
  });
});

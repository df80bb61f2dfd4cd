import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { RunningServer } from '../../src/desk/serve.ts';
import { entranceAddress, serveDesk } from '../../src/desk/web/desk-server.ts';
import { Preview } from '../../src/desk/web/preview.ts';
import { type DeskRequest, jsonAnswer } from '../../src/desk/web/route.ts';
import { DeskSession } from '../../src/desk/web/session.ts';
import { openBrowser } from '../browser.ts';
import { temporaryFiles } from '../support/temporary-files.ts';

/** A page of the site into which somebody has got a script: it tries whatever a page can try. */
const HOSTILE = `<!doctype html><html lang="vi"><body>
<h1>Trang</h1><script type="module" src="/hostile.js"></script><img src="/font.woff2" alt=""></body></html>`;

const hostileScript = (desk: string) => `
const desk = ${JSON.stringify(desk)};
const tried = [];
const attempt = async (name, work) => {
  let got;
  try { got = await work(); } catch (error) { got = 'threw'; }
  tried.push(name + ': ' + got);
};
await attempt('origin', () => self.origin);
await attempt('cookies', () => document.cookie);
await attempt('storage', () => localStorage.length);
await attempt('parent', () => parent.document.title);
await attempt('token', () => parent.document.getElementById('facts').textContent);
for (const path of ['/', '/api/x', '/desk.js'])
  for (const init of [{}, { credentials: 'include' }, { method: 'POST', body: '{}', credentials: 'include' }])
    await attempt('fetch ' + path, async () => (await fetch(desk + path, init)).status);
for (const init of [{ mode: 'no-cors', credentials: 'include' }, { mode: 'no-cors', method: 'POST', credentials: 'include' }])
  await attempt('no-cors', async () => (await fetch(desk + '/api/x', init)).type);
await attempt('import', async () => Object.keys(await import(desk + '/api/x')).length);
await attempt('beacon', () => navigator.sendBeacon(desk + '/api/x', 'x'));
await attempt('picture', () => new Promise((done) => {
  const image = new Image();
  image.onload = () => done('loaded');
  image.onerror = () => done('refused');
  image.src = desk + '/api/x';
}));
await attempt('frame', () => {
  const frame = document.createElement('iframe');
  frame.src = desk + '/';
  document.body.append(frame);
  return new Promise((done) => setTimeout(() => { let t; try { t = frame.contentDocument?.title ?? 'closed'; } catch { t = 'closed'; } done(t); }, 300));
});
await attempt('form', () => {
  const form = document.createElement('form');
  form.method = 'post';
  form.action = desk + '/api/x';
  document.body.append(form);
  form.submit();
});
await attempt('top', () => { top.location.href = 'about:blank#taken'; });
await attempt('window', () => String(open(desk + '/')));
document.body.dataset.tried = tried.join('\\n');
`;

let session: DeskSession;
let desk: RunningServer;
let preview: Preview;
let browser: Browser;
let page: Page;
let elsewhere: Server;
const passed: DeskRequest[] = [];

beforeAll(async () => {
  session = new DeskSession(() => undefined);
  let deskUrl = '';
  const folder = temporaryFiles({
    'draft.mjs': `
      import { readFileSync } from 'node:fs';
      import { createServer } from 'node:http';
      const server = createServer((request, response) => {
        const told = ['cookie', 'authorization', 'origin', 'referer'].filter((name) => request.headers[name]);
        response.setHeader('set-cookie', 'taken=1');
        response.setHeader('x-told', told.join(' ') || 'nothing');
        if (request.url === '/hostile.js') {
          response.setHeader('content-type', 'text/javascript');
          response.end(readFileSync('hostile.js'));
        } else if (request.url === '/font.woff2') {
          response.setHeader('content-type', 'font/woff2');
          response.end('');
        } else {
          response.setHeader('content-type', 'text/html; charset=utf-8');
          response.end(readFileSync('page.html'));
        }
      });
      server.listen(Number(process.env.PORT), '127.0.0.1', () =>
        process.send({ kind: 'answer', data: { port: server.address().port }, text: '' }));`,
    'page.html': HOSTILE,
    'hostile.js': '',
  });
  preview = await Preview.create({
    script: join(folder.dir, 'draft.mjs'),
    cwd: folder.dir,
    env: process.env,
    desk: () => deskUrl,
  });
  desk = await serveDesk({
    session,
    port: 0,
    frames: [preview.origin],
    fault: String,
    routes: [
      async (asked) => {
        passed.push(asked);
        if (asked.path !== '/') return jsonAnswer({});
        const body = `<!doctype html><html lang="vi"><title>Bàn</title><p id="facts">${session.apiToken}</p><iframe sandbox="allow-scripts" src="${preview.origin}/"></iframe></html>`;
        return { status: 200, type: 'text/html; charset=utf-8', body };
      },
    ],
  });
  deskUrl = desk.url;
  folder.write('hostile.js', hostileScript(deskUrl));
  await preview.open();
  browser = await openBrowser();
  page = await browser.newPage();
  elsewhere = createServer((_, response) => {
    response.setHeader('content-type', 'text/html');
    response.end(`<!doctype html><iframe src="${preview.origin}/"></iframe>`);
  });
  await new Promise<void>((done) => elsewhere.listen(0, '127.0.0.1', done));
});
afterAll(async () => {
  elsewhere?.close();
  await Promise.all([browser?.close(), preview?.close(), desk?.close()]);
});

it('a script in a page of the draft reaches nothing of the desk', async () => {
  await page.goto(entranceAddress(desk.port, session));
  const frame = page.frameLocator('iframe');
  await page.waitForURL(`${desk.url}/`);
  await frame.locator('body[data-tried]').waitFor();
  const tried = (await frame.locator('body').getAttribute('data-tried')) ?? '';
  expect(tried.split('\n')).toEqual([
    'origin: null',
    'cookies: threw',
    'storage: threw',
    'parent: threw',
    'token: threw',
    ...Array(9)
      .fill('')
      .map((_, at) => `fetch ${['/', '/api/x', '/desk.js'][Math.floor(at / 3)]}: threw`),
    // Sent without the session, and refused; what comes back says nothing.
    'no-cors: threw',
    'no-cors: threw',
    'import: threw',
    'beacon: true',
    'picture: refused',
    'frame: closed',
    'form: undefined',
    'top: threw',
    'window: null',
  ]);
  const reached = passed.filter(({ path }) => path !== '/favicon.ico');
  expect(reached.map(({ method, path }) => `${method} ${path}`)).toEqual(['GET /']);
  expect(session.isEnded).toBe(false);
  expect(page.url()).toBe(`${desk.url}/`);
});

it('pages of the draft are told nothing of a session, set none, and stand in no frame but the desk’s', async () => {
  const response = await fetch(`${preview.origin}/`, {
    headers: { cookie: 'a=b', authorization: 'token x', origin: desk.url },
  });
  expect(response.headers.get('x-told')).toBe('nothing');
  expect(response.headers.get('set-cookie')).toBeNull();
  expect(response.headers.get('content-security-policy')).toBe(
    `sandbox allow-scripts; frame-ancestors ${desk.url}`,
  );
  expect(response.headers.get('access-control-allow-origin')).toBeNull();
  await page.goto(`http://127.0.0.1:${(elsewhere.address() as AddressInfo).port}/`);
  const shown = await page
    .frames()[1]
    ?.evaluate(() => document.body?.textContent ?? '')
    .catch(() => '');
  expect(shown).not.toContain('Trang');
});

it('the draft answers no other name, and takes nothing but reading', async () => {
  const { port } = new URL(preview.origin);
  expect((await fetch(`http://127.0.0.1:${port}/`)).status).toBe(403);
  expect((await fetch(`${preview.origin}/`, { method: 'POST' })).status).toBe(403);
});

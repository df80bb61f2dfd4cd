import { statSync } from 'node:fs';
import { request } from 'node:http';
import { connect } from 'node:net';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { describe, expect, it, onTestFinished } from 'vitest';
import { chooseEncoding, cleanPath, type RunningServer, serveFolder } from '../../src/desk/serve.ts';
import { temporaryFolder } from './temporary.ts';

const files = {
  'index.html': '<p>gốc</p>',
  '404.html': '<p>không có</p>',
  'lo/index.html': '<p>lo</p>',
  'lo/404/index.html': '<p>lo 404</p>',
  'vi/tìm/index.html': '<p>tìm</p>',
  'media/a.jpg': '0123456789',
  'media/empty.jpg': '',
  'search/vi/wasm.und.pagefind': 'x',
  '_astro/a.js': 'let a;'.repeat(100),
  'a.wasm': 'x',
  'font.woff2': 'x',
};

async function serve(): Promise<
  RunningServer & { dir: string; get: (path: string, headers?: Record<string, string>) => Promise<Response> }
> {
  const parent = temporaryFolder({
    'secret.txt': 'secret',
    ...Object.fromEntries(Object.entries(files).map(([path, text]) => [`site/${path}`, text])),
  });
  const dir = join(parent, 'site');
  const server = await serveFolder(dir);
  onTestFinished(() => server.close());
  return {
    ...server,
    dir,
    get: (path, headers = {}) => fetch(server.url + path, { headers, redirect: 'manual' }),
  };
}

/** As it is, without what fetch would tidy up. */
function raw(
  server: RunningServer,
  path: string,
  headers: Record<string, string> = {},
  method = 'GET',
): Promise<{ status: number; headers: Record<string, unknown>; body: Buffer }> {
  return new Promise((done, failed) => {
    const call = request({ host: 'localhost', port: server.port, path, headers, method }, (response) => {
      const parts: Buffer[] = [];
      response.on('data', (part: Buffer) => parts.push(part));
      response.on('end', () =>
        done({ status: response.statusCode ?? 0, headers: response.headers, body: Buffer.concat(parts) }),
      );
    });
    call.on('error', failed);
    call.end();
  });
}

describe('the server', () => {
  it('gives the index of a folder, and leads to the address with the slash', async () => {
    const { get } = await serve();
    expect(await (await get('/')).text()).toBe('<p>gốc</p>');
    const moved = await get('/vi/t%C3%ACm?q=a');
    expect([moved.status, moved.headers.get('location')]).toEqual([301, '/vi/t%C3%ACm/?q=a']);
    expect(await (await get('/vi/t%C3%ACm/?q=a')).text()).toBe('<p>tìm</p>');
  });

  it('answers what is not there in the language of the address', async () => {
    const { get } = await serve();
    const own = await get('/lo/places/nowhere/');
    expect([own.status, await own.text()]).toEqual([404, '<p>lo 404</p>']);
    const other = await get('/xx/');
    expect([other.status, await other.text()]).toEqual([404, '<p>không có</p>']);
  });

  it.each([
    ['/', 'text/html; charset=utf-8'],
    ['/a.wasm', 'application/wasm'],
    ['/font.woff2', 'font/woff2'],
    ['/media/a.jpg', 'image/jpeg'],
    ['/_astro/a.js', 'text/javascript; charset=utf-8'],
    ['/search/vi/wasm.und.pagefind', 'application/octet-stream'],
  ])('says what %s is', async (path, type) => {
    const response = await (await serve()).get(path);
    expect(response.headers.get('content-type')).toBe(type);
    expect(response.headers.get('x-content-type-options')).toBe('nosniff');
  });

  it('lets only files whose name changes with their content be kept unasked', async () => {
    const { get } = await serve();
    const kept = async (path: string) => (await get(path)).headers.get('cache-control');
    expect(await kept('/media/a.jpg')).toContain('immutable');
    expect(await kept('/_astro/a.js')).toContain('immutable');
    expect(await kept('/lo/')).toBe('no-cache');
    expect(await kept('/_astro/missing.js')).toBe('no-cache');
  });

  it('does not send again what the visitor has', async () => {
    const { get } = await serve();
    const etag = (await get('/lo/')).headers.get('etag') as string;
    expect((await get('/lo/', { 'If-None-Match': etag })).status).toBe(304);
    expect((await get('/lo/', { 'If-None-Match': '"another"' })).status).toBe(200);
  });

  it('compresses texts and leaves pictures as they are', async () => {
    const server = await serve();
    const text = await raw(server, '/_astro/a.js', { 'Accept-Encoding': 'gzip' });
    expect(text.headers['content-encoding']).toBe('gzip');
    expect(text.headers['vary']).toBe('Accept-Encoding');
    expect(gunzipSync(text.body).toString()).toBe(files['_astro/a.js']);
    expect(
      (await raw(server, '/media/a.jpg', { 'Accept-Encoding': 'gzip' })).headers['content-encoding'],
    ).toBeUndefined();
  });

  it('answers HEAD with the head alone, and no other method', async () => {
    const server = await serve();
    const head = await raw(server, '/media/a.jpg', {}, 'HEAD');
    expect([head.status, head.headers['content-length'], head.body.length]).toEqual([200, '10', 0]);
    expect((await raw(server, '/', {}, 'POST')).status).toBe(405);
  });

  it('gives parts of media, and the whole where the part cannot be', async () => {
    const { get } = await serve();
    const part = await get('/media/a.jpg', { Range: 'bytes=2-4' });
    expect([part.status, await part.text(), part.headers.get('content-range')]).toEqual([
      206,
      '234',
      'bytes 2-4/10',
    ]);
    expect(await (await get('/media/a.jpg', { Range: 'bytes=-3' })).text()).toBe('789');
    expect((await get('/media/a.jpg', { Range: 'bytes=10-' })).status).toBe(416);
    const changed = await get('/media/a.jpg', { Range: 'bytes=2-4', 'If-Range': '"old"' });
    expect([changed.status, (await changed.text()).length]).toEqual([200, 10]);
    expect((await get('/media/empty.jpg')).status).toBe(200);
  });

  it.each([
    '/../secret.txt',
    '/%2e%2e/secret.txt',
    '/..%2fsecret.txt',
    '/..%5csecret.txt',
    '/%00',
    '/%E0%A4%A',
    '//evil.example/',
    '/.git/config',
  ])('gives nothing for %s', async (path) => {
    const server = await serve();
    expect(statSync(join(server.dir, '..', 'secret.txt')).size).toBe(6);
    const { status, headers, body } = await raw(server, path);
    expect(status).toBe(400);
    expect(headers['location']).toBeUndefined();
    expect(body.toString()).not.toContain('secret');
  });

  it('goes on after a visitor who hangs up in the middle', async () => {
    const server = await serve();
    await new Promise<void>((done) => {
      const socket = connect(server.port, 'localhost', () => {
        socket.write('GET /media/a.jpg HTTP/1.1\r\nHost: x\r\n\r\n');
        socket.destroy();
        done();
      });
    });
    expect((await server.get('/')).status).toBe(200);
  });

  it('says when its port is taken', async () => {
    const { port } = await serve();
    const { dir } = await serve();
    await expect(serveFolder(dir, { port })).rejects.toMatchObject({ code: 'EADDRINUSE' });
  });
});

describe('the headers a visitor sends', () => {
  it.each([
    ['br, gzip', 'br'],
    ['gzip;q=0.5, br;q=0', 'gzip'],
    ['GZIP', 'gzip'],
    ['identity', undefined],
    ['', undefined],
  ])('choose of “%s” %s', (accepted, encoding) => {
    expect(chooseEncoding(accepted)).toBe(encoding);
  });

  it('keep to the site', () => {
    expect(cleanPath('/.well-known/x')).toBe('/.well-known/x');
    expect(cleanPath('/a/..b/')).toBeUndefined();
    expect(cleanPath('/vi/t%C3%ACm/')).toBe('/vi/tìm/');
    expect(cleanPath('http://x/')).toBeUndefined();
  });
});

import { chmodSync, existsSync, globSync, readFileSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { kioskFolder, PAGES } from './kiosk-folder.ts';

const CHANGED = {
  ...PAGES,
  'vi/index.html': '<!doctype html><title>vi mới</title>',
  '_astro/site.Zz9yX8w7.css': 'body{color:red}',
};

async function running() {
  const kiosk = kioskFolder();
  kiosk.pack();
  await kiosk.update();
  const server = await kiosk.serve();
  const get = (path: string, init: RequestInit = {}) =>
    fetch(server.url + path, { redirect: 'manual', ...init });
  return { ...kiosk, server, get };
}

/** As it is written, without what fetch would tidy up. */
function raw(url: string, path: string, headers: Record<string, string> = {}): Promise<number> {
  return new Promise((done, failed) => {
    const { hostname, port } = new URL(url);
    request({ hostname, port, path, headers }, (response) => {
      response.resume();
      done(response.statusCode ?? 0);
    })
      .on('error', failed)
      .end();
  });
}

describe('the kiosk’s server', () => {
  it('sends pages that stay nowhere, and hashed files that stay', async () => {
    const { get } = await running();
    const page = await get('/vi/');
    expect(await page.text()).toBe(PAGES['vi/index.html']);
    expect(page.headers.get('cache-control')).toBe('no-store');
    expect(page.headers.get('content-type')).toBe('text/html; charset=utf-8');
    expect(page.headers.get('content-security-policy')).toMatch(/default-src 'self'.*frame-ancestors 'none'/);
    expect(page.headers.get('content-security-policy')).not.toContain('unsafe');
    expect(page.headers.get('server-timing')).toBe('kiosk');
    expect(page.headers.get('x-kiosk-release')).toBe('1-1');
    const style = await get('/_astro/site.Ab3dE6f8.css');
    expect(style.headers.get('cache-control')).toContain('immutable');
    expect(style.headers.get('content-type')).toBe('text/css; charset=utf-8');
    const again = await get('/_astro/site.Ab3dE6f8.css', {
      headers: { 'if-none-match': style.headers.get('etag') ?? '' },
    });
    expect(again.status).toBe(304);
  });

  it('leads to the slash, answers what is not there, and sends parts of films', async () => {
    const { get } = await running();
    const moved = await get('/vi/gates/a?x=1');
    expect([moved.status, moved.headers.get('location')]).toEqual([301, '/vi/gates/a/?x=1']);
    const absent = await get('/vi/nowhere/');
    expect([absent.status, await absent.text()]).toEqual([404, PAGES['404.html']]);
    const part = await get('/media/film.mp4', { headers: { range: 'bytes=2-4' } });
    expect([part.status, await part.text(), part.headers.get('content-range')]).toEqual([
      206,
      '234',
      'bytes 2-4/10',
    ]);
    expect((await get('/media/film.mp4', { headers: { range: 'bytes=20-' } })).status).toBe(416);
  });

  it('knows only what is signed, whatever lies on the disk', async () => {
    const { get, root, server } = await running();
    writeFileSync(join(root, 'current', 'evil.html'), '<p>evil');
    expect((await get('/evil.html')).status).toBe(404);
    for (const path of [
      '/../state.json',
      '/..%2fstate.json',
      '/%2e%2e/state.json',
      '//etc/passwd',
      '/vi%00',
      '/%ff',
    ])
      expect(await raw(server.url, path), path).toBe(404);
    expect(await raw(server.url, '/vi/', { host: 'evil.example' })).toBe(421);
    expect((await get('/vi/', { method: 'PUT' })).status).toBe(405);
  });

  it('shows the former release from the moment it meets an altered file, until that is mended', async () => {
    const { get, pack, update, root, dir } = await running();
    pack(CHANGED);
    await update();
    await expect.poll(async () => (await get('/vi/')).headers.get('x-kiosk-release')).toBe('1-2');
    const file = join(root, 'releases/1-2/vi/index.html');
    chmodSync(file, 0o644);
    const text = readFileSync(file, 'utf8');
    // As long as it was: only its hash tells.
    const altered = text.replace('mới', 'mời');
    expect(Buffer.byteLength(altered)).toBe(Buffer.byteLength(text));
    writeFileSync(file, altered);
    const met = await get('/vi/');
    expect(met.status).toBe(503);
    expect(await met.text()).not.toContain('mời');
    expect(await (await get('/vi/')).text()).toBe(PAGES['vi/index.html']);
    expect(await (await get('/lo/')).text()).toBe(PAGES['lo/index.html']);
    expect((await get('/lo/')).headers.get('x-kiosk-release')).toBe('1-1');
    expect(await update({ doubtFile: join(dir, 'run/doubt') })).toMatchObject({ outcome: 'repaired' });
    await expect.poll(async () => (await get('/vi/')).text()).toContain('vi mới');
  });

  it('still gives a page of the former release its own hashed files', async () => {
    const { get, pack, update } = await running();
    const { '_astro/site.Ab3dE6f8.css': _, ...without } = CHANGED;
    pack(without);
    await update();
    await expect.poll(async () => (await get('/_astro/site.Zz9yX8w7.css')).status).toBe(200);
    expect(await (await get('/_astro/site.Ab3dE6f8.css')).text()).toBe('body{}');
  });

  it('gives no page that only the former release had', async () => {
    const { get, pack, update } = await running();
    const { 'vi/gates/a/index.html': _, ...without } = CHANGED;
    pack(without);
    await update();
    await expect.poll(async () => (await get('/vi/')).headers.get('x-kiosk-release')).toBe('1-2');
    expect((await get('/vi/gates/a/')).status).toBe(404);
  });

  it('lets an open page of the former release go on searching in the index that it knows', async () => {
    const INDEX = {
      'search/vi/pagefind.und_dd6012d9bd3.pf_meta': 'meta',
      'search/vi/index/und_1a2b3c4.pf_index': 'words',
      'search/vi/fragment/und_be742d2.pf_fragment': 'text',
      'search/vi/filter/und_56d746e.pf_filter': 'filter',
    };
    const kiosk = kioskFolder();
    kiosk.pack({ ...PAGES, ...INDEX, 'search/vi/pagefind-entry.json': '{"old":1}' });
    await kiosk.update();
    const { url } = await kiosk.serve();
    const text = async (path: string) => (await fetch(`${url}/${path}`)).text();
    kiosk.pack({
      ...PAGES,
      'search/vi/pagefind-entry.json': '{"new":1}',
      'search/vi/index/und_9f8e7d6.pf_index': 'other words',
    });
    await kiosk.update();
    await expect.poll(() => text('search/vi/pagefind-entry.json?x')).toBe('{"new":1}');
    for (const [path, content] of Object.entries(INDEX)) expect(await text(path), path).toBe(content);
    expect(await text('search/vi/index/und_9f8e7d6.pf_index')).toBe('other words');
    expect((await fetch(`${url}/search/vi/index/und_0000000.pf_index`)).status).toBe(404);
  });

  it('waits politely before its first release', async () => {
    const kiosk = kioskFolder();
    const { url } = await kiosk.serve();
    const answer = await fetch(`${url}/vi/`);
    expect(answer.status).toBe(503);
    expect(await answer.text()).toContain('Đang chuẩn bị nội dung');
    for (const file of ['waiting.css', 'waiting.js'])
      expect((await fetch(`${url}/_kiosk/${file}`)).status).toBe(200);
    expect((await fetch(`${url}/_kiosk/health`)).status).toBe(503);
    kiosk.pack();
    await kiosk.update();
    await expect.poll(async () => (await fetch(`${url}/vi/`)).status).toBe(200);
  });
});

describe('what is counted', () => {
  const count = (url: string, kind: string, language: string, value: string) =>
    fetch(`${url}/_kiosk/count?${new URLSearchParams({ kind, language, value })}`, { method: 'POST' });

  it('is pages, languages and a few words of ours, and nothing typed can be found on the disk', async () => {
    const { server, dir } = await running();
    const typed = ['0912345678', 'Nguyễn Thị Hoa', 'hoa@example.vn', 'tôi bị lạc đường', 'ນາງ ສົມ'];
    for (const text of typed) {
      for (const kind of ['page', 'search', 'qr', 'start', 'keyboard', text])
        expect((await count(server.url, kind, 'vi', text)).status, kind).toBe(400);
      expect((await count(server.url, 'search', text, 'found')).status).toBe(400);
      expect((await count(server.url, 'page', 'vi', `/vi/?q=${text}`)).status).toBe(400);
      await fetch(`${server.url}/vi/search/?q=${encodeURIComponent(text)}`);
    }
    for (let time = 0; time < 5; time++)
      expect((await count(server.url, 'page', 'lo', '/vi/gates/a/')).status).toBe(204);
    await count(server.url, 'search', 'vi', 'found');
    expect((await count(server.url, 'page', 'ja', '/vi/')).status).toBe(400);
    await server.close();
    const files = globSync('{kept,run,kiosk}/**/*', { cwd: dir, withFileTypes: true }).filter((entry) =>
      entry.isFile(),
    );
    expect(files.length).toBeGreaterThan(5);
    for (const entry of files) {
      const content = readFileSync(join(entry.parentPath, entry.name));
      for (const text of typed) {
        expect(content.includes(text)).toBe(false);
        expect(content.includes(encodeURIComponent(text))).toBe(false);
      }
    }
    expect(readFileSync(join(dir, 'kept/counts.csv'), 'utf8')).toMatch(/,page,lo,\/vi\/gates\/a\/,5\n/);
  });

  it('outlives a restart', async () => {
    const { server, serve } = await running();
    for (let time = 0; time < 3; time++) await count(server.url, 'start', 'vi', 'touch');
    await server.close();
    const again = await serve();
    for (let time = 0; time < 3; time++) await count(again.url, 'start', 'vi', 'touch');
    expect(await (await fetch(`${again.url}/_kiosk/counts.csv`)).text()).toMatch(/,start,vi,touch,6\n$/);
  });
});

describe('health', () => {
  it('fits a QR code and names neither machine nor person', async () => {
    const { get } = await running();
    const text = await (await get('/_kiosk/health')).text();
    expect(Object.keys(JSON.parse(text))).toEqual([
      'release',
      'created',
      'freshUntil',
      'stale',
      'bad',
      'freeMB',
      'beatAge',
      'agent',
      'running',
      'altered',
      'clock',
      'celsius',
      'freeMemoryMB',
    ]);
    expect(Buffer.byteLength(text)).toBeLessThan(600);
  });

  it('counts a beat only from a page that is seen', async () => {
    const { get, dir } = await running();
    const beat = (query: string) => get(`/_kiosk/beat?${query}`, { method: 'POST' });
    await beat('focus=0&visible=1');
    await beat('focus=1&visible=0');
    expect(existsSync(join(dir, 'run/beat.json'))).toBe(false);
    await beat('focus=1&visible=1');
    expect(JSON.parse(readFileSync(join(dir, 'run/beat.json'), 'utf8'))).toEqual({ at: expect.any(Number) });
  });
});

import { readdir, rename } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { buildSearchIndex } from '../../src/search/build-index.ts';
import { createSearch, type Search } from '../../src/search/client.ts';
import { fetchFile, smallIndex } from './small-index.ts';

type Host = (url: string, init?: RequestInit) => Promise<Response>;

let index: Awaited<ReturnType<typeof smallIndex>>;
let search: Search;
/** What the host does with a request before it is answered; undefined: it answers. */
let fault: (url: string, init?: RequestInit) => Promise<Response> | undefined;
let asked: string[];
const host: Host = async (url, init) => {
  asked.push(new URL(url).pathname);
  return (await fault(url, init)) ?? fetchFile(url);
};

beforeEach(async () => {
  index = await smallIndex();
  fault = () => undefined;
  asked = [];
  vi.stubGlobal('fetch', host);
  search = createSearch({ base: index.base, lang: 'vi', fallbacks: [] });
});
afterEach(async () => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
  await index.remove();
});

const none = async () => new Response('', { status: 404 });
const noHost = async () => {
  throw new TypeError('Failed to fetch');
};
const never = (_: string, init?: RequestInit) =>
  new Promise<Response>((_done, refuse) =>
    init?.signal?.addEventListener('abort', () => refuse(new DOMException('aborted', 'AbortError'))),
  );
/** Waits for work while the clock runs a thousand times as fast. */
async function hurried<T>(work: Promise<T>): Promise<T> {
  let isOver = false;
  const over = () => {
    isOver = true;
  };
  work.then(over, over);
  while (!isOver) {
    await vi.advanceTimersByTimeAsync(1000);
    await new Promise((done) => setImmediate(done));
  }
  return work;
}
const found = async (query: string) => (await search.search(query)).results.map(({ title }) => title);

describe('the search goes on', () => {
  test('with the new index, where another was deployed while the page is open', async () => {
    expect(await found('Lam Kinh')).toContain('Khu di tích Lam Kinh');
    const folder = fileURLToPath(index.base);
    const pages = Object.values(index.pages)
      .flat()
      .map((page) => ({ ...page, summary: `${page.summary} Mới.` }));
    const [first] = pages.filter(({ lang }) => lang === 'vi');
    // In front of all others, so that every number changes.
    const added = { ...(first as (typeof pages)[0]), url: '/vi/aaa/', title: 'Trang thêm', aliases: [] };
    await rename(folder, `${folder.replace(/\/$/, '')}-old`);
    await buildSearchIndex([added, ...pages], { outDir: folder });
    expect(await found('ruộng bậc thang')).toContain('Khu bảo tồn Pù Luông');
    expect((await found('Trang thêm'))[0]).toBe('Trang thêm');
  });

  test('without the one text of a page that cannot be had', async () => {
    const all = await found('Thanh Hóa');
    const folder = join(fileURLToPath(index.base), 'vi', 'fragment');
    const [lost = ''] = (await readdir(folder)).sort();
    search = createSearch({ base: index.base, lang: 'vi', fallbacks: [] });
    fault = (url) => (url.includes(lost) ? none() : undefined);
    const rest = await found('Thanh Hóa');
    expect(all.length - rest.length).toBeLessThanOrEqual(1);
    expect(all).toEqual(expect.arrayContaining(rest));
    const everything = (await Promise.all(['Thanh Hóa', 'biển', 'đá', 'chợ'].map(found))).flat();
    expect(everything.length).toBeGreaterThan(5);
  });

  test.each([
    ['is missing', none],
    ['is damaged', async () => new Response(new Uint8Array([0x1f, 0x8b, 8, 0, 1, 2, 3]))],
    ['is another thing', async () => new Response('<!doctype html><p>Sign in to the network')],
  ])('where a file of words %s', async (_, answer) => {
    fault = (url) => (url.includes('/index/') ? answer() : undefined);
    expect((await found('Lam Kinh'))[0]).toBe('Khu di tích Lam Kinh');
  });

  test.each(['titles', 'Latin'] as const)(
    'by its words, where the file of names is missing: %s',
    async (which) => {
      const { titles, names } = await (await fetchFile(`${index.base}vi/pagefind-entry.json`)).json();
      const hash = which === 'titles' ? titles : names[which];
      fault = (url) => (url.includes(hash) ? none() : undefined);
      expect((await found('ruộng bậc thang'))[0]).toBe('Khu bảo tồn Pù Luông');
      fault = () => undefined;
      expect((await found('Lam Kinh'))[0]).toBe('Khu di tích Lam Kinh');
    },
  );

  test('where a file hangs, after a limit of time', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    fault = (url, init) => (url.includes('/index/') ? never(url, init) : undefined);
    expect((await hurried(found('Lam Kinh')))[0]).toBe('Khu di tích Lam Kinh');
    const before = asked.length;
    await hurried(found('Lam Kinh'));
    expect(asked.slice(before).filter((path) => path.includes('/index/'))).toEqual([]);
  });
});

describe('the search says what is wrong', () => {
  test('without a network, and answers once there is one', async () => {
    fault = noHost;
    await expect(search.search('Lam Kinh')).rejects.toMatchObject({ fault: 'network' });
    fault = () => undefined;
    expect((await found('Lam Kinh'))[0]).toBe('Khu di tích Lam Kinh');
    fault = noHost;
    await expect(search.search('khách sạn')).rejects.toMatchObject({ fault: 'network' });
    fault = () => undefined;
    expect((await found('khách sạn')).length).toBeGreaterThan(0);
  });

  test('where the host hangs, after a limit of time', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    fault = never;
    await expect(hurried(search.search('Lam Kinh'))).rejects.toMatchObject({ fault: 'network' });
  });

  test('where the index is of another format than the page’s script', async () => {
    fault = (url) =>
      url.includes('entry') ? Promise.resolve(Response.json({ format: 'search-1' })) : undefined;
    await expect(search.search('Lam Kinh')).rejects.toMatchObject({ fault: 'format' });
  });

  test('a host that fails once is asked again at once', async () => {
    const failed = new Set<string>();
    fault = (url) => {
      if (failed.has(url)) return undefined;
      failed.add(url);
      return noHost();
    };
    expect((await found('Lam Kinh'))[0]).toBe('Khu di tích Lam Kinh');
  });
});

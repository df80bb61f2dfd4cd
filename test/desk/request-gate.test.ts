import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout } from 'node:timers/promises';
import { expect, it, onTestFinished } from 'vitest';
import { createRequestGate } from '../../src/desk/request-gate.ts';

/** A server behind a gate, whose pages are answered when `answer` is called. */
async function gatedServer(patience?: number) {
  const gate = createRequestGate(/^\/media\//, patience);
  const begun: { path: string; answer: () => void }[] = [];
  const server = createServer((request, response) => {
    gate.pass(request, response, () =>
      begun.push({ path: request.url ?? '', answer: () => response.end('page') }),
    );
  });
  await new Promise<void>((ready) => server.listen(0, 'localhost', ready));
  onTestFinished(() => {
    server.close();
    server.closeAllConnections();
  });
  const url = `http://localhost:${(server.address() as AddressInfo).port}`;
  const ask = (path: string, signal?: AbortSignal) =>
    fetch(url + path, { ...(signal && { signal }) }).then((response) => response.text());
  const until = (count: number) => expect.poll(() => begun.length, { interval: 5 }).toBe(count);
  return { gate, begun, ask, until };
}

it('lets pages that have begun out first, and keeps others waiting until the work is done', async () => {
  const { gate, begun, ask, until } = await gatedServer();
  const early = ask('/early/');
  await until(1);
  const order: string[] = [];
  const work = gate.shutFor(async () => {
    order.push('work begins');
    await setTimeout(50);
    order.push('work ends');
    return 7;
  });
  const late = ask('/late/');
  await setTimeout(50);
  expect(order).toEqual([]);
  expect(begun.map(({ path }) => path)).toEqual(['/early/']);
  begun[0]?.answer();
  expect(await early).toBe('page');
  expect(await work).toBe(7);
  await until(2);
  expect(order).toEqual(['work begins', 'work ends']);
  begun[1]?.answer();
  expect(await late).toBe('page');
});

it('lets pass at any time what has nothing to do with the work, and does not wait for it', async () => {
  const { gate, begun, ask, until } = await gatedServer();
  const before = ask('/media/a.mp3');
  await until(1);
  await gate.shutFor(async () => {
    const during = ask('/media/b.jpg');
    await until(2);
    begun[1]?.answer();
    expect(await during).toBe('page');
  });
  begun[0]?.answer();
  expect(await before).toBe('page');
});

it('opens again when the work fails', async () => {
  const { gate, begun, ask, until } = await gatedServer();
  await expect(gate.shutFor(() => Promise.reject(new Error('no')))).rejects.toThrow('no');
  const page = ask('/page/');
  await until(1);
  begun[0]?.answer();
  expect(await page).toBe('page');
});

it('does not wait for visitors who have gone, before it is shut or while it is', async () => {
  const { gate, ask, until } = await gatedServer();
  const gone = new AbortController();
  const first = ask('/gone/', gone.signal).catch(() => 'gone');
  await until(1);
  const work = gate.shutFor(async () => 'done');
  const waiting = ask('/waiting/', gone.signal).catch(() => 'gone');
  await setTimeout(50);
  gone.abort();
  expect(await Promise.all([first, waiting, work])).toEqual(['gone', 'gone', 'done']);
  expect(await gate.shutFor(async () => 'done again')).toBe('done again');
});

it('does not wait for ever', async () => {
  const { gate, begun, ask, until } = await gatedServer(80);
  const stuck = ask('/stuck/');
  await until(1);
  const begin = performance.now();
  await gate.shutFor(async () => undefined);
  expect(performance.now() - begin).toBeGreaterThan(70);
  begun[0]?.answer();
  await stuck;
});

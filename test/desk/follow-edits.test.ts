import { EventEmitter } from 'node:events';
import type { ServerResponse } from 'node:http';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import type { HookParameters } from 'astro';
import { expect, it, onTestFinished } from 'vitest';
import { Refusal } from '../../src/build/refusal.ts';
import { type Handover, keepHandover, readHandover } from '../../src/catalogue/handover.ts';
import { followEdits } from '../../src/desk/follow-edits.ts';
import { createReporter } from '../../src/desk/terminal-reporter.ts';

const CONTENT = join(import.meta.dirname, 'content');
const PAUSE = 60;
const handoverOf = (today: string) => ({ today }) as Handover;

/** A draft; `log` says in which order all goes. */
function openDraft(prepare: () => Promise<Handover>) {
  const log: string[] = [];
  const stream = { write: (text: string) => log.push(text.trim()) > 0 };
  const first = handoverOf('old');
  keepHandover(first);
  onTestFinished(() => keepHandover(undefined));
  const watcher = Object.assign(new EventEmitter(), { add: () => undefined });
  const environment = (name: string) => ({
    hot: {
      send: (what: string | { type: string }) =>
        log.push(`${name} ${typeof what === 'string' ? what : what.type}`),
    },
    moduleGraph: { getModuleById: () => undefined },
  });
  type Pass = (request: { url: string }, response: ServerResponse, next: () => void) => void;
  let pass: Pass | undefined;
  const setup = followEdits({
    folders: [CONTENT],
    first,
    prepare,
    unchanging: /^\/media\//,
    reporter: createReporter({ out: stream, error: stream, interactive: false, clock: () => 0 }),
    explain: (error) => (error as Error).message,
  }).hooks['astro:server:setup'] as (parameters: HookParameters<'astro:server:setup'>) => void;
  setup({
    server: {
      watcher,
      middlewares: { use: (handler: Pass) => (pass = handler) },
      environments: { client: environment('client'), ssr: environment('ssr') },
    },
  } as unknown as HookParameters<'astro:server:setup'>);
  /** Asks for a page, which looks at what was handed over and, after a while, does so again. */
  const ask = () =>
    new Promise<string>((answered) => {
      const response = new EventEmitter() as ServerResponse;
      pass?.({ url: '/' }, response, () => {
        const handedOver = () => readHandover<unknown, unknown>(undefined).today;
        const words = handedOver();
        void setTimeout(PAUSE / 2).then(() => {
          answered(`${words} words, ${handedOver()} facts`);
          response.emit('finish');
        });
      });
    });
  return { log, ask, edit: (path: string) => watcher.emit('all', 'change', path) };
}

it('makes every page of one state, whenever it is asked for', async () => {
  const { log, ask, edit } = openDraft(async () => handoverOf('new'));
  edit(join(CONTENT, 'province.yaml'));
  const pages: Promise<string>[] = [];
  for (let asked = 0; asked < 60; asked++) {
    pages.push(ask());
    await setTimeout(PAUSE / 10);
  }
  await expect.poll(() => log.length).toBeGreaterThan(3);
  pages.push(ask());
  const states = [...new Set(await Promise.all(pages))];
  expect(states).toEqual(['old words, old facts', 'new words, new facts']);
  expect(log).toEqual([
    'ssr astro:content-changed',
    'ssr astro:middleware-updated',
    'client full-reload',
    expect.stringMatching(/^✓ Trang nháp đã theo nội dung mới/),
  ]);
});

it('lets open pages be when an edit changes nothing, or concerns another folder', async () => {
  let prepared = 0;
  const { log, edit } = openDraft(async () => {
    prepared++;
    return handoverOf('old');
  });
  edit(join(`${CONTENT}-cu`, 'province.yaml'));
  edit(join(CONTENT, '..', 'x'));
  await setTimeout(300);
  expect(prepared).toBe(0);
  edit(join(CONTENT, '..ghi-chu'));
  await expect.poll(() => prepared).toBe(1);
  await setTimeout(PAUSE);
  expect(log).toEqual([]);
});

it('tells a mistake once, but not that of an edit which is already overtaken, and when it is gone', async () => {
  let mistake = true;
  let prepared = 0;
  const { log, edit } = openDraft(async () => {
    prepared++;
    await setTimeout(PAUSE);
    if (mistake) throw new Refusal(`lỗi ${prepared}`);
    return handoverOf('old');
  });
  edit(join(CONTENT, 'terms.yaml'));
  await expect.poll(() => prepared, { interval: 5 }).toBe(1);
  edit(join(CONTENT, 'terms.yaml'));
  await expect.poll(() => log).toEqual(['lỗi 2']);
  mistake = false;
  edit(join(CONTENT, 'terms.yaml'));
  await expect.poll(() => log.length).toBe(2);
  expect(log[1]).toMatch(/^✓/);
  expect(readHandover<unknown, unknown>(undefined).today).toBe('old');
});

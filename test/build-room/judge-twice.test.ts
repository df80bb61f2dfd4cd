import { globSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { expect, it, vi } from 'vitest';
import { judgeProvince, READING } from '../../src/build/judge.ts';
import type * as reading from '../../src/catalogue/read-record.ts';
import { readEnvironment } from '../../src/desk/environment.ts';
import { createReporter } from '../../src/desk/terminal-reporter.ts';
import { temporaryFolder } from '../desk/temporary.ts';
import { importsOf } from '../support/imports.ts';
import { place, writeProvince } from '../support/province.ts';

const read = vi.hoisted(() => [] as string[]);
vi.mock('../../src/catalogue/read-record.ts', async (original) => {
  const real = await original<typeof reading>();
  return {
    ...real,
    readRecord(...given: Parameters<typeof reading.readRecord>) {
      read.push(given[2]);
      return real.readRecord(...given);
    },
  };
});

it('names all code that reads content, or other code would trust what this one read', () => {
  const root = join(import.meta.dirname, '..', '..');
  const rooms = READING.filter((folder) => folder.startsWith('src/'));
  const files = rooms.flatMap((room) => globSync(`${room}/**/*.ts`, { cwd: root }));
  const strangers = files.flatMap((file) =>
    importsOf(readFileSync(join(root, file), 'utf8'))
      .filter((path) => path.startsWith('.'))
      .map((path) => relative(root, resolve(root, dirname(file), path)).replaceAll('\\', '/'))
      .filter((path) => !READING.some((folder) => path.startsWith(`${folder}/`)))
      .map((path) => `${file}: ${path}`),
  );
  expect(files.length).toBeGreaterThan(200);
  expect(strangers).toEqual([]);
});

it('reads a record once for all builds and checks, until it changes', async () => {
  const variables = {
    CONTENT_DIR: writeProvince({ 'places/hai/index.vi.md': place('', 'HAI') }),
    CACHE_DIR: join(temporaryFolder(), 'cache'),
  };
  const environment = readEnvironment(variables, {
    root: join(import.meta.dirname, '..', '..'),
    now: new Date('2026-11-20'),
  });
  const stream = { write: () => true };
  const reporter = createReporter({ out: stream, error: stream, interactive: false, clock: () => 0 });
  // Files this young would be read again.
  vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + 60_000 });
  try {
    const first = await judgeProvince(environment, reporter);
    expect(read).toEqual(['bai-mau', 'hai']);
    expect(await judgeProvince(environment, reporter)).toStrictEqual(first);
    expect(read).toHaveLength(2);
  } finally {
    vi.useRealTimers();
  }
});

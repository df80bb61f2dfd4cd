import { join } from 'node:path';
import { expect, it, vi } from 'vitest';
import { judgeProvince } from '../../src/build/judge.ts';
import type * as reading from '../../src/catalogue/read-record.ts';
import { readEnvironment } from '../../src/desk/environment.ts';
import { createReporter } from '../../src/desk/terminal-reporter.ts';
import { temporaryFolder } from '../desk/temporary.ts';
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

import { defineConfig } from 'vitest/config';
import { LongestFirst } from './test/support/longest-first.ts';
import { MOCKED } from './test/support/mocked.ts';

/** Commands that tests run keep no history of their contents in this folder. */
const env = { HISTORY: 'no' };

export default defineConfig({
  test: {
    sequence: { sequencer: LongestFirst },
    projects: [
      {
        test: {
          name: 'unit',
          env,
          include: ['test/**/*.test.ts'],
          exclude: ['test/build/**', 'test/browser/**', 'test/long/**', ...MOCKED],
          // Loading the modules anew for each file takes three quarters of the time; no module keeps what a test does.
          isolate: false,
          // By itself Vitest keeps one processor free: half of a small machine.
          maxWorkers: '100%',
          testTimeout: 30_000,
          hookTimeout: 60_000,
          sequence: { groupOrder: 0 },
        },
      },
      {
        test: {
          name: 'unit-mocked',
          env,
          include: MOCKED,
          testTimeout: 30_000,
          hookTimeout: 60_000,
          sequence: { groupOrder: 1 },
        },
      },
      {
        // Whole provinces, built once for all of these files and looked at in Chromium: two files at a time, since a
        // browser or a build alone leaves half of a small machine idle. A third makes each of them three times as slow.
        test: {
          name: 'build',
          env,
          include: ['test/build/**/*.test.ts', 'test/browser/**/*.test.ts'],
          globalSetup: ['test/support/global-setup.ts'],
          // As above: three seconds of processor for each of these files.
          isolate: false,
          maxWorkers: 2,
          // A browser that hangs on a busy machine is asked once more; what fails twice fails.
          retry: process.env['CI'] ? 1 : 0,
          testTimeout: 240_000,
          hookTimeout: 600_000,
          sequence: { groupOrder: 2 },
        },
      },
      {
        // Whole suites of which the others run a fixed sample: `npm run test:long`.
        test: {
          name: 'long',
          env,
          include: ['test/long/**/*.test.ts'],
          globalSetup: ['test/support/global-setup.ts'],
          fileParallelism: false,
          testTimeout: 1_800_000,
          hookTimeout: 600_000,
          sequence: { groupOrder: 3 },
        },
      },
    ],
  },
});

import { resolve } from 'node:path';
import { readEnvironment } from './environment.ts';
import { makeSite } from './make-site.ts';
import { createReporter } from './terminal-reporter.ts';

/** One measured build in a process of its own; tells its parent the processor seconds of each step. */
const silent = { write: () => true };
const clock = () => {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
};
const reporter = createReporter({ out: silent, error: process.stderr, interactive: false, clock });
const root = resolve(import.meta.dirname, '..', '..');
const environment = readEnvironment(process.env, { root, now: new Date() });
const { pages, makeCards } = await makeSite({ ...environment, cardsLater: true }, reporter);
const steps = [...reporter.steps];
const before = { used: clock(), passed: performance.now() };
const made = process.env['BENCH_CARDS'] ? (await makeCards?.())?.made : undefined;
process.send?.({
  pages,
  steps,
  cards: {
    made,
    processorSeconds: (clock() - before.used) / 1000,
    seconds: (performance.now() - before.passed) / 1000,
  },
  ownSeconds: clock() / 1000,
  peakMegabytes: process.resourceUsage().maxRSS / 1024,
});
process.disconnect?.();

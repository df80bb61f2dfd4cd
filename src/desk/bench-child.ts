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
const pages = await makeSite(readEnvironment(process.env, { root, now: new Date() }), reporter);
process.send?.({
  pages,
  steps: reporter.steps,
  ownSeconds: clock() / 1000,
  peakMegabytes: process.resourceUsage().maxRSS / 1024,
});
process.disconnect?.();

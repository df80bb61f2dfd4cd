import { resolve } from 'node:path';

import { readEnvironment } from './environment.ts';
import { makeSite } from './make-site.ts';
import { childrenSeconds } from './measure.ts';
import { hasPrinter, openPrinter } from './open-printer.ts';
import { createReporter } from './terminal-reporter.ts';

/** One build with everything that is printed and packed; the browser's time counts from when it is closed. */
const clock = () => {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000 + (childrenSeconds() ?? 0) * 1000;
};
const reporter = createReporter({
  out: { write: () => true },
  error: process.stderr,
  interactive: false,
  clock,
});
const root = resolve(import.meta.dirname, '..', '..');
const environment = readEnvironment(process.env, { root, now: new Date() });
const isPrinting = await hasPrinter(reporter);
await makeSite({ ...environment, cardsLater: true, ...(isPrinting && { openPrinter }) }, reporter);
process.send?.({ steps: reporter.steps, peakMegabytes: process.resourceUsage().maxRSS / 1024 });
process.disconnect?.();

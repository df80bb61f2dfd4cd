import type { Browser } from 'playwright-core';
import { BUILD_USAGE, withBuildArguments } from './build-arguments.ts';
import { noteOutside } from './history/history.ts';
import { makeSite } from './make-site.ts';
import { hasPrinter, openPrinter } from './open-printer.ts';
import { runCommand } from './run-command.ts';

await runCommand(
  async ({ environment, reporter }) => {
    const { led } = environment;
    noteOutside({ ...environment, tell: reporter.complain });
    const printer = environment.brochures ? await hasPrinter(reporter) : undefined;
    if (led) {
      // Half a second of reading for what few ask.
      const { buildLed } = await import('../build/led/build-led.ts');
      await buildLed(environment, { gate: led.gate, ...(led.png && { openBrowser }) }, reporter);
    } else await makeSite({ ...environment, ...(printer && { openPrinter }) }, reporter);
    const what = led ? 'Màn hình LED' : 'Trang';
    reporter.say(`${what} nằm trong thư mục: ${environment.outDir}`);
    return printer !== false;
  },
  { usage: BUILD_USAGE, asked: withBuildArguments },
);

/** Chromium and what drives it are for those who build a wall's pictures; they may be absent. */
async function openBrowser(): Promise<Browser> {
  return (await import('./browser.ts')).openBrowser();
}

import { withBuildArguments } from './build-arguments.ts';
import { buildSite } from './build-site.ts';
import { buildLed } from './led/build.ts';
import { runCommand } from './run.ts';

await runCommand(async ({ environment, reporter }) => {
  if (environment.led) await buildLed(environment, environment.led, reporter);
  else await buildSite(environment, reporter);
  const what = environment.led ? 'Màn hình LED' : 'Trang';
  reporter.say(`${what} nằm trong thư mục: ${environment.outDir}`);
}, withBuildArguments);

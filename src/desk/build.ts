import { withBuildArguments } from './build-arguments.ts';
import { buildSite } from './build-site.ts';
import { runCommand } from './run.ts';

await runCommand(async ({ environment, reporter }) => {
  await buildSite(environment, reporter);
  reporter.say(`Trang nằm trong thư mục: ${environment.outDir}`);
}, withBuildArguments);

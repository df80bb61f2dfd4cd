import { resolve } from 'node:path';
import { GUIDE_USAGE, parseGuideArguments } from './guide-arguments.ts';
import { keepHistory } from './history/history.ts';
import { runCommand } from './run-command.ts';
import { writeGuide, writeGuidePage } from './write-guide.ts';

await runCommand(
  async ({ environment, reporter, args, answer }) => {
    const { contentDir, home } = environment;
    const { html } = parseGuideArguments(args);
    const keeping = { ...environment, what: 'viết lại hướng dẫn biên tập', tell: reporter.complain };
    const file =
      html === undefined
        ? await keepHistory(keeping, () => writeGuide(contentDir))
        : // npm runs a command in the folder of package.json, and tells where it was called.
          writeGuidePage(resolve(process.env['INIT_CWD'] || home, html), contentDir);
    answer({ file }, `✓ ${file}`);
    return true;
  },
  { usage: GUIDE_USAGE },
);

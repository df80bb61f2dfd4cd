import { readdirSync } from 'node:fs';
import { resolve } from 'node:path';
import process from 'node:process';
import { createInterface } from 'node:readline/promises';
import {
  type Ask,
  collectAnswers,
  NEW_PROVINCE_USAGE,
  parseNewProvinceArguments,
} from './new-province/arguments.ts';
import { createProvince, refuseFolder } from './new-province/create.ts';
import { runCommand } from './run-command.ts';
import { makeLauncher } from './web/launcher.ts';

await runCommand(
  async ({ environment: { root, home, localesDir, today }, reporter, args }) => {
    const request = parseNewProvinceArguments(args);
    // npm runs a command in the folder of package.json, and tells where it was called.
    const folder = resolve(process.env['INIT_CWD'] || process.cwd(), request.folder);
    refuseFolder(folder, home);
    const languages = readdirSync(localesDir).flatMap((file) => /^(.+)\.json$/.exec(file)?.[1] ?? []);
    const terminal = process.stdin.isTTY ? createInterface(process.stdin, process.stdout) : undefined;
    const ask: Ask | undefined = terminal && ((text) => terminal.question(text));
    // Ctrl-C or the end of what is typed: nothing has been made yet.
    const leave = () => process.exit(130);
    terminal?.once('close', leave);
    try {
      const answers = await collectAnswers(request.given, { languages }, ask, (text) =>
        reporter.say(`  ${text}`),
      );
      terminal?.off('close', leave).close();
      const engine = await createProvince(folder, answers, { root, home, today });
      const launcher = makeLauncher(folder);
      reporter.say(
        `Đã tạo trang của ${answers.name} (bộ máy ${engine.version}) trong: ${folder}
  → Bước tiếp theo:
      cd "${folder}"
      npm start
    Rồi xem README.md trong thư mục ấy.${launcher ? `\n    Biên tập: bấm đúp vào tệp “${launcher}” ở đó.` : ''}`,
      );
    } finally {
      terminal?.off('close', leave).close();
    }
  },
  { usage: NEW_PROVINCE_USAGE },
);

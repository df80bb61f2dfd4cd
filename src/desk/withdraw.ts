import { join } from 'node:path';
import { shownFolder } from '../build/shown-folder.ts';
import { askAtTerminal } from './ask.ts';
import { keepHistory } from './history/history.ts';
import { withdrawPhoto } from './photos/withdraw-photo.ts';
import { withdrawalText } from './photos/withdrawal-text.ts';
import { runCommand } from './run-command.ts';
import { parseWithdrawArguments, WITHDRAW_USAGE } from './withdraw-arguments.ts';

/** Where builds are made, unless they are told otherwise. */
const BUILT = ['dist', 'dist-kiosk', 'dist-led', 'dist-fleet', 'dist-brochures', 'dist-panels'];

await runCommand(
  async ({ environment, args, reporter, answer }) => {
    const { contentDir, cacheDir, outDir, home, today } = environment;
    const { id, yes } = parseWithdrawArguments(args);
    if (!yes) {
      const mayAsk = process.stdin.isTTY && !args.includes('--json');
      const question = `Xóa hẳn tệp ảnh của photos/${id} và gỡ khỏi mọi trang? [c/K] `;
      if (!mayAsk || !(await askAtTerminal(question))) {
        reporter.complain('Chưa gỡ gì.  → Gỡ mà không hỏi: thêm --yes');
        return false;
      }
    }
    const built = [...new Set([outDir, ...BUILT.map((name) => join(home, name))])];
    const keeping = { ...environment, what: `gỡ ảnh photos/${id}`, tell: reporter.complain };
    const done = await keepHistory(keeping, () =>
      withdrawPhoto(id, { contentDir, cacheDir, home, today, built }),
    );
    const folder = shownFolder(contentDir, home);
    answer(
      done,
      withdrawalText(done).replace(/content(?=\/)/g, () => folder),
    );
    return done.left.length === 0;
  },
  { usage: WITHDRAW_USAGE },
);

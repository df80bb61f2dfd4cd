import { count } from '../build/reporter.ts';
import { ACCEPT_USAGE, parseAcceptArguments } from './accept-arguments.ts';
import { acceptTranslations } from './accept-translations.ts';
import { keepHistory } from './history/history.ts';
import { runCommand } from './run-command.ts';

await runCommand(
  async ({ environment, reporter, args, answer }) => {
    const { contentDir, today } = environment;
    const request = parseAcceptArguments(args);
    const named = [...request.ids, ...request.languages].join(' ') || 'mọi bản ghi';
    const keeping = { ...environment, what: `nhận bản dịch (${named})`, tell: reporter.complain };
    const files = await keepHistory(keeping, () => acceptTranslations(contentDir, request, today));
    const lines = files.map((file) => `✓ ${file}`);
    const end =
      files.length > 0
        ? `Đã ghi ${count(files.length)} bản dịch là đúng với bản tiếng Việt hiện nay.`
        : 'Không có bản dịch nào cần ghi.';
    answer({ files }, [...lines, end].join('\n'));
    return true;
  },
  { usage: ACCEPT_USAGE },
);

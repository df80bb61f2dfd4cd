import { count } from '../build/reporter.ts';
import { ACCEPT_USAGE, parseAcceptArguments } from './accept-arguments.ts';
import { acceptTranslations } from './accept-translations.ts';
import { runCommand } from './run-command.ts';

await runCommand(
  ({ environment: { contentDir, today }, args, answer }) => {
    const files = acceptTranslations(contentDir, parseAcceptArguments(args), today);
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

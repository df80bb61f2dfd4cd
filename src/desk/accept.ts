import { count } from '../build/reporter.ts';
import { parseAcceptArguments } from './accept-arguments.ts';
import { acceptTranslations } from './accept-translations.ts';
import { runCommand } from './run-command.ts';

await runCommand(({ environment: { contentDir, today }, reporter, args }) => {
  const changed = acceptTranslations(contentDir, parseAcceptArguments(args), today);
  for (const file of changed) reporter.say(`✓ ${file}`);
  reporter.say(
    changed.length > 0
      ? `Đã ghi ${count(changed.length)} bản dịch là đúng với bản tiếng Việt hiện nay.`
      : 'Không có bản dịch nào cần ghi.',
  );
});

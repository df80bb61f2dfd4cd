import { judgeProvince } from '../build/judge.ts';
import { shownFolder } from '../build/shown-folder.ts';
import { formatIssues, summariseIssues } from '../catalogue/issues.ts';
import { askAtTerminal } from './ask.ts';
import { parseCheckArguments } from './check-arguments.ts';
import { fixContent } from './fix-content.ts';
import { runCommand } from './run-command.ts';
import { formatTranslationTable, translationStates } from './translation-table.ts';

const HIDDEN_MEANS =
  'Máy tìm ẩn: số trang (bản ghi, danh mục, lịch) được báo cho máy tìm kiếm đừng ghi, vì chưa có bản đã duyệt bằng ngôn ngữ ấy.';

await runCommand(async ({ environment, reporter, args }) => {
  const { fix, yes } = parseCheckArguments(args);
  const { contentDir, home } = environment;
  const folder = shownFolder(contentDir, home);
  const ask = process.stdin.isTTY && reporter.color ? askAtTerminal : undefined;
  const fixed = fix ? await fixContent({ contentDir, folder, yes, ask }, reporter) : 'nothing';
  if (fixed === 'left') return false;
  const { content, issues } = await judgeProvince(environment, reporter);
  if (issues.length > 0) reporter.say(`\n${formatIssues(issues, { color: reporter.color, folder })}`);
  if (content)
    reporter.say(`\n${formatTranslationTable(translationStates(content.catalogue))}\n\n${HIDDEN_MEANS}\n`);
  reporter.say(summariseIssues(issues));
  return content !== undefined && fixed !== 'blocked';
});

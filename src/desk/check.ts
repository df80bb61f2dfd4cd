import { judgeProvince } from '../build/judge.ts';
import { shownFolder } from '../build/shown-folder.ts';
import { formatIssues, summariseIssues } from '../catalogue/issues.ts';
import { planForm, planMends } from '../catalogue/migrations/plan.ts';
import { askAtTerminal } from './ask.ts';
import { CHECK_USAGE, parseCheckArguments } from './check-arguments.ts';
import { fixContent } from './fix-content.ts';
import { keepHistory } from './history/history.ts';
import { runCommand } from './run-command.ts';
import { formatTranslationTable, translationStates } from './translation-table.ts';

const HIDDEN_MEANS =
  'Máy tìm ẩn: số trang (bản ghi, danh mục, lịch) được báo cho máy tìm kiếm đừng ghi, vì chưa có bản đã duyệt bằng ngôn ngữ ấy.';

const FIXED = 'máy sửa những chỗ sửa được (check --fix)';

await runCommand(
  async ({ environment, reporter, args, answer }) => {
    const { fix, yes, form } = parseCheckArguments(args);
    const { contentDir, home } = environment;
    const folder = shownFolder(contentDir, home);
    const ask = process.stdin.isTTY && reporter.color ? askAtTerminal : undefined;
    const keeping = { ...environment, what: FIXED, tell: reporter.complain };
    const fixed = fix
      ? await keepHistory(keeping, () =>
          fixContent({ contentDir, folder, yes, ask }, reporter, form ? planForm : planMends),
        )
      : 'nothing';
    if (fixed === 'left') return false;
    const { content, issues } = await judgeProvince(environment, reporter);
    const languages = content && translationStates(content.catalogue);
    const parts = [
      issues.length > 0 ? `\n${formatIssues(issues, { color: reporter.color, folder })}` : undefined,
      languages && `\n${formatTranslationTable(languages)}\n\n${HIDDEN_MEANS}\n`,
      summariseIssues(issues),
    ];
    answer({ fixed, issues, languages }, parts.filter((part) => part !== undefined).join('\n'));
    return content !== undefined && fixed !== 'blocked';
  },
  { usage: CHECK_USAGE },
);

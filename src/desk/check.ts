import { judgeProvince } from '../build/judge.ts';
import { shownFolder } from '../build/shown-folder.ts';
import { formatIssues, summariseIssues } from '../catalogue/issues.ts';
import { runCommand } from './run-command.ts';
import { formatTranslationTable, translationStates } from './translation-table.ts';

await runCommand(async ({ environment, reporter }) => {
  const { content, issues } = await judgeProvince(environment, reporter);
  const folder = shownFolder(environment.contentDir, environment.home);
  if (issues.length > 0) reporter.say(`\n${formatIssues(issues, { color: reporter.color, folder })}`);
  if (content) reporter.say(`\n${formatTranslationTable(translationStates(content.catalogue))}\n`);
  reporter.say(summariseIssues(issues));
  return content !== undefined;
});

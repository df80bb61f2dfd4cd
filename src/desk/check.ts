import { languagesOf } from '../catalogue/catalogue.ts';
import { formatIssues, summariseIssues } from '../catalogue/issues.ts';
import { readCatalogue } from '../catalogue/read.ts';
import { readInterfaceWords } from './interface-words.ts';
import { runCommand } from './run.ts';
import { formatTranslationTable, translationStates } from './translation-table.ts';

await runCommand(({ environment, reporter }) => {
  const { catalogue, issues } = readCatalogue(environment.contentDir);
  const locales = catalogue ? readInterfaceWords(environment.localesDir, languagesOf(catalogue)).issues : [];
  const all = [...issues, ...locales];
  if (all.length > 0) reporter.say(formatIssues(all, { color: reporter.color }));
  if (catalogue) reporter.say(`${formatTranslationTable(translationStates(catalogue))}\n`);
  reporter.say(summariseIssues(all));
  return !all.some((issue) => issue.level === 'error');
});

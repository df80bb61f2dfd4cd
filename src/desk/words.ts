import { count } from '../build/reporter.ts';
import { runCommand } from './run-command.ts';
import { parseWordsArguments, WORDS_USAGE } from './words-arguments.ts';
import { wordsReport } from './words-report.ts';

const STATES = { missing: 'chưa có', same: 'còn tiếng Việt' } as const;

await runCommand(
  ({ environment, args, answer }) => {
    const report = wordsReport(environment, parseWordsArguments(args));
    const { lang, total, percent, open } = report;
    const lines = open.map(({ key, source, state }) => `  ${key} (${STATES[state]}): “${source}”`);
    const end =
      open.length > 0
        ? `Còn ${count(open.length)} trong ${count(total)} lời văn chưa dịch (xong ${percent} %).  → Dịch trong content/interface/${lang}.yaml, cùng khóa.`
        : `Cả ${count(total)} lời văn đã dịch.`;
    answer(report, [...lines, end].join('\n'));
    return true;
  },
  { usage: WORDS_USAGE },
);

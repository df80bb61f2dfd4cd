import { basename, resolve } from 'node:path';
import { shownFolder } from '../build/shown-folder.ts';
import { askAtTerminal } from './ask.ts';
import { keepHistory } from './history/history.ts';
import { type ImportOutcome, lossesText, resultText } from './import/import-text.ts';
import { openWord } from './import/open-word.ts';
import { planImport } from './import/plan-import.ts';
import { IMPORT_USAGE, parseImportArguments } from './import-arguments.ts';
import { runCommand } from './run-command.ts';
import { wordDrop } from './web/one-file-drops.ts';

await runCommand(
  async ({ environment, args, reporter, answer }) => {
    const { contentDir, cacheDir, home, today } = environment;
    const request = parseImportArguments(args);
    const path = resolve(process.env['INIT_CWD'] || process.cwd(), request.file);
    const { title, rejects } = request;
    const word = await reporter.step('Đọc tệp Word', () =>
      openWord(path, { ...(title && { title }), rejects }),
    );
    const outcome: ImportOutcome = { ...word, isWritten: false, open: [] };
    const folder = shownFolder(contentDir, home);
    const tell = () => answer(outcome, [lossesText(outcome), '', resultText(outcome, folder)].join('\n'));
    if (word.mistakes.length > 0 || !request.target) {
      tell();
      return word.mistakes.length === 0;
    }
    const planned = planImport(contentDir, request.target, word, today);
    const { file, record, open } = planned;
    Object.assign(outcome, { file, record, open });
    const asks = process.stdin.isTTY && reporter.color;
    if (asks && !request.isDryRun) reporter.say(`${lossesText(outcome)}\n\n${resultText(outcome, folder)}`);
    if (!request.isDryRun && (!asks || (await askAtTerminal('Ghi vào nội dung? (c: có, k: không) ')))) {
      const what = `nhập ${record} từ tệp Word ${wordDrop.nameOf(path, cacheDir) ?? basename(path)}`;
      await keepHistory({ ...environment, what, tell: reporter.complain }, () => planned.write());
      outcome.isWritten = true;
    }
    if (asks && !request.isDryRun)
      answer(outcome, outcome.isWritten ? resultText(outcome, folder) : 'Chưa ghi gì.');
    else tell();
    return true;
  },
  { usage: IMPORT_USAGE },
);

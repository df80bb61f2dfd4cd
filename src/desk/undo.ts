import { askAtTerminal } from './ask.ts';
import { runCommand } from './run-command.ts';
import { parseUndoArguments, UNDO_USAGE } from './undo-arguments.ts';
import { undoChange } from './undo-change.ts';

await runCommand(
  async ({ environment: { home, contentDir, now }, reporter, args, answer }) => {
    const request = parseUndoArguments(args);
    const ask = process.stdin.isTTY && reporter.color ? askAtTerminal : undefined;
    const undone = await undoChange({ home, contentDir, now, ask }, request, reporter);
    answer(undone, undone.message);
    return undone.outcome !== 'left';
  },
  { usage: UNDO_USAGE },
);

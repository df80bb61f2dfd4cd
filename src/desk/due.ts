import { dueAhead } from '../catalogue/due.ts';
import { readArguments } from './arguments.ts';
import { checkedCatalogue } from './checked-catalogue.ts';
import { DUE_USAGE, formatDue } from './due-text.ts';
import { runCommand } from './run-command.ts';

await runCommand(
  ({ environment: { contentDir, today, clock = '00:00' }, args, answer }) => {
    readArguments(args, DUE_USAGE, {});
    const due = dueAhead(checkedCatalogue(contentDir, 'Chưa xem được'), { today, clock });
    const [next] = due;
    answer(
      { now: `${today}T${clock}+07:00`, next: next ? rfc3339(next) : null, due: due.map(rfc3339) },
      formatDue(due),
    );
    return true;
  },
  { usage: DUE_USAGE },
);

function rfc3339<T extends { at: string }>(due: T): T {
  return { ...due, at: `${due.at}+07:00` };
}

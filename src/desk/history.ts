import { Refusal } from '../build/refusal.ts';
import { shownFolder } from '../build/shown-folder.ts';
import { changeAt } from './history/changes.ts';
import { describeChange, keyOf } from './history/describe-change.ts';
import { historyOf } from './history/history.ts';
import { HISTORY_USAGE, parseHistoryArguments } from './history-arguments.ts';
import { historyReport, readingOf } from './history-report.ts';
import { formatHistory, showFiles } from './history-text.ts';
import { runCommand } from './run-command.ts';
import { vietnamTime } from './vietnam-time.ts';

/** Without --all. */
const USUAL = { entries: 20, records: 5 };

await runCommand(
  async ({ environment, reporter, args, answer }) => {
    const { contentDir, home } = environment;
    const { record, show, all } = parseHistoryArguments(args);
    const store = historyOf(environment);
    if (show === undefined) {
      const report = await historyReport(store, {
        contentDir,
        below: record ?? '',
        most: all ? Number.MAX_SAFE_INTEGER - 1 : USUAL.entries,
        mostRecords: all ? Number.MAX_SAFE_INTEGER : USUAL.records,
      });
      answer(report, formatHistory(report));
      return true;
    }
    const change = changeAt(store, show);
    if (!change) throw new Refusal(`Không có thay đổi số ${show}.  → Xem các số: npm run history`);
    const { what } = change;
    const { at } = change.snapshot;
    const files = (change.files ?? []).filter(({ path }) => record === undefined || keyOf(path) === record);
    const lines = showFiles(files, {
      get: store.get,
      folder: shownFolder(contentDir, home),
      color: reporter.color,
      names: ['trước', 'sau'],
      whole: true,
    });
    const { records } = describeChange(change.files ?? [], readingOf(store, change), { only: record ?? '' });
    answer(
      { number: show, at, what, records, files },
      `Số ${show}, ${vietnamTime(at)}: ${what}\n\n${lines || 'Không có tệp nào khác.'}`,
    );
    return true;
  },
  { usage: HISTORY_USAGE },
);

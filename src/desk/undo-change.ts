import { realpathSync } from 'node:fs';
import { Refusal } from '../build/refusal.ts';
import { count, type Reporter } from '../build/reporter.ts';
import { shownFolder } from '../build/shown-folder.ts';
import { type Change, changeAt, changesOf } from './history/changes.ts';
import { type HistoryPlace, historyOf, keepHistory, OUTSIDE, takeSnapshot } from './history/history.ts';
import { planRecord, planUndo, type Step, type UndoPlan } from './history/plan-undo.ts';
import { restoreFiles } from './history/restore.ts';
import type { Snapshot } from './history/snapshot.ts';
import { Damaged, type Store } from './history/store.ts';
import { showFiles } from './history-text.ts';
import type { UndoRequest } from './undo-arguments.ts';

export interface Undoing extends HistoryPlace {
  now: Date;
  /** Undefined where nobody sits at a terminal. */
  ask?: ((question: string) => Promise<boolean>) | undefined;
}

export interface Undone {
  /** `left`: something is to do, and nothing was written. */
  outcome: 'nothing' | 'written' | 'left';
  /** Of what is or would be written, below the content folder. */
  files: string[];
  /** The number that the undoing itself has in the history, if it could be kept. */
  number?: number;
  /** What came of it, in Vietnamese. */
  message: string;
}

interface Task extends UndoPlan {
  what: string;
}

/**
 * Takes a change back: shows what will be written, asks, then writes all files together. What stood there before is in
 * the history, and so is the undoing.
 * @throws Refusal when there is no such change, or it was not kept whole.
 */
export async function undoChange(
  undoing: Undoing,
  { yes, ...request }: UndoRequest,
  reporter: Pick<Reporter, 'say' | 'complain' | 'color'>,
): Promise<Undone> {
  const { contentDir, home, now, ask } = undoing;
  const folder = shownFolder(contentDir, home);
  const present = takeSnapshot(undoing, { what: OUTSIDE, outside: true, now });
  if (!present)
    throw new Refusal(`Không có thư mục ${contentDir}.  → Kiểm tra lại đường dẫn ghi ở CONTENT_DIR.`);
  const store = historyOf(undoing);
  const { what, steps, later } = refusingDamaged(() => plan(store, request, present.snapshot));
  const files = steps.map(({ path }) => path);
  const left = (message: string): Undone => ({ outcome: 'left', files, message });
  if (steps.length === 0)
    return { outcome: 'nothing', files, message: `Không có gì phải ghi: nội dung đã như vậy (${what}).` };
  const differences = steps.map(({ path, now, next }) => ({ path, before: now, after: next }));
  const { get } = store;
  const names = ['đang có', 'sẽ ghi'] as const;
  const showing = { get, folder, color: reporter.color, names, whole: false };
  reporter.say(refusingDamaged(() => showFiles(differences, showing)));
  reporter.say(`\n${what}: ${summary(steps)}.`);
  if (later.length > 0)
    reporter.say(
      `Đã được sửa tiếp sau thay đổi ấy, nên những sửa đó cũng rút lại (vẫn còn trong lịch sử): ${later.join(', ')}.`,
    );
  if (!yes && !ask) return left('Chưa ghi gì.  → Muốn ghi, chạy lại lệnh này và thêm --yes');
  if (!yes && !(await ask?.('Ghi những thay đổi này? (c: có, k: không) '))) return left('Chưa ghi gì.');
  const other = await keepHistory({ ...undoing, what, tell: reporter.complain }, () =>
    refusingDamaged(() => restoreFiles(realpathSync(contentDir), store, steps)),
  );
  if (other !== undefined)
    return left(
      `Chưa ghi gì: ${folder}/${other} vừa bị chương trình khác sửa.  → Lưu và đóng tệp ấy, rồi chạy lại.`,
    );
  const number = store.newest()?.number ?? 0;
  const isKept = number > present.number;
  const back = isKept ? `  → Lấy lại: npm run undo -- ${number}` : '';
  return {
    outcome: 'written',
    files,
    ...(isKept && { number }),
    message: `✓ Đã ghi. Không mất gì: bản trước khi hoàn tác còn trong lịch sử.${back}\nXem lại nội dung bằng: npm run check`,
  };
}

function plan(store: Store, { number, record }: Omit<UndoRequest, 'yes'>, present: Snapshot): Task {
  if (record) {
    const then = store.snapshot(record.to);
    if (!then) throw noChange(record.to);
    const what = `đưa ${record.key} về như sau thay đổi số ${record.to}`;
    return { what, ...planRecord(store, record.key, then, present) };
  }
  const change = number === undefined ? lastOfCommand(store) : changeAt(store, number);
  if (!change) throw number === undefined ? nothingYet() : noChange(number);
  if (!change.former)
    throw new Refusal(`Số ${change.number} là lúc bắt đầu giữ lịch sử, trước đó không có gì để lấy lại.`);
  if (!change.files) throw new Damaged(String(change.number));
  // Of an undone undoing its own number is enough.
  const what = `hoàn tác thay đổi số ${change.number} (${change.what.replace(/ \(.*$/s, '')})`;
  return { what, ...planUndo(store, change, present) };
}

function lastOfCommand(store: Store): Change | undefined {
  for (const change of changesOf(store)) if (!change.snapshot.outside) return change;
  return undefined;
}

const noChange = (number: number) =>
  new Refusal(`Không có thay đổi số ${number}.  → Xem các số: npm run history`);
const nothingYet = () =>
  new Refusal('Chưa có lệnh nào ghi nội dung để hoàn tác.  → Xem các thay đổi: npm run history');

function refusingDamaged<T>(work: () => T): T {
  try {
    return work();
  } catch (error) {
    if (!(error instanceof Damaged)) throw error;
    throw new Refusal(
      'Chưa ghi gì: bản giữ trong lịch sử đã hỏng (ổ đĩa đầy hoặc mất điện lúc ghi), không lấy lại được.  → Chọn thay đổi khác (npm run history), hoặc lấy từ bản sao lưu.',
    );
  }
}

function summary(steps: readonly Step[]): string {
  const gone = steps.filter(({ next }) => next === undefined).length;
  const parts = [
    [steps.length - gone, 'ghi'],
    [gone, 'bỏ'],
  ] as const;
  return parts.flatMap(([number, word]) => (number > 0 ? [`${word} ${count(number)} tệp`] : [])).join(', ');
}

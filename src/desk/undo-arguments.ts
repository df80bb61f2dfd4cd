import { recordKey } from './accept-arguments.ts';
import { Misuse, readArguments } from './arguments.ts';
import { changeNumber, isRecordKey } from './history-arguments.ts';

export interface UndoRequest {
  /** The change that is taken back; undefined: the last one that a command made. */
  number?: number;
  /** Instead: one record, brought back as it was after a change. */
  record?: { key: string; to: number };
  /** Written without a question. */
  yes: boolean;
}

export const UNDO_USAGE = `Cách dùng:
  npm run undo                              lấy lại bản trước thay đổi gần nhất do lệnh ghi
  npm run undo -- 12                        lấy lại bản trước thay đổi số 12 (xem số: npm run history)
  npm run undo -- places/bai-bien --to 12   đưa một bản ghi, cả khi đã xóa, về như sau thay đổi số 12
  Máy cho xem sẽ ghi gì rồi hỏi; thêm --yes thì ghi luôn. Không mất gì: hoàn tác cũng nằm trong lịch sử và lấy lại được.
  Thêm --json để máy khác đọc kết quả.`;

/** @throws Misuse with the usage for anything else. */
export function parseUndoArguments(args: readonly string[]): UndoRequest {
  const { values, positionals } = readArguments(args, UNDO_USAGE, {
    to: { type: 'string' },
    yes: { type: 'boolean' },
  });
  const yes = values.yes ?? false;
  const [word, ...more] = positionals;
  if (more.length > 0) throw new Misuse(UNDO_USAGE);
  if (values.to !== undefined) {
    const [key, to] = [recordKey(word ?? ''), changeNumber(values.to)];
    if (to === undefined || !isRecordKey(key)) throw new Misuse(UNDO_USAGE);
    return { record: { key, to }, yes };
  }
  if (word === undefined) return { yes };
  const number = changeNumber(word);
  if (number === undefined) throw new Misuse(UNDO_USAGE);
  return { number, yes };
}

import { recordKey } from './accept-arguments.ts';
import { Misuse, readArguments } from './arguments.ts';

export interface HistoryRequest {
  /** As `places/bai-bien`; undefined: all. */
  record?: string;
  /** The change whose lines are shown. */
  show?: number;
  /** Everything, not only the newest. */
  all: boolean;
}

export const HISTORY_USAGE = `Cách dùng:
  npm run history                          những thay đổi mới nhất của nội dung, mỗi thay đổi một số
  npm run history -- places/bai-bien       chỉ của một bản ghi
  npm run history -- --all                 mọi thay đổi
  npm run history -- --show 12             thay đổi số 12 khác trước ở những dòng nào
  npm run history -- places/bai-bien --show 12    chỉ phần của bản ghi ấy
  Lấy lại bản trước: npm run undo. Thêm --json để máy khác đọc kết quả.`;

/** @throws Misuse with the usage for anything else. */
export function parseHistoryArguments(args: readonly string[]): HistoryRequest {
  const { values, positionals } = readArguments(args, HISTORY_USAGE, {
    all: { type: 'boolean' },
    show: { type: 'string' },
  });
  const [record, ...more] = positionals.map(recordKey);
  const show = values.show === undefined ? undefined : changeNumber(values.show);
  const isWrong = more.length > 0 || (record !== undefined && !isRecordKey(record));
  if (isWrong || (values.show !== undefined && show === undefined)) throw new Misuse(HISTORY_USAGE);
  return {
    ...(record !== undefined && { record }),
    ...(show !== undefined && { show }),
    all: values.all ?? false,
  };
}

/** The number of a change, also as `#12`; undefined for what is none. */
export function changeNumber(word: string): number | undefined {
  const [, digits] = /^#?(\d{1,8})$/.exec(word) ?? [];
  return digits === undefined || Number(digits) === 0 ? undefined : Number(digits);
}

/** Two names and nothing that leads elsewhere. */
export const isRecordKey = (key: string): boolean => /^[a-z]+\/[^./\\][^/\\]*$/.test(key);

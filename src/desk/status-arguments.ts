import { recordKey } from './accept-arguments.ts';
import { readArguments } from './arguments.ts';

export interface StatusRequest {
  /** As `places/bai-bien`; empty: all. */
  records: string[];
  /** Empty: all. */
  languages: string[];
}

export const STATUS_USAGE = `Cách dùng:
  npm run status                       mọi bản ghi, mọi ngôn ngữ
  npm run status -- lo                 một ngôn ngữ
  npm run status -- places/bai-bien    một bản ghi
  Xong: phần bản ghi có bản đã duyệt, đúng với bản tiếng Việt hiện nay. Thêm --json để máy khác đọc kết quả.`;

/** @throws Misuse with the usage for an option that is none. */
export function parseStatusArguments(args: readonly string[]): StatusRequest {
  const { positionals } = readArguments(args, STATUS_USAGE, {});
  return {
    records: positionals.filter((word) => word.includes('/')).map(recordKey),
    languages: positionals.filter((word) => !word.includes('/')),
  };
}

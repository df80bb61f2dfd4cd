import { readArguments } from './arguments.ts';

export const TERMS_USAGE = `Cách dùng:
  npm run terms          tên và cụm từ thống nhất (content/terms.yaml): thiếu ở đâu, chưa dùng ở đâu, cách viết cấm
  npm run terms -- lo    một ngôn ngữ
  Thêm --json để máy khác đọc kết quả.`;

/** @returns languages; empty: all. @throws Misuse with the usage for an option that is none. */
export const parseTermsArguments = (args: readonly string[]): string[] =>
  readArguments(args, TERMS_USAGE, {}).positionals;

import { Misuse, readArguments } from './arguments.ts';

export interface GuideRequest {
  /** Where the guide is written as a page; undefined: as content/README.md. */
  html?: string;
}

export const GUIDE_USAGE = `Cách dùng:
  npm run guide                               viết lại hướng dẫn biên tập content/README.md
  npm run guide -- --html huong-dan.html      ghi hướng dẫn thành một trang, mở bằng trình duyệt, in ra được
  Thêm --json để máy khác đọc kết quả.`;

/** @throws Misuse with the usage for anything else. */
export function parseGuideArguments(args: readonly string[]): GuideRequest {
  const { values, positionals } = readArguments(args, GUIDE_USAGE, { html: { type: 'string' } });
  if (positionals.length > 0 || values.html?.trim() === '') throw new Misuse(GUIDE_USAGE);
  return values.html === undefined ? {} : { html: values.html };
}

import { Misuse, readArguments } from './arguments.ts';

export interface HarvestRequest {
  /** Web addresses, or folders as they were typed. */
  sources: string[];
  /** Folder as it was typed. */
  into: string;
}

export const HARVEST_USAGE = `Cách dùng:
  npm run harvest -- --into kho https://tinh-a.example https://tinh-b.example
      gom dữ liệu mở của nhiều tỉnh vào thư mục kho: kho/all.ndjson, mỗi dòng một bản ghi
  Lần sau chỉ đọc những gì đã đổi; bản ghi mà tỉnh đã gỡ thì cũng mất khỏi kho. Thay cho địa chỉ có thể là thư mục
  của một trang đã dựng. Thêm --json để máy khác đọc kết quả.`;

/** @throws Misuse with the usage where something is missing. */
export function parseHarvestArguments(args: readonly string[]): HarvestRequest {
  const { values, positionals } = readArguments(args, HARVEST_USAGE, { into: { type: 'string' } });
  if (!values.into || positionals.length === 0) throw new Misuse(HARVEST_USAGE);
  return { sources: positionals, into: values.into };
}

import { Misuse, readArguments } from './arguments.ts';
import type { Span } from './visits/visit-log.ts';

export interface VisitsRequest {
  /** Files, folders and patterns as they were typed. */
  logs: string[];
  /** Folder for page and table, as it was typed. */
  out: string;
  span: Span;
  /** A table of addresses by country. */
  countries?: string;
}

export const VISITS_USAGE = `Cách dùng:
  npm run visits -- access.log access.log.*.gz     đếm lượt xem trang từ nhật ký của nginx, Apache, IIS, Caddy (cả .gz)
      thêm: --from 2026-10-01 --to 2026-12-31 (chỉ các ngày ấy), --out dist-visits (thư mục ghi bảng),
      --countries dbip-country.csv (bảng địa chỉ theo nước, mỗi dòng: địa chỉ đầu, địa chỉ cuối, mã nước)
  Địa chỉ của khách bị bỏ ngay khi đọc, lời khách gõ không được giữ. Thêm --json để máy khác đọc kết quả.`;

/** @throws Misuse with the usage where a log is missing or a day is none. */
export function parseVisitsArguments(args: readonly string[]): VisitsRequest {
  const { values, positionals } = readArguments(args, VISITS_USAGE, {
    from: { type: 'string' },
    to: { type: 'string' },
    out: { type: 'string' },
    countries: { type: 'string' },
  });
  const { from, to, out = 'dist-visits', countries } = values;
  if (positionals.length === 0) throw new Misuse(VISITS_USAGE);
  for (const day of [from, to])
    if (day !== undefined && !isDay(day))
      throw new Misuse(`“${day}” không phải ngày.  → Viết như 2026-10-01\n${VISITS_USAGE}`);
  if (from && to && from > to)
    throw new Misuse(`--from ${from} ở sau --to ${to}.  → Đổi lại cho nhau\n${VISITS_USAGE}`);
  return {
    logs: positionals,
    out,
    span: { ...(from && { from }), ...(to && { to }) },
    ...(countries && { countries }),
  };
}

const isDay = (text: string): boolean =>
  /^\d{4}-\d{2}-\d{2}$/.test(text) && new Date(`${text}T00:00Z`).toJSON()?.slice(0, 10) === text;

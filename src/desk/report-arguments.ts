import { Misuse, readArguments } from './arguments.ts';
import { parseQuarter, parseYear, type ReportPeriods } from './report/period.ts';

export interface ReportRequest {
  periods: ReportPeriods;
  /** As it was typed, for the names of files: `2026-Q4`, `2026`. */
  name: string;
  /** Folder as it was typed. */
  out: string;
  /** Access logs of the site, and of the address from which kiosks are updated. */
  logs: string[];
  fleet: string[];
}

export const REPORT_USAGE = `Cách dùng:
  npm run report -- --quarter 2026-Q4     báo cáo quý: .docx theo Nghị định 30/2020 và bảng .csv
  npm run report -- --year 2026           báo cáo năm
      thêm: --logs access.log (nhật ký của trang, để có lượt xem; ghi được nhiều lần), --fleet kiosk.log (nhật ký
      của nơi màn hình cửa khẩu lấy bản mới), --out dist-report (thư mục ghi)
  Phần đầu và phần cuối của báo cáo lấy từ mục report trong province.yaml. Thêm --json để máy khác đọc kết quả.`;

/** @throws Misuse with the usage unless one quarter or one year is named. */
export function parseReportArguments(args: readonly string[]): ReportRequest {
  const { values, positionals } = readArguments(args, REPORT_USAGE, {
    quarter: { type: 'string' },
    year: { type: 'string' },
    logs: { type: 'string', multiple: true },
    fleet: { type: 'string', multiple: true },
    out: { type: 'string' },
  });
  const { quarter, year, logs = [], fleet = [], out = 'dist-report' } = values;
  if (positionals.length > 0 || (quarter === undefined) === (year === undefined))
    throw new Misuse(REPORT_USAGE);
  const periods = quarter === undefined ? parseYear(year as string) : parseQuarter(quarter);
  if (!periods)
    throw new Misuse(
      quarter === undefined
        ? `“${year}” không phải năm.  → Viết như 2026\n${REPORT_USAGE}`
        : `“${quarter}” không phải quý.  → Viết như 2026-Q4\n${REPORT_USAGE}`,
    );
  return { periods, name: (quarter?.toUpperCase() ?? year) as string, out, logs, fleet };
}

import type { Disregarded, FleetLog } from './fleet-log.ts';
import type { KioskState } from './fleet-state.ts';
import type { FileFault } from './log-lines.ts';
import { formatVietnamTime, lasting } from './vietnam-time.ts';

/** How far one file could be read. */
export interface LogFile {
  name: string;
  /** Requests of any kind. */
  requests: number;
  unreadable: number;
  /** Number of the first line that could not be read, from 1. */
  firstUnreadable?: number;
  fault?: FileFault;
}

/** All that the page says. */
export interface FleetSummary {
  /** ms since 1970: for which moment it is made. */
  now: number;
  states: readonly KioskState[];
  /** What a reader must know of the logs themselves, in Vietnamese. */
  notices: readonly string[];
}

const DAY = 86_400_000; // ms
const count = (value: number) => value.toLocaleString('vi-VN');

const FAULTS: Record<FileFault, string> = {
  packed: 'là tệp nén không phải .gz, không đọc được  → giải nén rồi chạy lại',
  torn: 'là tệp .gz bị đứt, chỉ đọc được phần đầu  → chép lại tệp',
};

/** What was not read or not counted, and how far the logs reach: nothing is left out without a word. */
export function noticesOf(
  log: Pick<FleetLog, 'disregarded' | 'first' | 'last'>,
  files: readonly LogFile[],
  now: number,
): string[] {
  return [span(log.first, log.last, now), ...files.flatMap(fileNotices), ...disregarded(log.disregarded)];
}

function span(first: number | undefined, last: number | undefined, now: number): string {
  if (first === undefined || last === undefined)
    return 'Không có yêu cầu nào đọc được trong các nhật ký này.';
  const reach = `Nhật ký từ ${formatVietnamTime(first)} đến ${formatVietnamTime(last)} (giờ Việt Nam).`;
  return now - last > DAY
    ? `${reach} Nhật ký đã cũ ${lasting(now - last)}: máy có vẻ im lặng có thể chỉ vì thiếu nhật ký mới.  → Lấy nhật ký mới, hoặc thêm --now để xét tại lúc ấy.`
    : reach;
}

/** What could not be read of a file, in Vietnamese. */
export function fileNotices({ name, requests, unreadable, firstUnreadable, fault }: LogFile): string[] {
  const file = plain(name);
  return [
    ...(fault ? [`${file} ${FAULTS[fault]}.`] : []),
    ...(unreadable > 0
      ? [
          `${file}: ${count(unreadable)} dòng không đọc được (dòng đầu tiên: ${count(firstUnreadable ?? 1)}), ${count(requests)} dòng đọc được.`,
        ]
      : []),
    ...(requests === 0 && !fault
      ? [
          `${file}: không có dòng truy cập nào đọc được.  → Dùng nhật ký truy cập (access log) dạng common, combined, JSON của Caddy, hoặc W3C của IIS có dòng #Fields.`,
        ]
      : []),
  ];
}

function disregarded({ silent, malformed, later, crowd }: Disregarded): string[] {
  const lines: [number, string][] = [
    [silent, 'yêu cầu latest.json không kèm tình trạng: máy đặt không báo, hoặc trình duyệt'],
    [malformed, 'yêu cầu latest.json kèm tình trạng sai dạng, không tính'],
    [later, 'yêu cầu latest.json ở sau thời điểm xét, không tính  → kiểm tra đồng hồ máy chủ hoặc --now'],
    [crowd, 'yêu cầu mang những mã cửa khẩu lạ quá nhiều, không tính: có người gọi thử địa chỉ'],
  ];
  return lines.filter(([many]) => many > 0).map(([many, what]) => `${count(many)} ${what}.`);
}

/** A file's name may hold what a terminal would obey. */
const plain = (name: string): string => name.replace(/\p{Cc}|\p{Cf}/gu, '�').slice(0, 300);

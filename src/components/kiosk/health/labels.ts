import type { HealthReport } from '../../../kiosk/agent/health.ts';
import type { Progress } from '../../../kiosk/agent/progress.ts';
import type { KioskStatus } from '../../../kiosk/agent/screen/status.ts';
import { REFUSALS } from '../../../kiosk/refusal.ts';

/* For the technician, who reads Vietnamese: these words are no part of the interface and its languages. */

export const HEALTH_WORDS = {
  title: 'Tình trạng máy',
  intro: 'Chụp mã này và gửi cho người phụ trách. Trong mã không có tên, số máy hay địa chỉ.',
  content: 'nội dung tính đến',
  asking: 'Đang hỏi máy…',
  none: 'Không có chương trình phục vụ trên máy này: trang đang mở từ nơi khác, hoặc dịch vụ đã dừng.',
  code: 'Mã QR của tình trạng máy',
  service: 'Dịch vụ kỹ thuật',
  close: 'Về màn hình chọn ngôn ngữ',
} as const;

const yesNo = (value: boolean | null): string =>
  value === null ? 'không rõ (đồng hồ máy không đáng tin)' : value ? 'có' : 'không';
const unknown = 'không rõ';

/** A length of time in the largest unit that says enough. @param seconds null: never. */
export function lasting(seconds: number | null): string {
  if (seconds === null) return 'chưa lần nào';
  if (seconds < 120) return `${seconds} giây`;
  if (seconds < 7200) return `${Math.round(seconds / 60)} phút`;
  return seconds < 172_800 ? `${Math.round(seconds / 3600)} giờ` : `${Math.round(seconds / 86_400)} ngày`;
}

/** The report as lines of a table: what, and its value. */
export function healthLines(report: HealthReport): [string, string][] {
  return [
    ['Bản đang chạy', report.release ?? 'chưa có'],
    ['Đóng gói ngày', report.created ?? unknown],
    ['Nên có bản mới trước ngày', report.freshUntil ?? unknown],
    ['Nội dung quá hạn', yesNo(report.stale)],
    ['Bản bị loại', report.bad.length > 0 ? report.bad.join(', ') : 'không có'],
    ['Ổ đĩa còn trống', report.freeMB === null ? unknown : `${report.freeMB} MB`],
    ['Bộ nhớ còn trống', report.freeMemoryMB === null ? unknown : `${report.freeMemoryMB} MB`],
    ['Nhiệt độ', report.celsius === null ? unknown : `${report.celsius} °C`],
    ['Màn hình báo còn sống cách đây', lasting(report.beatAge)],
    ['Chương trình số', report.agent ? String(report.agent) : unknown],
    ['Chương trình đã chạy', lasting(report.running)],
    ['Đồng hồ máy (giờ quốc tế)', report.clock.replace('T', ' ')],
    ['Tệp bị đổi đã gặp', String(report.altered)],
  ];
}

const PHASES: Readonly<Record<Progress['phase'], string>> = {
  looking: 'đang tìm bản mới',
  downloading: 'đang tải',
  checking: 'đang kiểm tra',
  done: 'xong',
  refused: 'không nhận',
  failed: 'lỗi',
};

/** What the update that runs, or the last one, is about, with what the technician does about a refusal. */
export function progressLine(status: KioskStatus | undefined): [string, string] {
  const name = 'Lần cập nhật gần nhất';
  const { progress, age } = status ?? {};
  if (!progress) return [name, status ? 'chưa có từ khi bật máy' : unknown];
  const { source, phase, percent, code, release } = progress;
  const parts = [
    source === 'stick' ? 'USB' : 'mạng',
    release && `bản ${release}`,
    phase === 'downloading' && percent !== undefined ? `${PHASES[phase]} ${percent}%` : PHASES[phase],
    `${lasting(age ?? null)} trước`,
  ];
  const why = code ? `. ${REFUSALS[code]}` : '';
  return [name, parts.filter(Boolean).join(', ') + why];
}

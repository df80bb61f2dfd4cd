import { count } from '../build/reporter.ts';
import type { Due, DueReason } from '../catalogue/due.ts';
import { dayText } from './vietnam-time.ts';

export const DUE_USAGE = `Cách dùng:
  npm run due    lúc nào phải dựng lại trang: bản ghi đến giờ đăng, hết hạn, lễ hội đã qua, chặng trưng bày mở hoặc đóng
  Giờ là giờ Việt Nam. Thêm --json để máy khác đọc kết quả, ví dụ để tự đặt lịch dựng trang.`;

const REASONS: Readonly<Record<DueReason, string>> = {
  appears: 'đến giờ đăng',
  leaves: 'hết hạn',
  over: 'đã qua, hiện ngày lần sau',
  exception: 'qua ngày có giờ riêng',
  stop: 'mở hoặc đóng một chặng trưng bày',
  month: 'lịch lễ hội sang tháng mới',
};

/** So many are shown: an editor plans for weeks. */
const MOST = 10;

/** The moments as a terminal shows them, the next first. @param due in order of time. */
export function formatDue(due: readonly Due[]): string {
  const [next] = due;
  if (!next) return 'Không có lúc nào phải dựng lại trang.';
  const lines = due.slice(0, MOST).map((one) => `  ${moment(one.at)}  ${reason(one)}`);
  const more = due.length - lines.length;
  return [
    `Phải dựng lại trang lúc ${moment(next.at)}: ${reason(next)}.`,
    '',
    ...lines,
    ...(more > 0 ? [`  và ${count(more)} lúc nữa`] : []),
  ].join('\n');
}

const reason = ({ reason: why, record }: Due): string => [record, REASONS[why]].filter(Boolean).join(' ');

/** `2026-12-01T08:00` as 08:00 01/12/2026. */
const moment = (at: string): string => `${at.slice(11)} ${dayText(at.slice(0, 10))}`;

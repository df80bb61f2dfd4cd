import { count } from '../../build/reporter.ts';
import type { Withdrawal } from './withdraw-photo.ts';

/** What came of it, for a person. */
export function withdrawalText({ id, references, removed, forgotten, left, outOfReach }: Withdrawal): string {
  return [
    `✓ Đã gỡ photos/${id}: bản ghi còn lại, ghi ngày rút; ảnh không hiện ở đâu nữa.`,
    ...references.map((file) => `  đã bỏ ảnh khỏi ${file}`),
    `  đã xóa ${count(removed.length)} tệp, thư mục có ảnh; ${count(forgotten)} bản trong lịch sử`,
    ...left.map((path) => `✗ Chưa xóa được ${path}  → Đóng chương trình đang mở tệp ấy, rồi xóa bằng tay.`),
    'Lệnh này không với tới:',
    ...outOfReach.map(({ message, fix }) => `  ⚠ ${message}  → ${fix}`),
  ].join('\n');
}

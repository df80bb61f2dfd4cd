import { count } from '../../build/reporter.ts';
import type { Refused } from './decode.ts';
import { LIMITS } from './limits.ts';

const millions = (value: number) => count(Math.round(value / 1e6));

/** Why a file was not taken, and what to do, for the editor. */
export function explainRefusal({ refused, size }: Refused): { message: string; fix: string } {
  switch (refused) {
    case 'missing':
      return { message: 'Không đọc được tệp này.', fix: 'Kiểm tra tệp còn ở đó và mở được, rồi làm lại.' };
    case 'too-heavy':
      return {
        message: `Tệp nặng hơn ${millions(LIMITS.mostBytes)} MB.`,
        fix: 'Xuất ảnh thành JPEG chất lượng cao (thường 5–20 MB) rồi làm lại.',
      };
    case 'too-large': {
      const { width = 0, height = 0 } = size ?? {};
      return {
        message: `Ảnh có ${count(width)} × ${count(height)} điểm ảnh (${millions(width * height)} triệu), quá lớn để mở an toàn.`,
        fix: 'Thu nhỏ còn cạnh dài 6.000 điểm ảnh bằng chương trình sửa ảnh, lưu thành JPEG rồi làm lại.',
      };
    }
    case 'broken':
      return {
        message: 'Tệp ảnh hỏng hoặc bị cắt dở, không đọc được trọn vẹn.',
        fix: 'Chép lại từ máy ảnh, điện thoại hoặc thẻ nhớ; nếu vẫn hỏng, mở ảnh rồi lưu thành JPEG.',
      };
    case 'animated':
      return {
        message: 'Đây là ảnh động, trang không dùng được.',
        fix: 'Chọn một khung hình, lưu thành JPEG hoặc PNG rồi làm lại.',
      };
    case 'document':
      return {
        message: 'Đây là một tài liệu (PDF, Word, tệp nén), không phải ảnh, dù tên tệp ghi thế nào.',
        fix: 'Xin ảnh gốc đã dùng trong tài liệu; với tệp nén thì giải nén trước.',
      };
    case 'drawing':
      return {
        message: 'Đây là hình vẽ SVG; trong tệp có thể có mã chạy nên không nhận.',
        fix: 'Xuất ra PNG với cạnh dài từ 2.400 điểm ảnh rồi làm lại.',
      };
    case 'other-picture':
      return {
        message: 'Ảnh loại này (TIFF, AVIF, GIF, BMP, PSD) không nhận ở đây.',
        fix: 'Mở ảnh, lưu thành JPEG chất lượng cao hoặc PNG rồi làm lại.',
      };
    case 'not-a-picture':
      return {
        message: 'Nội dung tệp không phải ảnh JPEG, PNG, WebP hay HEIC, dù tên tệp ghi thế nào.',
        fix: 'Tải hoặc chép lại đúng tệp ảnh; trang web lưu về không phải là ảnh.',
      };
    case 'too-slow':
      return {
        message: `Mở ảnh quá ${LIMITS.timeLimitMs / 1000} giây nên đã dừng.`,
        fix: 'Đóng bớt chương trình rồi làm lại; nếu vẫn vậy, mở ảnh và lưu thành JPEG nhỏ hơn.',
      };
    case 'crashed':
      return {
        message: 'Bộ đọc ảnh dừng đột ngột ở tệp này; các tệp khác không bị ảnh hưởng.',
        fix: 'Mở ảnh bằng chương trình xem ảnh, lưu thành JPEG rồi làm lại.',
      };
  }
}

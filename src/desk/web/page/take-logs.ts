import { createTakeFiles } from './take-files.ts';

/** Access logs of servers, of which the views of pages are counted. */
export const { ask: askForLogs } = createTakeFiles({
  title: 'Lượt xem trang',
  hint: 'Chọn nhật ký truy cập (access log) xin ở bộ phận máy chủ, cả tệp .gz. Máy chỉ đếm; địa chỉ của khách bị bỏ ngay khi đọc, tệp chép vào đây bị xóa khi đếm xong.',
  label: 'Chọn nhật ký',
  many: true,
  address: 'logs',
  command: 'visits',
});

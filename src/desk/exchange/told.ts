/** What an import tells, in the order in which it is told, and what an editor is to do about it. */
export const TOLD = {
  source: 'Người dịch sửa tiếng Việt: xem, rồi sửa bản gốc nếu đúng',
  comment: 'Ghi chú của người dịch',
  inserted: 'Chỗ thêm đang theo dõi (Track Changes), đã nhận',
  deleted: 'Chỗ xóa đang theo dõi (Track Changes), đã xóa',
  missing: 'Đoạn đã gửi mà tệp không còn: giữ như trước, xin lại người dịch',
  untranslated: 'Đoạn chưa dịch: giữ như trước',
  outdated: 'Tiếng Việt đã đổi từ khi gửi: nhận bản dịch, vẫn còn là bản cũ',
  gone: 'Đoạn này không còn trong tiếng Việt, không nhận',
  'kept-old': 'Tiếng Việt đã sửa mà bản dịch gửi về vẫn như cũ: vẫn còn là bản cũ',
  unknown: 'Không có bản ghi hoặc ngôn ngữ này trong nội dung, không nhận',
  'by-source': 'Hàng mất mã, máy nhận ra nhờ cột tiếng Việt',
  'no-key': 'Hàng mất mã, không rõ là đoạn nào, không nhận: ghi lại mã vào cột đầu rồi nhập lại',
  twice: 'Một đoạn có hai bản dịch khác nhau, không nhận bản nào: giữ một hàng rồi nhập lại',
  'rows-merged': 'Nhiều đoạn gộp vào một hàng, không nhận: tách lại mỗi mã một hàng rồi nhập lại',
  'cells-merged': 'Ô bị gộp với ô khác, không nhận: tách ô (Split Cells) rồi nhập lại',
  cells: 'Hàng thiếu ô, không nhận: phải đủ mã, tiếng Việt, bản dịch',
  joined: 'Bản dịch xuống dòng trong ô, máy nối thành một đoạn',
  codes: 'Dấu giữ chỗ không còn đủ hoặc không đúng',
  outside: 'Chữ viết ngoài hàng dịch, không nhận',
  'no-list': 'Tệp không còn ghi đã gửi những đoạn nào, nên máy không biết có mất hàng hay không',
  check: 'Nên xem lại bản dịch',
  'not-reviewed': 'Chưa ghi là đã duyệt, chỉ ghi bản nháp',
  'no-name': 'Chưa ghi tên người dịch',
} as const;

export type ToldKind = keyof typeof TOLD;

export interface Told {
  kind: ToldKind;
  /** A record and a place in the file. */
  where: string;
  /** Words of the file, or what is to be looked at. */
  words: string;
}

/** What keeps the file from being taken. */
export interface ReturnMistake {
  where: string;
  message: string;
  fix: string;
}

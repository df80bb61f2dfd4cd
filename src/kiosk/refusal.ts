/** Why a release is not taken, and what the technician at the screen does about it. One table for agent and desk. */
export const REFUSALS = {
  signature:
    'Chữ ký không đúng: bản này không do tỉnh phát hành hoặc đã bị sửa.  → Lấy lại bản từ đơn vị phát hành.',
  'other-site': 'Bản này của tỉnh khác.  → Lấy đúng bản của tỉnh mình.',
  'other-gate': 'Bản này của cửa khẩu khác.  → Lấy đúng bản của cửa khẩu này.',
  format: 'Tệp không đúng dạng.  → Chép lại bản phát hành; nếu vẫn lỗi, báo đơn vị phát hành.',
  path: 'Danh sách tệp có đường dẫn không an toàn.  → Không dùng bản này; báo đơn vị phát hành.',
  hash: 'Có tệp đã bị sửa hoặc hỏng.  → Chép lại bản phát hành.',
  older: 'Bản này cũ hơn bản đang có nên không nhận.  → Lấy bản mới nhất.',
  'known-bad': 'Bản này đã thử và không chạy được trên máy này.  → Chờ bản sau.',
  'same-number': 'Hai bản khác nhau mang cùng một số.  → Báo đơn vị phát hành.',
  unhealthy: 'Bản mới không qua được tự kiểm tra; máy giữ bản cũ.  → Báo đơn vị phát hành.',
  unanswered:
    'Bản mới tốt nhưng máy chủ trên ki-ốt không trả lời; máy giữ bản cũ và sẽ thử lại.  → Nếu kéo dài, khởi động lại máy.',
  space: 'Ổ đĩa không đủ chỗ; máy giữ bản cũ.  → Dọn ổ đĩa hoặc thay ổ lớn hơn.',
  missing: 'Thiếu tệp của bản phát hành.  → Chép lại đầy đủ.',
  truncated: 'Tệp bị cắt ngang.  → Chép lại; đợi chép xong mới rút USB.',
  'too-big': 'Tệp lớn hơn mức cho phép.  → Không dùng bản này; báo đơn vị phát hành.',
  network: 'Không tải được từ mạng; máy giữ bản cũ và sẽ thử lại.  → Nếu kéo dài, cập nhật bằng USB.',
  busy: 'Một lần cập nhật khác đang chạy.  → Chờ nó xong.',
  keys: 'Không đọc được khóa.  → Kiểm tra thư mục khóa.',
  'in-repository':
    'Khóa bí mật không được nằm trong thư mục mã nguồn.  → Chọn thư mục khác, tốt nhất là USB riêng.',
  exists: 'Ở đó đã có tệp, không ghi đè.  → Chọn thư mục khác.',
} as const;

export type RefusalCode = keyof typeof REFUSALS;

export const isRefusalCode = (value: unknown): value is RefusalCode =>
  typeof value === 'string' && Object.hasOwn(REFUSALS, value);

/** A release, key or folder that is not taken. No defect of the program: `message` is for the technician. */
export class KioskRefusal extends Error {
  override readonly name = 'KioskRefusal';
  readonly code: RefusalCode;
  readonly detail: string;

  /** @param detail which file, key or number: added to the message in brackets. */
  constructor(code: RefusalCode, detail = '') {
    super(detail ? `${REFUSALS[code]} (${detail})` : REFUSALS[code]);
    this.code = code;
    this.detail = detail;
  }
}

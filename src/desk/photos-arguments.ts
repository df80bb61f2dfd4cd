import { Misuse, readArguments } from './arguments.ts';

export type PhotosRequest =
  | { task: 'take'; paths: string[]; isLook: boolean }
  /** `file`: where the form goes, as it was typed. */
  | { task: 'form'; file: string };

export const PHOTOS_USAGE = `Cách dùng:
  npm run photos -- anh-1.jpg "Thư mục ảnh"       đưa ảnh vào content/photos, mỗi ảnh một bản ghi còn phải điền
  npm run photos -- --look "Thư mục ảnh"          chỉ xem và báo, không ghi gì
  npm run photos -- --consent-form phieu.docx     tạo mẫu phiếu đồng ý cho đăng ảnh (Word)
  Nhận JPEG, PNG, HEIC, WebP, mỗi tệp nhiều nhất 100 MB. Ảnh được xoay đúng chiều, bỏ tọa độ và số máy.
  Thêm --json để máy khác đọc kết quả.`;

export const FORM_NAME = 'phieu-dong-y.docx';

/** @throws Misuse with the usage where nothing is named, or a form together with pictures. */
export function parsePhotosArguments(args: readonly string[]): PhotosRequest {
  const { values, positionals } = readArguments(args, PHOTOS_USAGE, {
    look: { type: 'boolean' },
    'consent-form': { type: 'boolean' },
  });
  if (values['consent-form']) {
    if (positionals.length > 1 || values.look) throw new Misuse(PHOTOS_USAGE);
    return { task: 'form', file: positionals[0] ?? FORM_NAME };
  }
  if (positionals.length === 0) throw new Misuse(PHOTOS_USAGE);
  return { task: 'take', paths: positionals, isLook: values.look ?? false };
}

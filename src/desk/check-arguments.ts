import { Misuse, readArguments } from './arguments.ts';

export interface CheckRequest {
  /** Set right what needs no question, after showing it. */
  fix: boolean;
  /** Without asking first. */
  yes: boolean;
  /** Bring every file into the one form, too. */
  form: boolean;
}

export const CHECK_USAGE = `Cách dùng:
  npm run check                   xem nội dung có lỗi gì
  npm run check -- --fix          cho xem những chỗ máy sửa được, hỏi rồi mới ghi
  npm run check -- --fix --yes    ghi luôn, không hỏi
  npm run check -- --fix --form   viết lại cả phần thông tin của mọi tệp theo một kiểu thống nhất
  Máy sửa được: định dạng cũ, chữ có dấu rời, ngày viết 05/10/2026, số có dấu chấm hàng nghìn hoặc dấu phẩy
  thập phân, dấu cách thừa ở cuối dòng. Thêm --json để máy khác đọc kết quả.`;

/** @throws Misuse with the usage for anything else. */
export function parseCheckArguments(args: readonly string[]): CheckRequest {
  const { values, positionals } = readArguments(args, CHECK_USAGE, {
    fix: { type: 'boolean' },
    yes: { type: 'boolean' },
    form: { type: 'boolean' },
  });
  const { fix = false, yes = false, form = false } = values;
  if (positionals.length > 0) throw new Misuse(`Không hiểu “${positionals[0]}”.\n${CHECK_USAGE}`);
  if ((yes || form) && !fix) throw new Misuse(`--yes và --form chỉ dùng cùng --fix.\n${CHECK_USAGE}`);
  return { fix, yes, form };
}

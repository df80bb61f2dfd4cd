import { recordKey } from './accept-arguments.ts';
import { Misuse, readArguments } from './arguments.ts';

export const WITHDRAW_USAGE = `Cách dùng:
  npm run withdraw -- photos/anh-cu          gỡ ảnh khỏi nội dung, bộ nhớ tạm, lịch sử và các thư mục đã dựng; hỏi trước
  npm run withdraw -- photos/anh-cu --yes    gỡ mà không hỏi
  Dùng khi người trong ảnh rút sự đồng ý, hoặc tác giả không cho dùng nữa. Tệp ảnh bị xóa hẳn.
  Thêm --json để máy khác đọc kết quả (phải có --yes).`;

/** @throws Misuse with the usage unless one photo is named. */
export function parseWithdrawArguments(args: readonly string[]): { id: string; yes: boolean } {
  const { values, positionals } = readArguments(args, WITHDRAW_USAGE, { yes: { type: 'boolean' } });
  const [typed = '', ...more] = positionals;
  const [kind, id, ...deeper] = recordKey(typed).split('/');
  if (kind !== 'photos' || !id || deeper.length + more.length > 0) throw new Misuse(WITHDRAW_USAGE);
  return { id, yes: values.yes ?? false };
}

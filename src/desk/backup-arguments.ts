import { Misuse, readArguments } from './arguments.ts';

export type BackupRequest =
  /** `file` undefined: a name with the day, where the command was called. */
  | { task: 'write'; file?: string }
  | { task: 'verify'; file: string }
  | { task: 'restore'; file: string; folder: string };

export const BACKUP_USAGE = `Cách dùng:
  npm run backup                       sao lưu nội dung, lịch sử và tệp riêng của tỉnh vào sao-luu-<ngày>.zip
  npm run backup -- D:\\luu\\tinh.zip    vào tệp khác, ví dụ trên ổ rời
  npm run backup -- --verify tinh.zip                    xem bản sao lưu còn nguyên vẹn không
  npm run backup -- --restore tinh.zip --to thu-muc-moi  lấy lại vào một thư mục mới hoặc còn trống
  Chỉ lấy lại từ tệp do đơn vị mình sao lưu. Thêm --json để máy khác đọc kết quả.`;

/** @throws Misuse with the usage for anything else. */
export function parseBackupArguments(args: readonly string[]): BackupRequest {
  const text = { type: 'string' } as const;
  const { values, positionals } = readArguments(args, BACKUP_USAGE, {
    verify: text,
    restore: text,
    to: text,
  });
  const { verify, restore, to } = values;
  const [file, ...more] = positionals;
  const tasks = [file, verify, restore].filter((one) => one !== undefined);
  const isWrong = more.length > 0 || tasks.length > 1 || tasks.includes('') || to === '';
  if (isWrong || (restore === undefined) !== (to === undefined)) throw new Misuse(BACKUP_USAGE);
  if (verify !== undefined) return { task: 'verify', file: verify };
  if (restore !== undefined && to !== undefined) return { task: 'restore', file: restore, folder: to };
  if (file !== undefined && !/\.zip$/i.test(file))
    throw new Misuse(`Tên tệp sao lưu phải kết thúc bằng .zip, nhưng đang ghi “${file}”.\n${BACKUP_USAGE}`);
  return { task: 'write', ...(file !== undefined && { file }) };
}

import type { Issue } from './issues.ts';
import type { Standing } from './standing.ts';

type NotFile = Exclude<Standing, 'file'>;
type NotFolder = Exclude<Standing, 'folder' | 'nothing'>;

const issue = (file: string, code: string, message: string, fix: string): Issue => {
  return { file, level: 'error', code, message, fix };
};

/** Nothing in content is a link: where it leads is not the province's, or is gone on the next machine. */
export const isALink = (file: string): Issue =>
  issue(
    file,
    'link',
    'Đây là một liên kết (lối tắt) trỏ sang nơi khác nên máy không đọc.',
    'Chép chính tệp hoặc thư mục thật vào chỗ này, cùng tên.',
  );

/** Something else stands where a file is expected. */
export function notAFile(file: string, standing: NotFile): Issue {
  const name = file.split('/').at(-1) as string;
  switch (standing) {
    case 'link':
      return isALink(file);
    case 'folder':
      return issue(
        file,
        'folder-for-file',
        `“${name}” phải là một tệp, nhưng đang là một thư mục.`,
        `Đổi tên thư mục này, rồi đặt tệp ${name} vào đây.`,
      );
    case 'nothing':
      return issue(file, 'missing-file', `Không có tệp ${name}.`, 'Đặt tệp vào đúng chỗ này.');
    default:
      return isSpecial(file);
  }
}

/** Something else stands where a folder is expected. */
export function notAFolder(file: string, standing: NotFolder): Issue {
  const name = file.split('/').at(-1) as string;
  if (standing === 'link') return isALink(file);
  if (standing === 'special') return isSpecial(file);
  return issue(
    file,
    'file-for-folder',
    `“${name}” phải là một thư mục, nhưng đang là một tệp.`,
    `Đổi tên tệp này, tạo thư mục ${name}, rồi chuyển tệp vào trong.`,
  );
}

const isSpecial = (file: string): Issue =>
  issue(
    file,
    'special-file',
    'Đây là một tệp đặc biệt của hệ điều hành (ống dẫn, thiết bị) nên máy không đọc.',
    'Thay bằng một tệp thường.',
  );

/** 2.400.000 → 2,4 MB; 310.000 → 310 kB */
const size = (bytes: number) =>
  bytes < 1e6
    ? `${Math.ceil(bytes / 1000)} kB`
    : `${(bytes / 1e6).toLocaleString('vi-VN', { maximumFractionDigits: 1 })} MB`;

export const tooLarge = (file: string, bytes: number, largest: number): Issue =>
  issue(
    file,
    'too-large',
    `Tệp nặng ${size(bytes)}, nhiều nhất được ${size(largest)}.`,
    'Xem có chép nhầm thứ khác vào tệp không; nếu nội dung dài thật thì chia thành nhiều bản ghi.',
  );

/** Causes an editor can do something about, by Node's code. */
const CAUSES: Readonly<Record<string, [string, string]>> = {
  EACCES: ['Máy không có quyền đọc', 'Mở quyền đọc cho người đang chạy lệnh này.'],
  EPERM: ['Máy không có quyền đọc', 'Mở quyền đọc cho người đang chạy lệnh này.'],
  EBUSY: ['Chương trình khác đang giữ', 'Đóng chương trình đang mở tệp (Word, Excel …) rồi chạy lại.'],
  ENAMETOOLONG: ['Đường dẫn quá dài', 'Đặt tên ngắn hơn.'],
};

/** What the machine says when something is there and cannot be read. */
export function machineFault(file: string, cause: unknown): Issue {
  const code = (cause as NodeJS.ErrnoException | undefined)?.code ?? '';
  const [what, fix] = CAUSES[code] ?? [
    'Máy không đọc được',
    'Chép lại từ bản lưu; nếu vẫn lỗi, báo kỹ thuật viên.',
  ];
  return issue(file, 'unreadable', `${what} “${file.split('/').at(-1)}”${code && ` (mã lỗi ${code})`}.`, fix);
}

/** An exception nobody foresaw, while one file was read or one rule asked. */
export function unforeseen(file: string, cause: unknown): Issue {
  const words = cause instanceof Error ? `${cause.name}: ${cause.message}` : String(cause);
  return issue(
    file,
    'unforeseen',
    `Máy gặp lỗi khi đọc (${words.slice(0, 120)}).`,
    'Xem lại phần vừa sửa; nếu không rõ, gửi tệp và dòng này cho kỹ thuật viên.',
  );
}

/** A record's folder that gave neither a record nor a mistake. */
export const lost = (folder: string): Issue =>
  issue(
    folder,
    'record-lost',
    'Máy không đọc được bản ghi này mà không tìm ra lỗi nào.',
    'Gửi thư mục này cho kỹ thuật viên.',
  );

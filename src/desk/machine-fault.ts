type Fault = NodeJS.ErrnoException & { dest?: string; address?: string; port?: number; hostname?: string };

const where = ({ path, dest = path }: Fault) => (dest ? ` (${dest})` : '');
const address = ({ address, port }: Fault) =>
  `${address ?? 'máy này'}${port === undefined ? '' : `, cổng ${port}`}`;

const DISK_FULL = (fault: Fault) =>
  `Ổ đĩa đã đầy, không ghi được${where(fault)}.  → Xóa bớt tệp (kể cả thùng rác và thư mục .cache) rồi chạy lại; bản đã dựng trước vẫn còn nguyên.`;
const NO_RIGHT = (fault: Fault) =>
  `Máy không cho đọc hoặc ghi${where(fault)}.  → Xem thư mục có bị đặt chỉ đọc, bị chương trình khác mở, hay thuộc người dùng khác; hoặc đặt OUT_DIR, CACHE_DIR vào nơi ghi được.`;
const HELD = (fault: Fault) =>
  `Không đổi tên hoặc xóa được${where(fault)}, đã thử ba lần: có chương trình đang mở tệp hay thư mục này, hoặc nó thuộc người dùng khác.  → Đóng cửa sổ Explorer, Word, trình xem ảnh đang mở nó; nếu vẫn vậy, chờ trình diệt virus quét xong; rồi chạy lại. Bản đã dựng trước vẫn còn nguyên.`;
const TOO_MANY = () =>
  'Máy đang mở quá nhiều tệp cùng lúc.  → Đóng bớt chương trình rồi chạy lại; trên Linux, macOS có thể chạy “ulimit -n 4096” trước.';
const NO_HOST = (fault: Fault) =>
  `Không có máy nào tên “${fault.hostname ?? ''}”.  → Đặt HOST là localhost, 0.0.0.0 (mọi máy trong mạng) hoặc địa chỉ của máy này, hay bỏ HOST.`;
const NOT_A_FOLDER = (fault: Fault) =>
  `Có một tệp nằm ở chỗ của thư mục${where(fault)}.  → Chuyển tệp ấy đi, hoặc đặt OUT_DIR, CACHE_DIR là thư mục khác.`;
const BROKEN_DISK = (fault: Fault) =>
  `Ổ đĩa không đọc hoặc không ghi được${where(fault)}.  → Xem ổ đĩa còn chỗ trống không, thẻ nhớ hay ổ mạng còn nối không; chép dữ liệu ra nơi khác nếu ổ hỏng.`;

/**
 * What the machine may refuse, by the codes of errno(3) and getaddrinfo(3) as Node gives them. The one place where
 * they become words.
 */
const FAULTS: Readonly<Record<string, (fault: Fault) => string>> = {
  ENOSPC: DISK_FULL,
  EDQUOT: DISK_FULL,
  EFBIG: DISK_FULL,
  EROFS: NO_RIGHT,
  EACCES: NO_RIGHT,
  EPERM: NO_RIGHT,
  EBUSY: NO_RIGHT,
  EMFILE: TOO_MANY,
  ENFILE: TOO_MANY,
  EIO: BROKEN_DISK,
  ENODEV: BROKEN_DISK,
  ENXIO: BROKEN_DISK,
  ESTALE: BROKEN_DISK,
  ENOTDIR: NOT_A_FOLDER,
  EEXIST: NOT_A_FOLDER,
  ENAMETOOLONG: (fault) =>
    `Đường dẫn dài quá${where(fault)}.  → Chuyển thư mục của dự án đến nơi có đường dẫn ngắn hơn.`,
  ENOMEM: () => 'Máy hết bộ nhớ.  → Đóng bớt chương trình rồi chạy lại.',
  ENOTFOUND: NO_HOST,
  EAI_AGAIN: NO_HOST,
  EADDRINUSE: (fault) =>
    `Cổng đang có chương trình khác dùng (${address(fault)}).  → Đóng chương trình ấy, hoặc đặt PORT là số khác, ví dụ 8080.`,
  EADDRNOTAVAIL: (fault) =>
    `Máy này không có địa chỉ ${fault.address ?? ''}.  → Đặt HOST là localhost, 0.0.0.0 hoặc địa chỉ của máy này, hay bỏ HOST.`,
};

/** What is done at the end of a file's or a folder's life, and how a system says that someone has it open. */
const MOVING = new Set(['rename', 'unlink', 'rmdir', 'rm']);
const HOLDING = new Set(['EBUSY', 'EPERM', 'EACCES', 'ENOTEMPTY']);

const NO_PORT = (fault: Fault) =>
  `Máy không cho dùng ${address(fault)}: cổng dưới 1024 thường dành cho quản trị.  → Đặt PORT từ 1024 trở lên, ví dụ 8080.`;

/**
 * What an error of the machine means and what to do, in Vietnamese; undefined for a defect of the program. Errors of
 * libraries are looked into: what they wrap, and of several the first that is known.
 */
export function explainFault(error: unknown): string | undefined {
  const seen = new Set<unknown>();
  const search = (one: unknown): string | undefined => {
    if (!(one instanceof Error) || seen.has(one)) return undefined;
    seen.add(one);
    const fault = one as Fault;
    const isPort = fault.syscall === 'listen' && /^(EACCES|EPERM)$/.test(fault.code ?? '');
    if (isPort) return NO_PORT(fault);
    const code = codeOf(fault);
    if (MOVING.has(fault.syscall ?? '') && HOLDING.has(code)) return HELD(fault);
    if (Object.hasOwn(FAULTS, code)) return FAULTS[code]?.(fault);
    const inner = one instanceof AggregateError ? (one.errors as unknown[]) : [];
    for (const wrapped of [one.cause, ...inner]) {
      const found = search(wrapped);
      if (found) return found;
    }
    return undefined;
  };
  return search(error);
}

/** The code that Node 24 means where it gives another. */
function codeOf({ code = '', syscall, message }: Fault): string {
  // With `recursive`, Node says so of a folder in which none may be made.
  if (code === 'ENOENT' && syscall === 'mkdir') return 'EROFS';
  // A tree that cannot be removed is told in the words of the system alone.
  if (code === '' && syscall === 'rm') return /too many open files/i.test(message) ? 'EMFILE' : 'EACCES';
  return code;
}

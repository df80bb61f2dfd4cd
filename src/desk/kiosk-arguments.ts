import { parseArgs } from 'node:util';
import { Misuse } from './arguments.ts';

export const KIOSK_USAGE = `Cách dùng:
  npm run kiosk -- keys <thư-mục-khóa> --site <tên>        tạo khóa (để trên USB cất riêng); --renew: khóa ký kỳ sau;
      --agent: đổi khóa ký chương trình khi bị lộ, hoặc tạo nếu thư mục khóa cũ chưa có
  npm run kiosk -- pack <bản-dựng> <phát-hành> --keys <thư-mục-khóa>   ký một bản; --reserve: bằng khóa dự phòng;
      --again: số mới cho nội dung như trước, để máy đã từ chối thử lại
      (bản dựng của một cửa khẩu: npm run build -- --kiosk <mã-cửa-khẩu>, vào thư mục dist-kiosk)
  npm run kiosk -- verify <phát-hành|tệp|địa-chỉ> --keys <thư-mục-khóa hoặc nơi có root.pub>
  npm run kiosk -- agent <phát-hành> --keys <thư-mục-khóa>   ký chương trình mới của máy, đặt cạnh nội dung; máy tự nhận
      khi cập nhật (mạng hoặc USB), tự khởi động lại lúc vắng khách, chạy lỗi ba lần thì trở về chương trình trước
  npm run kiosk -- usb <phát-hành> <tệp.kiosk> --keys <thư-mục-khóa>     ghi một tệp cho USB (kèm chương trình nếu có)
  npm run kiosk -- serve <phát-hành|tệp> --keys <thư-mục-khóa>           xem thử như trên máy cửa khẩu
  npm run kiosk -- simulate [--kills 300] [--cuts 25] [--pages 10000] [--time <phút>]    thử mọi sự cố
  npm run kiosk -- deb <tệp.deb> --keys <thư-mục-khóa> --gate <mã-cửa-khẩu> --from <địa-chỉ>  gói cài đặt cho Debian;
      thêm: --home / (trang đầu), --on 06:00 --off 21:00 (giờ bật, tắt màn hình), --rotate 0|90|180|270 (xoay hình),
      --volume 60 (âm lượng), --silent (không báo tình trạng khi hỏi bản mới), --ssh-key <tệp.pub> (cho một khóa vào từ xa),
      --grub-password <mật-khẩu> (sửa dòng khởi động; không ghi thì tự chọn và in ra một lần), --version <số-bản>
      (không ghi thì theo giờ làm gói: gói làm sau luôn cao hơn); --on và --off bằng nhau: màn hình không bao giờ tắt;
      --code <6 chữ số trở lên> (mã mở trang dịch vụ tại máy; không ghi thì tự chọn và in ra một lần)
  npm run kiosk -- trial      (cần root trên Linux) dựng một Debian thật, khởi động, cài gói, thử từng việc; --quick: chỉ thử
      các unit; --disk: thử cả một máy trong QEMU, khởi động từ đĩa bằng GRUB, cắm USB thật; --from <dist-kiosk> (bản dựng để cài), --work <thư-mục> (giữ những gì đã tải), --mirror <địa-chỉ> (kho Debian),
      --keep (giữ máy thử), --record (ghi kết quả vào README)
  npm run kiosk -- fleet <nhật-ký-truy-cập…>    bảng tình trạng các máy, từ nhật ký của nginx, Apache, Caddy, IIS (cả .gz);
      thêm: --out dist-fleet (thư mục ghi), --gates <mã,mã…> (các cửa khẩu có máy; không ghi thì theo nội dung),
      --now 2026-11-29T08:00+07:00 (xét tại lúc ấy), --strict (có máy đỏ thì lệnh kết thúc bằng lỗi)`;

export const KIOSK_COMMANDS = [
  'keys',
  'pack',
  'agent',
  'verify',
  'usb',
  'serve',
  'simulate',
  'deb',
  'trial',
  'fleet',
] as const;
export type KioskCommand = (typeof KIOSK_COMMANDS)[number];

const OPTIONS = {
  site: { type: 'string' },
  keys: { type: 'string' },
  from: { type: 'string' },
  days: { type: 'string' },
  kills: { type: 'string' },
  cuts: { type: 'string' },
  pages: { type: 'string' },
  time: { type: 'string' },
  home: { type: 'string' },
  on: { type: 'string' },
  off: { type: 'string' },
  gate: { type: 'string' },
  rotate: { type: 'string' },
  volume: { type: 'string' },
  silent: { type: 'boolean' },
  'ssh-key': { type: 'string' },
  'grub-password': { type: 'string' },
  code: { type: 'string' },
  version: { type: 'string' },
  agent: { type: 'boolean' },
  out: { type: 'string' },
  gates: { type: 'string' },
  now: { type: 'string' },
  strict: { type: 'boolean' },
  work: { type: 'string' },
  mirror: { type: 'string' },
  quick: { type: 'boolean' },
  disk: { type: 'boolean' },
  keep: { type: 'boolean' },
  record: { type: 'boolean' },
  renew: { type: 'boolean' },
  reserve: { type: 'boolean' },
  again: { type: 'boolean' },
} as const;

/** Words in order after the command: how many each takes, or one and more. */
const WORDS: Record<KioskCommand, number | 'several'> = {
  keys: 1,
  pack: 2,
  agent: 1,
  verify: 1,
  usb: 2,
  serve: 1,
  simulate: 0,
  deb: 1,
  trial: 0,
  fleet: 'several',
};

export interface KioskArguments {
  command: KioskCommand;
  /** Paths and addresses, in order. */
  words: string[];
  /** @throws Misuse when it was not given. */
  need(option: 'site' | 'keys' | 'from' | 'gate'): string;
  options: {
    [Key in keyof typeof OPTIONS]?: (typeof OPTIONS)[Key]['type'] extends 'boolean' ? boolean : string;
  };
}

/** @throws Misuse with the usage. */
export function parseKioskArguments(args: readonly string[]): KioskArguments {
  const [command = '', ...rest] = args;
  if (!isCommand(command)) throw new Misuse(KIOSK_USAGE);
  let parsed: { values: KioskArguments['options']; positionals: string[] };
  try {
    parsed = parseArgs({ args: rest, options: OPTIONS, allowPositionals: true });
  } catch (error) {
    throw new Misuse(`${(error as Error).message}\n${KIOSK_USAGE}`);
  }
  const [words, given] = [WORDS[command], parsed.positionals.length];
  if (words === 'several' ? given === 0 : given !== words) throw new Misuse(KIOSK_USAGE);
  return {
    command,
    words: parsed.positionals,
    options: parsed.values,
    need(option) {
      const value = parsed.values[option];
      if (!value) throw new Misuse(`Lệnh “${command}” cần --${option}.\n${KIOSK_USAGE}`);
      return value;
    },
  };
}

const isCommand = (word: string): word is KioskCommand =>
  (KIOSK_COMMANDS as readonly string[]).includes(word);

/** @throws Misuse unless it is a whole number from `least` to `most`. */
export function wholeNumber(text: string | undefined, fallback: number, least: number, most: number): number {
  if (text === undefined) return fallback;
  const value = Number(text);
  if (!Number.isInteger(value) || value < least || value > most)
    throw new Misuse(`“${text}” không phải số nguyên từ ${least} đến ${most}.`);
  return value;
}

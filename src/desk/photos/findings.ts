import type { Decoded } from './decode.ts';
import { SMALL_SIDE } from './limits.ts';
import { chatAppOf, isNamedScreenshot } from './photo-names.ts';

/** One thing an editor should know of a picture before it is kept. Texts are Vietnamese. */
export interface Finding {
  /** Stable, for pages and tests. */
  code: FindingCode;
  /** Whether somebody must look at it, or is only told. */
  level: 'warning' | 'note';
  message: string;
  fix?: string;
}

export type FindingCode =
  | 'chat-copy'
  | 'screenshot'
  | 'small'
  | 'clock-wrong'
  | 'no-day'
  | 'place-dropped'
  | 'several-pictures'
  | 'made-smaller';

/** Longer sides at which programs of messages stop, in px. */
const CHAT_SIDES = new Set([720, 960, 1080, 1280, 1440, 1600, 2048, 2560]);

/** Cameras press less together than this; programs of messages more. */
const CAMERA_QUALITY = 88;

/** Whole screens of telephones, tablets and computers, the shorter side first. */
const SCREENS = new Set(
  `640x1136 750x1334 828x1792 1125x2436 1170x2532 1179x2556 1206x2622 1242x2208 1242x2688 1284x2778 1290x2796 1320x2868
  720x1280 720x1520 720x1600 720x1612 1080x1920 1080x2160 1080x2220 1080x2280 1080x2310 1080x2340 1080x2376 1080x2400
  1080x2408 1080x2412 1220x2712 1440x2560 1440x2960 1440x3040 1440x3088 1440x3120 1440x3200 1536x2048 1620x2160 1640x2360
  1668x2388 2048x2732 768x1366 800x1280 864x1536 900x1440 900x1600 1024x1280 1050x1680 1080x2560 1200x1920 1440x3440
  1600x2560 1664x2560 1800x2880 1964x3024 2160x3840 2234x3456`.split(/\s+/),
);

/** Digital cameras of before are few; one whose clock was never set begins in 1970, 1980 or 2000. */
const FIRST_DAY = '2001-01-01';

/** What a picture's file tells of it. @param today YYYY-MM-DD. */
export function findingsOf(name: string, { source, width, height }: Decoded, today: string): Finding[] {
  const findings: Finding[] = [];
  const add = (code: FindingCode, level: Finding['level'], message: string, fix?: string) =>
    findings.push({ code, level, message, ...(fix && { fix }) });
  const longer = Math.max(source.width, source.height);
  const app = chatAppOf(name);
  if (isScreenshot(name, source))
    add(
      'screenshot',
      'warning',
      'Đây có vẻ là ảnh chụp màn hình, không phải ảnh gốc.',
      'Xin ảnh gốc từ người chụp; ảnh chụp màn hình thường là của người khác và không được đăng.',
    );
  else if (app || looksPressed(source, longer))
    add(
      'chat-copy',
      'warning',
      app
        ? `Tên tệp cho thấy đây là bản gửi qua ${app}: đã bị thu nhỏ và nén.`
        : 'Ảnh có vẻ là bản gửi qua ứng dụng trò chuyện (Zalo, Messenger, …): cỡ quen thuộc, nén mạnh, mất thông tin máy ảnh.',
      'Xin ảnh gốc: gửi qua thư điện tử, thẻ nhớ, dây cáp, hoặc chọn “gửi dạng tệp”.',
    );
  if (longer < SMALL_SIDE)
    add(
      'small',
      'warning',
      `Ảnh chỉ ${source.width} × ${source.height} điểm ảnh; cạnh dài dưới ${SMALL_SIDE} nên mờ trên màn hình lớn và khi in.`,
      'Tìm ảnh gốc lớn hơn; đừng phóng to ảnh này.',
    );
  findings.push(...dayFindings(source.day, today));
  if (source.hasPlace)
    add(
      'place-dropped',
      'note',
      'Đã bỏ tọa độ nơi chụp ghi trong tệp ảnh; cần thì ghi nơi chụp vào bản ghi.',
    );
  if (source.pictures > 1)
    add(
      'several-pictures',
      'note',
      `Tệp chứa ${source.pictures} ảnh; chỉ lấy ảnh chính.`,
      'Cần ảnh khác thì mở tệp trên điện thoại, lưu ảnh ấy thành JPEG.',
    );
  if (width < source.width || height < source.height)
    add(
      'made-smaller',
      'note',
      `Đã thu từ ${source.width} × ${source.height} còn ${width} × ${height} điểm ảnh; hãy giữ ảnh gốc ở nơi khác.`,
    );
  return findings;
}

/** The day to offer as that of the picture: the camera's, where its clock may be right. */
export const offeredDay = (day: string | undefined, today: string): string | undefined =>
  day !== undefined && day >= FIRST_DAY && day <= today ? day : undefined;

function dayFindings(day: string | undefined, today: string): Finding[] {
  if (offeredDay(day, today)) return [];
  return day === undefined
    ? [
        {
          code: 'no-day',
          level: 'note',
          message: 'Tệp không ghi ngày chụp.',
          fix: 'Hỏi người chụp; không rõ thì bỏ trống, đừng đoán.',
        },
      ]
    : [
        {
          code: 'clock-wrong',
          level: 'warning',
          message: `Máy ảnh ghi ngày ${day}: đồng hồ máy đã đặt sai nên không lấy ngày này.`,
          fix: 'Hỏi người chụp rồi ghi takenOn; không rõ thì bỏ trống. Đặt lại giờ trong máy ảnh.',
        },
      ];
}

type Source = Decoded['source'];

function isScreenshot(name: string, { kind, width, height, hasCamera }: Source): boolean {
  if (isNamedScreenshot(name)) return true;
  const screen = `${Math.min(width, height)}x${Math.max(width, height)}`;
  return kind === 'png' && !hasCamera && SCREENS.has(screen);
}

const looksPressed = ({ quality = 100, hasCamera }: Source, longer: number): boolean =>
  !hasCamera && quality < CAMERA_QUALITY && CHAT_SIDES.has(longer);

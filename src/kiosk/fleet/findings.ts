import type { ReportedState } from '../agent/report.ts';
import { isRefusalCode, REFUSALS, type RefusalCode } from '../refusal.ts';
import type { Sighting } from './fleet-log.ts';
import { looksLikeTwo } from './two-kiosks.ts';
import { lasting } from './vietnam-time.ts';

/** `note`: nothing that is known to be wrong. */
export type Urgency = 'red' | 'yellow' | 'note' | 'good';

/** One thing that is wrong, and what whoever reads it does. In Vietnamese. */
export interface Finding {
  urgency: Exclude<Urgency, 'good'>;
  what: string;
  todo: string;
}

const MINUTE = 60_000; // ms
const DAY = 1440 * MINUTE;
/** The watchdog restarts a screen after two and a half minutes; one that is still dead after ten needs a hand. */
const DEAD_SCREEN = 600; // s
/** Megabytes: a release of a province takes some hundred, and the updater wants room for two. */
const LITTLE = 1000;
const VERY_LITTLE = 300;

export const NEVER_SEEN = {
  kiosk: {
    urgency: 'red',
    what: 'Chưa thấy lần nào trong nhật ký',
    todo: 'Gọi cửa khẩu: máy đã cài chưa, có mạng không; kiểm tra địa chỉ cập nhật ở trang dịch vụ.',
  },
  gate: {
    urgency: 'note',
    what: 'Chưa thấy lần nào trong nhật ký; có thể cửa khẩu này chưa có màn hình',
    todo: 'Nếu ở đó đã có màn hình: kiểm tra mạng và địa chỉ cập nhật ở trang dịch vụ của máy.',
  },
} as const satisfies Record<string, Finding>;

export interface Circumstances {
  /** ms since 1970. */
  now: number;
  /** Whether the content has this gate, or nobody knows which it has. */
  isKnown: boolean;
  /** Release that others have had for a day. */
  newer: string | undefined;
}

/** @param seen requests of one gate, the oldest first, at least one. */
export function findingsOf(seen: readonly Sighting[], { now, isKnown, newer }: Circumstances): Finding[] {
  // Anybody may ask in the name of a gate: one that the province has not frightens nobody.
  if (!isKnown) return [UNKNOWN];
  const last = seen.at(-1) as Sighting;
  return [
    silence(now - last.at),
    answer(last.status),
    last.release ? undefined : NO_RELEASE,
    stateFinding(last.state),
    screen(seen),
    room(last.free),
    newer && oldRelease(newer),
    looksLikeTwo(seen) ? TWO : undefined,
  ].filter((finding) => typeof finding === 'object');
}

const silence = (for_: number): Finding | undefined =>
  for_ <= DAY
    ? undefined
    : {
        urgency: 'red',
        what: `Im lặng ${lasting(for_)}`,
        todo: 'Gọi cửa khẩu: màn hình còn sáng không, điện và mạng còn không. Mạng hỏng lâu thì cập nhật bằng USB.',
      };

const answer = (status: number | undefined): Finding | undefined =>
  status === undefined || status < 400
    ? undefined
    : {
        urgency: 'red',
        what: `Máy hỏi bản mới nhưng máy chủ trả lời lỗi ${status}`,
        todo: 'Chép lại cả thư mục phát hành lên máy chủ; kiểm tra địa chỉ và quyền đọc tệp latest.json.',
      };

const NO_RELEASE: Finding = {
  urgency: 'red',
  what: 'Máy chưa có bản nào để chiếu',
  todo: 'Kiểm tra thư mục phát hành trên máy chủ, hoặc cắm USB có tệp .kiosk vào máy.',
};

const TWO: Finding = {
  urgency: 'yellow',
  what: 'Có lẽ hai máy cùng mang mã cửa khẩu này, hoặc một máy khởi động lại liên tục',
  todo: 'Máy không gửi gì riêng nên không phân biệt được: ra từng máy mở trang tình trạng mà xem. Hai máy thật thì mỗi dòng ở đây chỉ là máy hỏi sau cùng.',
};

const UNKNOWN: Finding = {
  urgency: 'note',
  what: 'Mã cửa khẩu này không có trong danh sách cửa khẩu của tỉnh',
  todo: 'Có thể máy cài nhầm mã, cửa khẩu đã bỏ, hoặc có người gọi thử địa chỉ. Nếu là máy thật: thêm mã vào --gates, hoặc cài lại gói đúng mã.',
};

const PLAIN: Record<Exclude<ReportedState, RefusalCode | 'ok'>, Finding> = {
  stale: {
    urgency: 'yellow',
    what: 'Nội dung đang chiếu đã quá hạn',
    todo: 'Dựng và phát hành bản mới; nếu đã phát hành, xem máy có nhận không.',
  },
  altered: {
    urgency: 'red',
    what: 'Trong máy có tệp bị đổi so với bản đã ký',
    todo: 'Máy tự tải lại tệp ấy. Nếu ngày mai còn báo: thay ổ đĩa và xem ai đã mở máy.',
  },
  failed: {
    urgency: 'red',
    what: 'Lần cập nhật gần nhất dừng vì lỗi của chương trình',
    todo: 'Mở trang dịch vụ trên máy, xuất nhật ký ra USB và gửi cho người phụ trách kỹ thuật.',
  },
};

/** What goes away by itself, or is meant. */
const PASSING: readonly RefusalCode[] = ['busy', 'network', 'older', 'known-bad', 'truncated'];

function stateFinding(state: ReportedState): Finding | undefined {
  if (state === 'ok') return undefined;
  if (!isRefusalCode(state)) return PLAIN[state];
  const [what = '', todo = ''] = REFUSALS[state].split(/\s*→\s*/);
  return {
    urgency: PASSING.includes(state) ? 'yellow' : 'red',
    what: `Không nhận bản mới: ${what}`,
    todo,
  };
}

function screen(seen: readonly Sighting[]): Finding | undefined {
  const [before, last] = [seen.at(-2), seen.at(-1)];
  const todo =
    'Màn hình có thể đen hoặc treo dù máy vẫn chạy: nhờ người ở cửa khẩu nhìn, rồi tắt và bật lại điện.';
  if (last?.beat !== undefined)
    return last.beat > DEAD_SCREEN
      ? { urgency: 'red', what: `Màn hình không báo còn sống đã ${lasting(last.beat * 1000)}`, todo }
      : undefined;
  // A machine that has just started asks before its page has spoken.
  return before && before.beat === undefined
    ? { urgency: 'red', what: 'Màn hình chưa báo còn sống lần nào từ khi máy bật', todo }
    : { urgency: 'note', what: 'Máy vừa bật, màn hình chưa kịp báo', todo: 'Xem lại sau hai giờ.' };
}

function room(free: number | undefined): Finding | undefined {
  if (free === undefined || free >= LITTLE) return undefined;
  return {
    urgency: free < VERY_LITTLE ? 'red' : 'yellow',
    what: `Ổ đĩa sắp đầy: còn ${free.toLocaleString('vi-VN')} MB`,
    todo: 'Dọn ổ đĩa hoặc thay ổ lớn hơn trước lần phát hành có nhiều ảnh.',
  };
}

const oldRelease = (newer: string): Finding => ({
  urgency: 'yellow',
  what: `Đang chiếu bản cũ: bản ${newer} có hơn một ngày rồi`,
  todo: 'Xem máy có báo lý do không; nếu không, khởi động lại máy, hoặc cập nhật bằng USB.',
});

import { z } from 'zod';
import {
  communeCode,
  field,
  isoDate,
  line,
  moment,
  number,
  oneOf,
  phrase,
  readable,
  recordId,
  someOf,
  webAddress,
  whole,
} from './fields.ts';
import { AUDIENCES, PHOTO_ROLES } from './lists.ts';

/** A source of a record's facts. Either an address or a document number makes it findable. */
export const source = z.strictObject({
  title: line('Tên nguồn', 'Tên văn bản, bài báo, sách đã dùng.', 300),
  url: webAddress('Địa chỉ nguồn', 'Đường dẫn tới nguồn.').optional(),
  document: line('Số hiệu văn bản', 'Số, ký hiệu quyết định hoặc mã sách.').optional(),
  date: isoDate('Ngày của nguồn', 'Ngày ban hành hoặc ngày đăng.', 1).optional(),
});
export type Source = z.output<typeof source>;

/** WGS 84 degrees, bounded to the surroundings of Viet Nam so that a lost decimal point is caught. */
export const geo = z.strictObject({
  lat: number('Vĩ độ', 'Độ vĩ bắc (WGS 84).', 7, 24),
  lon: number('Kinh độ', 'Độ kinh đông (WGS 84).', 101, 118),
  basis: oneOf(
    ['point', 'centroid', 'approximate'],
    'Độ chính xác',
    'point: đo tại chỗ; centroid: tâm xã; approximate: gần đúng.',
  ),
});

/** The code of a check of translations, and a mark of the two texts it was about. */
const FINDING_MARK = /^[a-z]+(-[a-z]+)*:[0-9a-f]{6}$/;

/** What a language file says of the state of its translation. `source` is the hash of the Vietnamese it renders. */
export const translation = z.strictObject({
  status: oneOf(
    ['machine', 'draft', 'reviewed'],
    'Tình trạng bản dịch',
    'machine: dịch chưa được người thạo tiếng duyệt; draft: đang dịch, chưa hiện; reviewed: đã duyệt.',
  ),
  by: line('Người dịch hoặc duyệt', 'Họ tên hoặc đơn vị.').optional(),
  on: isoDate('Ngày dịch hoặc duyệt', 'Ngày hoàn thành.').optional(),
  source: field(
    z.string().regex(/^v\d+:[0-9a-f]{12}$/),
    'Dấu bản gốc',
    'Do lệnh của trang ghi, không viết tay.',
  ).optional(),
  blocks: field(
    z.string().regex(/^([0-9a-f]{6}( [0-9a-f]{6})*)?$/),
    'Dấu từng đoạn',
    'Do lệnh của trang ghi, không viết tay.',
  ).optional(),
  ignore: field(
    z.array(
      z.strictObject({
        finding: field(
          z.string().regex(FINDING_MARK),
          'Dấu của lời nhắc',
          'Chép từ lời nhắc, ví dụ numbers:1f0a2b; khi bản gốc hay bản dịch đổi thì hết hiệu lực.',
        ),
        reason: line('Lý do', 'Vì sao bản dịch vẫn đúng.'),
      }),
    ),
    'Lời nhắc bỏ qua',
    'Những lời nhắc về bản dịch đã xem lại và thấy vẫn đúng.',
  ).optional(),
});
export type TranslationMark = z.output<typeof translation>;

/** Words that every language file of a record holds. Kinds may add words of their own. */
export const words = {
  title: readable('Tên', 'Tên hiện trên trang.', 120),
  summary: readable('Tóm tắt', 'Một hai câu, nhiều nhất 200 ký tự.', 200),
};

const correction = z.strictObject({
  date: isoDate('Ngày đính chính', 'Ngày sửa.'),
  lang: field(z.string().min(2).max(12), 'Ngôn ngữ', 'Mã ngôn ngữ của chỗ sửa, ví dụ vi.'),
  what: line('Sửa gì', 'Nội dung được sửa.', 300),
  from: line('Trước', 'Cách viết cũ.', 300),
  to: line('Nay', 'Cách viết đúng.', 300),
});

/** Facts on every record, whatever its kind (index.vi.md only). */
export const commonFacts = {
  locality: field(
    z.array(communeCode('Mã xã', 'Mã xã, phường của Tổng cục Thống kê.')),
    'Xã, phường',
    'Các xã, phường nơi có đối tượng này.',
  ).optional(),
  formerly: field(
    z.array(phrase('Tên cũ', 'Tên huyện, xã cũ.')),
    'Tên hành chính cũ',
    'Tên huyện, xã trước ngày 1/7/2025; tìm được và hiện là “trước thuộc …”.',
  ).optional(),
  geo: geo.meta({ title: 'Tọa độ', description: 'Vị trí trên bản đồ.' }).optional(),
  tags: field(
    z.array(z.string().regex(/^[a-z0-9:-]+$/)),
    'Nhãn',
    'Từ để tìm, không hiện trên trang; chữ thường không dấu, nối bằng gạch ngang. Trùng mã trong terms.yaml thì tìm được bằng mọi tên của mã ấy.',
  ).optional(),
  owner: line('Đơn vị cung cấp', 'Ai cung cấp và chịu trách nhiệm về dữ liệu.').optional(),
  approvedBy: line('Người duyệt', 'Người hoặc đơn vị duyệt đăng.').optional(),
  approvedOn: isoDate('Ngày duyệt', 'Ngày duyệt đăng, hiện ở cuối trang.').optional(),
  sources: field(z.array(source).min(1), 'Nguồn', 'Ít nhất một nguồn của các số liệu, sự kiện.'),
  asOf: isoDate('Số liệu đến ngày', 'Ngày mà các dữ kiện nói tới.').optional(),
  published: isoDate('Ngày đăng', 'Ngày đăng lần đầu.'),
  updated: isoDate('Ngày cập nhật', 'Ngày sửa nội dung gần nhất.'),
  reviewBy: isoDate(
    'Hạn rà soát',
    'Ngày phải xem lại, hiện ở cuối trang; không ghi thì tính theo loại.',
  ).optional(),
  draft: field(
    z.boolean(),
    'Bản nháp',
    'true: chưa đăng ở đâu, kể cả trong dữ liệu, tìm kiếm và ki-ốt; viết xong thì xóa dòng này.',
  ).optional(),
  embargo: moment('Không đăng trước', 'Ngày giờ sớm nhất được đăng.').optional(),
  expires: moment('Hết hạn', 'Hết ngày này, hoặc từ giờ này, không hiện nữa.').optional(),
  audience: someOf(AUDIENCES, 'Dành cho ai', 'Người đọc chính.').optional(),
  season: field(
    z.array(z.int().min(1).max(12)),
    'Tháng đẹp nhất',
    'Các tháng nên đến, số từ 1 đến 12.',
  ).optional(),
  photos: field(
    z.array(
      z.strictObject({
        id: recordId('Mã ảnh', 'Mã (tên thư mục) của ảnh trong content/photos.', 'photos'),
        role: oneOf(PHOTO_ROLES, 'Vai trò', 'lead: ảnh mở đầu; gallery: ảnh trong bộ; detail: chi tiết.'),
      }),
    ),
    'Ảnh',
    'Ảnh của bản ghi, theo mã.',
  ).optional(),
  related: field(
    z.array(recordId('Mã liên quan', 'Mã của bản ghi khác.')),
    'Liên quan',
    'Các bản ghi nên xem tiếp.',
  ).optional(),
  kiosk: z
    .strictObject({
      show: field(z.boolean(), 'Hiện ở ki-ốt', 'true hoặc false.'),
      priority: whole('Thứ tự', 'Số nhỏ hiện trước.', 0, 999).optional(),
      gates: field(
        z.array(recordId('Cửa khẩu', 'Mã cửa khẩu.', 'gates')),
        'Cửa khẩu',
        'Chỉ hiện ở các cửa khẩu này.',
      ).optional(),
    })
    .meta({ title: 'Ki-ốt cửa khẩu', description: 'Cách hiện trên màn hình cửa khẩu.' })
    .optional(),
  corrections: field(z.array(correction), 'Đính chính', 'Các lần đính chính, hiện công khai.').optional(),
};

/** ISO 4217 codes of the money that visitors and neighbours pay with. */
export const CURRENCIES = ['VND', 'USD', 'LAK', 'KHR', 'CNY', 'JPY', 'KRW', 'EUR'] as const;

/** Money: an amount and its ISO 4217 currency. */
export function money(title: string, description: string) {
  return z
    .strictObject({
      amount: number('Số tiền', 'Số trần, không dấu phân cách.'),
      currency: oneOf(CURRENCIES, 'Đồng tiền', 'Mã tiền tệ.'),
    })
    .meta({ title, description });
}

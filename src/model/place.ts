import { z } from 'zod';
import {
  clock,
  field,
  isoDate,
  line,
  number,
  oneOf,
  partialDate,
  phrase,
  someOf,
  whole,
  yesNoUnknown,
} from './fields.ts';
import { DESIGNATION_LEVELS, GUIDE_LANGUAGES, PLACE_TYPES, WEEKDAYS } from './lists.ts';
import { commonFacts, words } from './record.ts';

/** Official recognition of a place or custom. A number or date that no source gives stays out. */
export const designation = z.strictObject({
  level: oneOf(DESIGNATION_LEVELS, 'Cấp', 'Cấp công nhận.'),
  number: line('Số quyết định', 'Số, ký hiệu văn bản.').optional(),
  date: partialDate('Ngày công nhận', 'Ngày, tháng hoặc năm công nhận.').optional(),
  name: phrase('Tên danh hiệu', 'Ví dụ Di sản Văn hóa Thế giới UNESCO.').optional(),
});

/** Weekly hours: each row the days and the times, local time (UTC+7 or the gate's own side). */
export const hoursRow = z.strictObject({
  days: someOf(WEEKDAYS, 'Ngày trong tuần', 'Các ngày theo giờ này.'),
  open: clock('Giờ mở', 'Giờ mở cửa.'),
  close: clock('Giờ đóng', 'Giờ đóng cửa.'),
});

/** Opening hours: rows, or the word `unknown`, which is printed. */
export const hours = field(
  z.union([z.literal('unknown'), z.array(hoursRow).min(1)]),
  'Giờ mở cửa',
  'Viết unknown khi chưa xác nhận được, hoặc các dòng days, open, close.',
);

/** Places to visit or to arrive at (TouristAttraction, LandmarksOrHistoricalBuildings, Beach, Airport ...). */
export const placeFacts = z.strictObject({
  ...commonFacts,
  type: oneOf(PLACE_TYPES, 'Loại nơi', 'Loại địa điểm.'),
  designations: field(z.array(designation), 'Danh hiệu', 'Các cấp công nhận.').optional(),
  period: z
    .strictObject({
      from: partialDate('Từ', 'Năm bắt đầu.').optional(),
      to: partialDate('Đến', 'Năm kết thúc.').optional(),
      label: phrase('Thời kỳ', 'Ví dụ Nhà Hồ.').optional(),
    })
    .meta({ title: 'Thời kỳ', description: 'Thời kỳ lịch sử.' })
    .optional(),
  hours: hours.optional(),
  feeVnd: z
    .strictObject({
      adult: whole('Người lớn (đồng)', 'Giá vé người lớn.', 0, 10_000_000),
      child: whole('Trẻ em (đồng)', 'Giá vé trẻ em.', 0, 10_000_000).optional(),
      asOf: isoDate('Giá đến ngày', 'Ngày của bảng giá.'),
    })
    .meta({ title: 'Giá vé (đồng)', description: 'Giá vé vào cửa.' })
    .optional(),
  timeNeededMinutes: whole('Thời gian nên dành (phút)', 'Thời gian tham quan.', 5, 20_000).optional(),
  areaHa: number('Diện tích (ha)', 'Diện tích.', 0, 1e6).optional(),
  iata: field(z.string().regex(/^[A-Z]{3}$/), 'Mã IATA', 'Mã sân bay ba chữ.').optional(),
  access: z
    .strictObject({
      road: phrase('Đường đến', 'Đường chính, ví dụ Quốc lộ 217.').optional(),
      fromCentreKm: number('Cách trung tâm tỉnh (km)', 'Khoảng cách đường bộ.', 0, 1000).optional(),
      lastKm: phrase('Đoạn cuối', 'Đoạn đường cuối.').optional(),
    })
    .meta({ title: 'Đường đi', description: 'Cách đến nơi.' })
    .optional(),
  accessibility: z
    .strictObject({
      stepFree: yesNoUnknown('Lối không bậc', 'Xe lăn vào được không.'),
      toilets: yesNoUnknown('Nhà vệ sinh', 'Có nhà vệ sinh không.'),
      parking: yesNoUnknown('Bãi đỗ xe', 'Có bãi đỗ xe không.'),
      guideLanguages: someOf(GUIDE_LANGUAGES, 'Thuyết minh bằng', 'Ngôn ngữ thuyết minh.').optional(),
    })
    .meta({ title: 'Tiếp cận', description: 'Điều kiện tiếp cận.' })
    .optional(),
});

export const placeWords = z.strictObject({
  ...words,
  safety: line('Lưu ý an toàn', 'Điều khách cần biết để an toàn.', 400).optional(),
});

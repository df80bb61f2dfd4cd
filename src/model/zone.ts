import { z } from 'zod';
import { field, isoDate, line, number, oneOf, partialDate, phrase, recordId, whole } from './fields.ts';
import { ZONE_TYPES } from './lists.ts';
import { commonFacts, words } from './record.ts';

const asOf = isoDate('Đến ngày', 'Ngày của giá.');

/** A price with its unit in the name and the day it was true. */
const utility = (unit: string) =>
  z.strictObject({
    capacity: line('Công suất', `Công suất kèm đơn vị (${unit}).`).optional(),
    priceVnd: number(`Giá (đồng/${unit})`, 'Giá bán.', 0, 1e9).optional(),
    asOf: asOf.optional(),
  });

/** Economic zones, industrial parks, clusters (Place). What is not known from a dated source stays out. */
export const zoneFacts = z.strictObject({
  ...commonFacts,
  type: oneOf(ZONE_TYPES, 'Loại khu', 'Khu kinh tế, khu hay cụm công nghiệp.'),
  established: partialDate('Thành lập', 'Ngày, năm thành lập.').optional(),
  decision: line('Quyết định thành lập', 'Số quyết định.').optional(),
  areaHa: z
    .strictObject({
      total: number('Tổng diện tích (ha)', 'Tổng diện tích.', 0, 1e6).optional(),
      leasable: number('Cho thuê (ha)', 'Đất công nghiệp cho thuê.', 0, 1e6).optional(),
      free: number('Còn trống (ha)', 'Đất còn cho thuê được.', 0, 1e6).optional(),
      asOf: asOf.optional(),
    })
    .meta({ title: 'Diện tích (ha)', description: 'Diện tích tổng, cho thuê, còn trống.' })
    .optional(),
  landPrice: z
    .strictObject({
      usdPerM2: number('Giá thuê (USD/m²)', 'Giá thuê cho cả thời hạn.', 0, 10_000),
      termYears: whole('Thời hạn (năm)', 'Thời hạn thuê.', 1, 99),
      asOf,
    })
    .meta({ title: 'Giá thuê đất', description: 'Giá thuê đất có hạ tầng.' })
    .optional(),
  power: utility('kWh').meta({ title: 'Điện', description: 'Cấp điện.' }).optional(),
  water: utility('m³').meta({ title: 'Nước', description: 'Cấp nước.' }).optional(),
  wasteWater: utility('m³').meta({ title: 'Xử lý nước thải', description: 'Xử lý nước thải.' }).optional(),
  distances: field(
    z.array(
      z.strictObject({
        to: phrase('Đến', 'Tên nơi đến, ví dụ cảng biển.'),
        km: number('Số km', 'Quãng đường bộ.', 0, 3000),
        minutes: whole('Số phút', 'Thời gian ô tô.', 0, 6000).optional(),
      }),
    ),
    'Khoảng cách',
    'Tới cảng, sân bay, cửa khẩu, thủ đô.',
  ).optional(),
  wages: z
    .strictObject({
      monthlyVnd: whole('Lương tháng (đồng)', 'Lương bình quân công nhân.', 0, 1e9),
      asOf,
    })
    .meta({ title: 'Tiền lương', description: 'Lương bình quân.' })
    .optional(),
  incentives: field(
    z.array(
      z.strictObject({
        tax: phrase('Sắc thuế', 'Ví dụ Thuế thu nhập doanh nghiệp.'),
        ratePercent: number('Thuế suất (%)', 'Thuế suất ưu đãi.', 0, 100),
        years: whole('Số năm', 'Số năm được hưởng.', 0, 99).optional(),
        legalBasis: line('Căn cứ', 'Văn bản quy định.'),
      }),
    ),
    'Ưu đãi',
    'Ưu đãi thuế và căn cứ.',
  ).optional(),
  tenants: field(
    z.array(
      z.strictObject({
        name: line('Doanh nghiệp', 'Tên doanh nghiệp.'),
        country: phrase('Nước', 'Nước đầu tư.').optional(),
        sector: phrase('Ngành', 'Ngành sản xuất.').optional(),
        since: whole('Từ năm', 'Năm bắt đầu.', 1900, 2100).optional(),
      }),
    ),
    'Doanh nghiệp trong khu',
    'Các nhà đầu tư đã có.',
  ).optional(),
  authority: phrase('Cơ quan quản lý', 'Cơ quan quản lý khu.').optional(),
  contacts: field(
    z.array(recordId('Liên hệ', 'Mã trong content/contacts.', 'contacts')),
    'Liên hệ',
    'Đầu mối liên hệ.',
  ).optional(),
});

export const zoneWords = z.strictObject(words);

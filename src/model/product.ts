import { z } from 'zod';
import {
  email,
  field,
  isoDate,
  line,
  oneOf,
  partialDate,
  phone,
  phrase,
  webAddress,
  whole,
  yesNoUnknown,
} from './fields.ts';
import { PRODUCT_TYPES } from './lists.ts';
import { commonFacts, words } from './record.ts';

/** Local products for buyers and traders (Product). */
export const productFacts = z.strictObject({
  ...commonFacts,
  type: oneOf(PRODUCT_TYPES, 'Loại sản phẩm', 'Nhóm sản phẩm.'),
  ocop: z
    .strictObject({
      stars: whole('Số sao', 'Hạng OCOP.', 3, 5),
      graded: isoDate('Ngày xếp hạng', 'Ngày công nhận.').optional(),
      expires: isoDate('Hết hạn', 'Ngày hết hạn, thường 36 tháng.').optional(),
    })
    .meta({ title: 'OCOP', description: 'Hạng sao OCOP.' })
    .optional(),
  geographicalIndication: z
    .strictObject({
      name: line('Tên chỉ dẫn địa lý', 'Tên được bảo hộ.'),
      number: line('Số đăng bạ', 'Số giấy chứng nhận.').optional(),
      registered: partialDate('Ngày đăng bạ', 'Năm hoặc ngày đăng bạ.').optional(),
    })
    .meta({ title: 'Chỉ dẫn địa lý', description: 'Chỉ dẫn địa lý được bảo hộ.' })
    .optional(),
  producer: z
    .strictObject({
      name: line('Cơ sở sản xuất', 'Tên cơ sở.'),
      phone: phone('Điện thoại', 'Số công khai của cơ sở.').optional(),
      email: email('Thư điện tử', 'Địa chỉ công khai của cơ sở.').optional(),
      url: webAddress('Trang mạng', 'Trang của cơ sở.').optional(),
    })
    .meta({ title: 'Cơ sở sản xuất', description: 'Nơi làm ra sản phẩm.' })
    .optional(),
  ageingMonths: whole('Thời gian ủ (tháng)', 'Số tháng ủ, chín.', 0, 600).optional(),
  certificates: field(
    z.array(line('Chứng nhận', 'Tên chứng nhận.')),
    'Chứng nhận',
    'HACCP, ISO, VietGAP ...',
  ).optional(),
  exportMarkets: field(
    z.array(phrase('Thị trường', 'Tên nước.')),
    'Thị trường xuất khẩu',
    'Các nước nhập khẩu.',
  ).optional(),
  hsCode: field(
    z.string().regex(/^\d{4}(\.\d{2}){0,3}$/),
    'Mã HS',
    'Mã hàng hóa, ví dụ "2103.90".',
  ).optional(),
  exportReady: yesNoUnknown('Sẵn sàng xuất khẩu', 'Cơ sở nhận đơn hàng xuất khẩu không.').optional(),
});

export const productWords = z.strictObject({
  ...words,
  howToBuy: line('Mua ở đâu', 'Nơi và cách mua.', 400).optional(),
});

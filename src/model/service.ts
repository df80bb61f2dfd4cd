import { z } from 'zod';
import {
  email,
  isoDate,
  line,
  number,
  oneOf,
  orUnknown,
  phone,
  phrase,
  someOf,
  webAddress,
  whole,
  yesNoUnknown,
} from './fields.ts';
import { GUIDE_LANGUAGES, PRICE_UNITS, SERVICE_TYPES } from './lists.ts';
import { hours } from './place.ts';
import { CURRENCIES, commonFacts, words } from './record.ts';

/** Where to sleep and eat, who guides and drives, money and help (LocalBusiness). Address, telephone and hours not given print as unknown. */
export const serviceFacts = z.strictObject({
  ...commonFacts,
  type: oneOf(SERVICE_TYPES, 'Loại dịch vụ', 'Nhóm dịch vụ.'),
  class: z
    .strictObject({
      stars: whole('Số sao', 'Hạng sao được công nhận.', 1, 5),
      decision: line('Quyết định', 'Số quyết định công nhận hạng.'),
      decidedOn: isoDate('Ngày quyết định', 'Ngày công nhận hạng.').optional(),
      until: isoDate('Đến ngày', 'Ngày hạng hết hiệu lực.').optional(),
    })
    .meta({
      title: 'Hạng',
      description: 'Hạng sao và quyết định công nhận; chưa có quyết định thì không ghi.',
    })
    .optional(),
  address: phrase('Địa chỉ', 'Số nhà, đường, thôn, xã.').optional(),
  phone: phone('Điện thoại', 'Số công khai.').optional(),
  email: email('Thư điện tử', 'Địa chỉ công khai.').optional(),
  url: webAddress('Trang mạng', 'Trang của cơ sở.').optional(),
  hours: hours.optional(),
  price: orUnknown(
    z.strictObject({
      from: number('Từ', 'Giá thấp nhất, số trần.'),
      to: number('Đến', 'Giá cao nhất, số trần.').optional(),
      currency: oneOf(CURRENCIES, 'Đồng tiền', 'Mã tiền tệ.'),
      per: oneOf(PRICE_UNITS, 'Tính theo', 'night: đêm; person: người; day: ngày; trip: chuyến.').optional(),
      asOf: isoDate('Giá đến ngày', 'Ngày của mức giá.'),
    }),
    'Khoảng giá',
    'Giá từ mức thấp nhất đến mức cao nhất.',
  ).optional(),
  spoken: someOf(GUIDE_LANGUAGES, 'Ngôn ngữ', 'Các ngôn ngữ nhân viên nói được.').optional(),
  emergency: yesNoUnknown('Cấp cứu ngày đêm', 'Bệnh viện có nhận cấp cứu ngày đêm không.').optional(),
  confirmedOn: isoDate('Ngày xác nhận', 'Ngày cơ sở xác nhận các dữ kiện.').optional(),
  confirmedBy: line('Người xác nhận', 'Đơn vị xác nhận.').optional(),
});

export const serviceWords = z.strictObject(words);

import { z } from 'zod';
import {
  clock,
  field,
  isoDate,
  line,
  number,
  oneOf,
  orUnknown,
  phone,
  phrase,
  recordId,
  someOf,
  whole,
  yesNoUnknown,
} from './fields.ts';
import { CROSSERS, GATE_CLASSES, GUIDE_LANGUAGES, PAPERS } from './lists.ts';
import { hours } from './place.ts';
import { commonFacts, money, words } from './record.ts';

/** A fee that has an amount also has a day on which it was true or confirmed. */
const fee = z
  .strictObject({
    what: phrase('Khoản', 'Tên khoản phí.'),
    fee: orUnknown(money('Mức phí', 'Số tiền và đồng tiền.'), 'Mức phí', 'Số tiền và đồng tiền.'),
    asOf: isoDate('Đến ngày', 'Ngày của mức phí.').optional(),
    confirmedOn: isoDate('Ngày xác nhận', 'Ngày cơ quan thu phí xác nhận mức này.').optional(),
    source: whole('Nguồn thứ', 'Số thứ tự của nguồn trong mục sources, bắt đầu từ 1.', 1, 99).optional(),
  })
  .refine(({ fee: amount, asOf, confirmedOn }) => amount === 'unknown' || asOf || confirmedOn, {
    message: 'fee-without-day',
  });

/** When the staff have lunch: nobody crosses then. */
const lunch = field(
  z.union([
    z.enum(['none', 'unknown']),
    z.strictObject({
      from: clock('Từ', 'Giờ bắt đầu nghỉ trưa.'),
      to: clock('Đến', 'Giờ làm việc lại.'),
    }),
  ]),
  'Nghỉ trưa',
  'Giờ cửa khẩu nghỉ trưa: from và to. Viết none khi làm việc cả trưa, unknown khi chưa xác nhận được.',
);

/** Border gates, after the Logistics Cluster's border page (Place). An unconfirmed yes/no is `unknown` and printed. */
export const gateFacts = z.strictObject({
  ...commonFacts,
  class: oneOf(GATE_CLASSES, 'Hạng', 'international: quốc tế; main: chính (song phương); local: phụ.'),
  since: whole('Từ năm', 'Năm được xếp hạng này.', 1900, 2100).optional(),
  opposite: z
    .strictObject({
      name: phrase('Tên cửa khẩu bên kia', 'Tên tiếng Việt của cửa khẩu đối diện.'),
      partner: recordId('Tỉnh bên kia', 'Mã đối tác trong content/partners.', 'partners').optional(),
      district: phrase('Huyện', 'Huyện bên kia.').optional(),
      hours: hours
        .meta({ title: 'Giờ mở cửa bên kia', description: 'Giờ của cửa khẩu bên kia, viết như hours.' })
        .optional(),
      phone: orUnknown(
        phone('Điện thoại bên kia', 'Số công khai của cửa khẩu bên kia.'),
        'Điện thoại bên kia',
        'Số công khai của cửa khẩu bên kia, có mã nước.',
      ).optional(),
    })
    .meta({ title: 'Cửa khẩu đối diện', description: 'Cửa khẩu phía nước láng giềng.' }),
  road: phrase('Đường', 'Đường đến cửa khẩu, ví dụ Quốc lộ 217.').optional(),
  hours,
  lunch: lunch.optional(),
  exceptions: field(
    z.array(
      z.strictObject({
        date: isoDate('Ngày', 'Ngày khác thường.'),
        closed: field(z.boolean(), 'Đóng cửa', 'true khi đóng cả ngày.'),
        note: phrase('Lý do', 'Lý do.').optional(),
      }),
    ),
    'Ngày khác thường',
    'Ngày đóng cửa hoặc đổi giờ.',
  ).optional(),
  whoMayCross: field(
    z.array(
      z.strictObject({
        who: oneOf(CROSSERS, 'Ai', 'Nhóm người qua lại.'),
        allowed: yesNoUnknown('Được qua', 'Được qua cửa khẩu không.'),
        papers: someOf(PAPERS, 'Giấy tờ', 'Giấy tờ cần có.').optional(),
      }),
    ),
    'Ai được qua',
    'Từng nhóm người và giấy tờ.',
  ),
  eVisa: yesNoUnknown('Thị thực điện tử', 'Có trong danh sách cửa khẩu nhận thị thực điện tử không.'),
  vehicles: z
    .strictObject({
      carsIn: yesNoUnknown('Ô tô vào', 'Ô tô nước láng giềng vào.'),
      carsOut: yesNoUnknown('Ô tô ra', 'Ô tô Việt Nam ra.'),
      motorbikesIn: yesNoUnknown('Xe máy vào', 'Xe máy nước láng giềng vào.'),
      motorbikesOut: yesNoUnknown('Xe máy ra', 'Xe máy Việt Nam ra.'),
      trucksIn: yesNoUnknown('Xe tải vào', 'Xe tải nước láng giềng vào.').optional(),
      trucksOut: yesNoUnknown('Xe tải ra', 'Xe tải Việt Nam ra.').optional(),
      truckHours: hours
        .meta({ title: 'Giờ cho xe tải', description: 'Chỉ ghi khi khác giờ của cửa khẩu; viết như hours.' })
        .optional(),
      busesIn: yesNoUnknown('Xe khách vào', 'Xe khách nước láng giềng vào.').optional(),
      busesOut: yesNoUnknown('Xe khách ra', 'Xe khách Việt Nam ra.').optional(),
      busHours: hours
        .meta({
          title: 'Giờ cho xe khách',
          description: 'Chỉ ghi khi khác giờ của cửa khẩu; viết như hours.',
        })
        .optional(),
      papers: orUnknown(
        someOf(PAPERS, 'Giấy tờ xe', 'Giấy tờ cần có.'),
        'Giấy tờ xe',
        'Danh sách giấy tờ cần có của xe và người lái.',
      ).optional(),
    })
    .meta({ title: 'Phương tiện', description: 'Phương tiện qua lại.' }),
  goods: yesNoUnknown('Hàng hóa', 'Có làm thủ tục hàng hóa thương mại không.'),
  fees: orUnknown(z.array(fee), 'Phí', 'Từng khoản phí ở cửa khẩu.').optional(),
  exchange: yesNoUnknown('Đổi tiền', 'Có nơi đổi tiền tại cửa khẩu không.'),
  distances: field(
    z.array(
      z.strictObject({
        to: phrase('Đến', 'Tên nơi.'),
        side: oneOf(['vn', 'neighbour'], 'Bên', 'vn: phía Việt Nam; neighbour: bên kia.'),
        km: number('Số km', 'Quãng đường.', 0, 3000),
        minutes: whole('Số phút', 'Thời gian ô tô.', 0, 6000).optional(),
      }),
    ),
    'Khoảng cách',
    'Tới các nơi ở hai bên.',
  ).optional(),
  yearlyCrossings: z
    .strictObject({ from: whole('Từ', 'Số lượt thấp.'), to: whole('Đến', 'Số lượt cao.') })
    .meta({ title: 'Lượt qua lại mỗi năm', description: 'Ước tính.' })
    .optional(),
  phones: field(
    z.array(
      z.strictObject({
        who: phrase('Đơn vị', 'Biên phòng, hải quan ...'),
        phone: phone('Điện thoại', 'Số công khai.'),
      }),
    ),
    'Điện thoại',
    'Số gọi tại cửa khẩu.',
  ).optional(),
  spoken: someOf(GUIDE_LANGUAGES, 'Ngôn ngữ', 'Ngôn ngữ cán bộ nói được.').optional(),
  confirmedOn: isoDate('Ngày xác nhận', 'Ngày cơ quan tại cửa khẩu xác nhận các dữ kiện.').optional(),
  confirmedBy: line('Người xác nhận', 'Đơn vị xác nhận.').optional(),
});

export const gateWords = z.strictObject({
  ...words,
  beforeYouCross: line('Trước khi qua', 'Điều cần biết trước khi qua cửa khẩu.', 500).optional(),
});

import { z } from 'zod';
import { field, isoDate, line, number, oneOf, partialDate, phrase, webAddress, whole } from './fields.ts';
import { PARTNER_TYPES } from './lists.ts';
import { commonFacts, words } from './record.ts';

/** Provinces across the border, twin provinces (AdministrativeArea). */
export const partnerFacts = z.strictObject({
  ...commonFacts,
  type: oneOf(PARTNER_TYPES, 'Quan hệ', 'Giáp biên giới, kết nghĩa hay hợp tác.'),
  country: field(z.string().regex(/^[A-Z]{2}$/), 'Nước', 'Mã nước hai chữ, ví dụ LA.'),
  ownName: z
    .strictObject({
      text: line('Tên bản ngữ', 'Tên bằng chữ của nước bạn.'),
      lang: field(z.string().regex(/^[a-z]{2,3}$/), 'Ngôn ngữ', 'Mã ngôn ngữ, ví dụ lo.'),
    })
    .meta({ title: 'Tên bản ngữ', description: 'Tên bằng chữ của nước bạn.' })
    .optional(),
  capital: phrase('Tỉnh lỵ', 'Thủ phủ.').optional(),
  since: partialDate('Từ', 'Năm bắt đầu quan hệ.').optional(),
  borderKm: z
    .strictObject({
      value: number('Chiều dài (km)', 'Chiều dài đường biên chung.', 0, 5000),
      note: phrase('Ghi chú', 'Khi các nguồn khác nhau.').optional(),
    })
    .meta({ title: 'Đường biên chung (km)', description: 'Chiều dài đường biên.' })
    .optional(),
  borderMarkers: whole('Cột mốc', 'Số cột mốc.', 0, 10_000).optional(),
  agreements: field(
    z.array(
      z.strictObject({
        title: line('Tên thỏa thuận', 'Tên văn bản.', 300),
        date: isoDate('Ngày ký', 'Ngày ký.').optional(),
        fields: field(z.array(phrase('Lĩnh vực', 'Lĩnh vực.')), 'Lĩnh vực', 'Các lĩnh vực.').optional(),
      }),
    ),
    'Thỏa thuận',
    'Các thỏa thuận đã ký.',
  ).optional(),
  url: webAddress('Trang mạng', 'Trang của đối tác.').optional(),
});

export const partnerWords = z.strictObject(words);

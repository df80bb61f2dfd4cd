import { z } from 'zod';
import { field, languageTag, number, oneOf, recordId, whole } from './fields.ts';

/** Kinds of slides on a LED screen, in the order in which they are shown unless the province orders them. */
export const SLIDE_KINDS = [
  'welcome',
  'gate',
  'hours',
  'before',
  'event',
  'picture',
  'exhibition',
  'figure',
  'partner',
  'web',
] as const;
export type SlideKind = (typeof SLIDE_KINDS)[number];

const ledSlide = z.strictObject({
  kind: oneOf(
    SLIDE_KINDS,
    'Loại màn',
    'welcome: lời chào; gate: tên cửa khẩu; hours: giờ mở cửa; before: trước khi qua; event: lễ hội; picture: ảnh; exhibition: các pa-nô của triển lãm ghi ở exhibition; figure: số liệu; partner: tỉnh bên kia; web: địa chỉ trang.',
  ),
  seconds: number(
    'Số giây',
    'Mỗi màn đứng bao lâu, từ 3 đến 60; không ghi thì tính theo độ dài lời.',
    3,
    60,
  ).optional(),
  weight: whole(
    'Số lần',
    'Hiện mấy lần trong một vòng, từ 1 đến 6; không ghi là 1, riêng giờ mở cửa là 3.',
    1,
    6,
  ).optional(),
});

/** What LED screens at the gates show (`npm run build -- --led`). All of it has a default. */
export const ledSchema = z
  .strictObject({
    languages: field(
      z.array(languageTag).min(1),
      'Ngôn ngữ',
      'Các ngôn ngữ luân phiên; không ghi thì là tiếng nước láng giềng, vi, en.',
    ).optional(),
    slides: field(
      z.array(ledSlide).min(1),
      'Các màn',
      'Các loại màn theo thứ tự hiện; loại nào không ghi thì không hiện.',
    ).optional(),
    records: field(
      z.array(recordId('Bản ghi', 'Mã bản ghi có ảnh.')).min(1),
      'Ảnh của bản ghi nào',
      'Các bản ghi hiện bằng ảnh; không ghi thì là các bản ghi nổi bật ở trang chủ.',
    ).optional(),
    exhibition: recordId(
      'Triển lãm',
      'Mã triển lãm có các pa-nô lần lượt hiện trên màn hình; không ghi thì không hiện.',
      'exhibitions',
    ).optional(),
  })
  .meta({ title: 'Màn hình LED', description: 'Những gì hiện ở màn hình LED tại cửa khẩu.' });

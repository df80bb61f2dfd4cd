import { z } from 'zod';
import { editingSchema } from './editing.ts';
import {
  communeCode,
  email,
  field,
  isoDate,
  languageTag,
  line,
  localized,
  number,
  oneOf,
  phone,
  recordId,
  slug,
  webAddress,
} from './fields.ts';
import { FORMAT } from './format.ts';
import { KIND_NAMES, type Kind } from './kinds.ts';
import { ledSchema } from './led.ts';
import { AUDIENCES } from './lists.ts';
import { openDataSchema } from './open-data.ts';
import { reportSchema } from './report.ts';

const language = z.strictObject({
  tag: field(languageTag, 'Mã ngôn ngữ', 'Mã BCP 47, ví dụ lo.'),
  fallback: field(
    z.array(languageTag),
    'Ngôn ngữ thay thế',
    'Khi chưa có bản dịch, dùng lần lượt các ngôn ngữ này.',
  ).optional(),
});

const menuItem = z.union([
  z.strictObject({ kind: field(z.enum(KIND_NAMES as [Kind, ...Kind[]]), 'Danh mục', 'Tên loại bản ghi.') }),
  z.strictObject({ page: recordId('Trang', 'Mã trang trong content/pages.', 'pages') }),
  z.strictObject({
    audience: oneOf(AUDIENCES, 'Trang theo người đọc', 'Trang dành cho người đọc ấy.'),
  }),
  z.strictObject({
    view: field(
      z.enum(['calendar', 'search', 'map', 'units']),
      'Màn hình',
      'calendar: lịch; search: tìm kiếm; map: bản đồ; units: xã, phường.',
    ),
  }),
]);

/** content/province.yaml: everything that makes the engine this province's. */
export const provinceSchema = z.strictObject({
  format: field(
    z.int().min(1).max(FORMAT),
    'Định dạng nội dung',
    `Viết ${FORMAT}: số của cách viết nội dung, do lệnh “npm run check -- --fix” ghi.`,
  ).optional(),
  code: field(z.string().regex(/^\d{2}$/), 'Mã tỉnh', 'Mã hai chữ số của Tổng cục Thống kê, trong dấu nháy.'),
  names: localized('Tên tỉnh', 'Tên tỉnh bằng từng ngôn ngữ.', 60),
  motto: localized('Lời mở', 'Một câu ở trang chủ.', 160).optional(),
  languages: field(
    z.array(language).min(1),
    'Ngôn ngữ',
    'Các ngôn ngữ theo thứ tự hiện; vi đứng đầu là bản gốc.',
  ),
  site: z
    .strictObject({
      url: webAddress('Địa chỉ trang', 'Địa chỉ công khai của trang.'),
      official: field(z.boolean(), 'Chính thức', 'false khi là bản mẫu; trang sẽ nói rõ.'),
    })
    .meta({ title: 'Trang', description: 'Địa chỉ và tính chất trang.' }),
  neighbours: field(
    z.array(
      z.strictObject({
        names: localized('Tên', 'Tên tỉnh, nước láng giềng.', 60),
        side: field(
          z.enum(['north', 'south', 'east', 'west']),
          'Phía',
          'north: bắc; south: nam; east: đông; west: tây.',
        ),
        record: recordId('Bản ghi', 'Mã trong content/partners.', 'partners').optional(),
        place: z
          .strictObject({
            lat: number('Vĩ độ', 'Độ vĩ bắc (WGS 84).', 5, 26),
            lon: number('Kinh độ', 'Độ kinh đông (WGS 84).', 99, 120),
          })
          .meta({
            title: 'Chỗ ghi tên',
            description: 'Nơi tên láng giềng đứng trên bản đồ; không ghi thì bản đồ không nêu tên.',
          })
          .optional(),
      }),
    ),
    'Láng giềng',
    'Các tỉnh, nước giáp ranh.',
  ).optional(),
  capital: recordId(
    'Trung tâm tỉnh',
    'Mã nơi là trung tâm của tỉnh; bản đồ ghi tên trước.',
    'places',
  ).optional(),
  emblem: line('Biểu trưng', 'Tên tệp SVG trong content/theme.').optional(),
  contacts: z
    .strictObject({
      unit: localized('Đơn vị chịu trách nhiệm', 'Tên đơn vị quản lý trang.', 160),
      responsible: localized('Người chịu trách nhiệm', 'Họ tên và chức vụ.', 160).optional(),
      address: localized('Địa chỉ', 'Địa chỉ đơn vị.').optional(),
      phone: phone('Điện thoại', 'Điện thoại đơn vị.').optional(),
      email: email('Thư điện tử', 'Thư của đơn vị.').optional(),
      licence: line('Giấy phép', 'Giấy phép thiết lập trang, nếu có.').optional(),
    })
    .meta({ title: 'Chân trang', description: 'Thông tin bắt buộc ở chân trang.' }),
  home: z
    .strictObject({
      opening: recordId('Ảnh mở đầu', 'Mã ảnh.', 'photos').optional(),
      actions: field(
        z.array(z.enum(AUDIENCES)).max(3),
        'Lối vào',
        'Tối đa ba đối tượng có nút ngay dưới lời mở; không ghi thì là tourist, investor, border-resident.',
      ).optional(),
      featured: field(z.array(recordId('Nổi bật', 'Mã bản ghi.')), 'Nổi bật', 'Các bản ghi ở trang chủ.'),
      story: recordId('Câu chuyện', 'Mã trang kể chuyện.', 'pages').optional(),
      figures: recordId('Số liệu', 'Mã bản ghi số liệu.', 'figures').optional(),
    })
    .meta({ title: 'Trang chủ', description: 'Nội dung trang chủ.' }),
  gates: field(
    z.array(recordId('Cửa khẩu', 'Mã cửa khẩu.', 'gates')),
    'Cửa khẩu',
    'Các cửa khẩu theo thứ tự.',
  ).optional(),
  kiosk: z
    .strictObject({
      questions: field(
        z
          .array(
            z.strictObject({
              words: localized('Câu hỏi', 'Câu hỏi bằng từng ngôn ngữ.', 100),
              record: recordId('Bản ghi trả lời', 'Mã bản ghi trả lời câu hỏi.'),
            }),
          )
          .max(8),
        'Câu hay hỏi',
        'Hiện ở trang tìm kiếm của ki-ốt, trước những câu về cửa khẩu.',
      ).optional(),
      exhibition: recordId(
        'Triển lãm lúc nghỉ',
        'Mã triển lãm có các pa-nô lần lượt hiện khi không ai chạm màn hình; không ghi thì là ảnh của cửa khẩu và các bản ghi nổi bật.',
        'exhibitions',
      ).optional(),
    })
    .meta({ title: 'Ki-ốt', description: 'Màn hình cảm ứng ở cửa khẩu.' })
    .optional(),
  led: ledSchema.optional(),
  menu: field(z.array(menuItem).max(12), 'Thực đơn', 'Các mục trên đầu trang.'),
  menuFirst: field(
    z.record(languageTag, z.array(menuItem).min(1).max(4)),
    'Mục đứng đầu theo ngôn ngữ',
    'Theo mã ngôn ngữ: các mục mà người đọc tiếng ấy cần nhất, đứng trước trong thực đơn; các mục khác giữ thứ tự.',
  ).optional(),
  regions: field(
    z.array(
      z.strictObject({
        id: slug('Mã vùng'),
        names: localized('Tên vùng', 'Tên vùng.', 60),
        communes: field(z.array(communeCode('Mã xã', 'Mã xã.')), 'Xã, phường', 'Các xã thuộc vùng.'),
      }),
    ),
    'Vùng',
    'Các vùng để lọc địa điểm.',
  ).optional(),
  openData: openDataSchema.optional(),
  security: z
    .strictObject({
      contact: email('Thư báo lỗ hổng', 'Thư của đơn vị nhận tin báo lỗ hổng bảo mật của trang.'),
      expires: isoDate('Có hiệu lực đến', 'Ngày cuối còn nhận tin ở địa chỉ ấy, nhiều nhất một năm tới.'),
    })
    .meta({
      title: 'Báo lỗ hổng bảo mật',
      description: 'Hiện ở /.well-known/security.txt; không có mục này thì không có tệp ấy.',
    })
    .optional(),
  editing: editingSchema.optional(),
  report: reportSchema.optional(),
  updated: isoDate('Ngày cập nhật', 'Ngày sửa tệp này.'),
});
export type Province = z.output<typeof provinceSchema>;

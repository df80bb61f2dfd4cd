import { z } from 'zod';
import { field, isoDate, line, number, oneOf, partialDate, phrase, recordId, whole } from './fields.ts';
import { PROJECT_SECTORS, PROJECT_STAGES } from './lists.ts';
import { commonFacts, money, words } from './record.ts';

/** Investment projects: calling for capital, or told as a success (Offer). */
export const projectFacts = z.strictObject({
  ...commonFacts,
  stage: oneOf(PROJECT_STAGES, 'Giai đoạn', 'Giai đoạn của dự án.'),
  sector: oneOf(PROJECT_SECTORS, 'Lĩnh vực', 'Lĩnh vực đầu tư.'),
  zone: recordId('Thuộc khu', 'Mã khu trong content/zones.', 'zones').optional(),
  site: phrase('Địa điểm', 'Địa điểm dự án.').optional(),
  areaHa: number('Diện tích (ha)', 'Diện tích đất.', 0, 1e6).optional(),
  capital: money('Vốn đầu tư', 'Tổng vốn đầu tư.').optional(),
  form: phrase('Hình thức', 'Ví dụ BOT, liên doanh.').optional(),
  capacity: z
    .strictObject({
      value: number('Công suất', 'Số công suất.'),
      unit: oneOf(['mw', 'barrel-per-day', 'tonne-per-year', 'dwt'], 'Đơn vị', 'Đơn vị công suất.'),
    })
    .meta({ title: 'Công suất', description: 'Công suất thiết kế.' })
    .optional(),
  investors: field(
    z.array(
      z.strictObject({
        name: line('Nhà đầu tư', 'Tên nhà đầu tư.'),
        country: phrase('Nước', 'Nước của nhà đầu tư.').optional(),
        sharePercent: number('Tỷ lệ (%)', 'Phần vốn.', 0, 100).optional(),
      }),
    ),
    'Nhà đầu tư',
    'Các nhà đầu tư và phần vốn.',
  ).optional(),
  inOperation: partialDate('Vận hành từ', 'Năm, tháng đi vào hoạt động.').optional(),
  jobs: whole('Việc làm', 'Số việc làm.', 0, 1e6).optional(),
  authority: phrase('Cơ quan đầu mối', 'Cơ quan phụ trách.').optional(),
  deadline: isoDate('Hạn nộp hồ sơ', 'Hạn cuối.').optional(),
  contacts: field(
    z.array(recordId('Liên hệ', 'Mã trong content/contacts.', 'contacts')),
    'Liên hệ',
    'Đầu mối liên hệ.',
  ).optional(),
});

export const projectWords = z.strictObject(words);

import { z } from 'zod';
import { field, line } from './fields.ts';

const lines = (title: string, description: string, most: number) =>
  field(
    z
      .array(line(title, 'Một dòng.', 200))
      .min(1)
      .max(most),
    title,
    description,
  );

/** What province.yaml says of the reports that `npm run report` writes: what stands around the figures. */
export const reportSchema = z
  .strictObject({
    superior: line('Cơ quan chủ quản', 'Dòng trên bên trái, ví dụ ỦY BAN NHÂN DÂN TỈNH …', 120).optional(),
    body: line('Cơ quan ban hành', 'Dòng dưới bên trái; không ghi thì là đơn vị ở contacts.', 120).optional(),
    place: line('Địa danh', 'Đứng trước ngày tháng.', 60).optional(),
    sign: line('Ký hiệu', 'Phần sau số, ví dụ BC-SVHTTDL.', 40).optional(),
    to: lines('Kính gửi', 'Báo cáo gửi lên những nơi nào.', 10).optional(),
    recipients: lines('Nơi nhận', 'Danh sách cuối báo cáo.', 20).optional(),
    signer: lines('Người ký', 'Từng dòng trên chữ ký, ví dụ KT. GIÁM ĐỐC rồi PHÓ GIÁM ĐỐC.', 4).optional(),
    yearly: lines(
      'Số liệu hằng năm',
      'Tên các số liệu mà báo cáo năm phải có và chỉ người mới biết; báo cáo để chỗ trống cho từng mục.',
      40,
    ).optional(),
  })
  .meta({
    title: 'Báo cáo',
    description: 'Phần đầu, phần cuối của báo cáo quý, báo cáo năm do lệnh report viết.',
  });
export type ReportFrame = z.output<typeof reportSchema>;

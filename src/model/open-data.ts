import { z } from 'zod';
import { oneOf } from './fields.ts';
import { LICENCES } from './lists.ts';

/** What province.yaml says of the published data: without it they are published, and their licence is not known. */
export const openDataSchema = z
  .strictObject({
    licence: oneOf(LICENCES, 'Giấy phép', 'Điều kiện dùng lại dữ liệu và lời văn của trang.').optional(),
    separator: oneOf(
      ['comma', 'semicolon'],
      'Dấu ngăn cột',
      'Dùng trong tệp CSV. comma: dấu phẩy; semicolon: dấu chấm phẩy, mà bảng tính đặt theo tiếng Việt cần.',
    ).optional(),
  })
  .meta({ title: 'Dữ liệu mở', description: 'Cách đăng dữ liệu của trang cho máy đọc.' });
export type OpenData = z.output<typeof openDataSchema>;

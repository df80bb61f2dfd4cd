import { z } from 'zod';
import { field, line, oneOf, webAddress, whole } from './fields.ts';
import { LICENCES, PUBLICATION_TYPES } from './lists.ts';
import { commonFacts, words } from './record.ts';

/** Brochures, books, maps, films (Book, DigitalDocument). */
export const publicationFacts = z.strictObject({
  ...commonFacts,
  type: oneOf(PUBLICATION_TYPES, 'Loại ấn phẩm', 'Loại ấn phẩm.'),
  edition: line('Lần xuất bản', 'Ví dụ Lần 2, 2026.').optional(),
  isbn: field(z.string().regex(/^97[89][\d-]{10,14}$/), 'ISBN', 'Mã sách, trong dấu nháy.').optional(),
  licence: oneOf(LICENCES, 'Giấy phép', 'Điều kiện dùng lại.'),
  files: field(
    z.array(
      z.strictObject({
        lang: field(z.string().regex(/^[a-z]{2,3}$/), 'Ngôn ngữ', 'Mã ngôn ngữ.'),
        url: webAddress('Tệp', 'Địa chỉ tệp.'),
        pages: whole('Số trang', 'Số trang.', 1, 5000).optional(),
        bytes: whole('Dung lượng (byte)', 'Dung lượng tệp.').optional(),
      }),
    ),
    'Tệp',
    'Các tệp theo ngôn ngữ.',
  ).optional(),
});

export const publicationWords = z.strictObject(words);

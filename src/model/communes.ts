import { z } from 'zod';
import { field, isoDate, line, localized } from './fields.ts';

/** content/communes.yaml: the province's list of communes and wards since 1 July 2025. */
export const communesSchema = z.strictObject({
  source: line('Nguồn', 'Nguồn của danh sách.', 400),
  asOf: isoDate('Đến ngày', 'Ngày của danh sách.'),
  communes: field(
    z.array(
      z.strictObject({
        code: field(z.string().regex(/^\d{5}$/), 'Mã xã', 'Năm chữ số.'),
        names: localized('Tên', 'Tên xã, phường.', 60),
        formerly: field(
          z.array(line('Huyện cũ', 'Tên huyện trước 1/7/2025.')),
          'Huyện cũ',
          'Các huyện cũ.',
        ).optional(),
        mergedFrom: field(
          z.array(
            z.strictObject({
              district: line('Huyện cũ', 'Huyện, thị xã, thành phố trước 1/7/2025.', 60),
              communes: field(
                z.array(line('Xã cũ', 'Tên xã, phường, thị trấn trước 1/7/2025.', 60)).min(1),
                'Xã cũ',
                'Các xã, phường, thị trấn cũ; xã đã chia thì ghi ở mỗi nơi nhận.',
              ),
            }),
          ),
          'Sáp nhập từ',
          'Mỗi huyện cũ một dòng, với các xã cũ; đã ghi ở đây thì không cần formerly.',
        ).optional(),
      }),
    ),
    'Xã, phường',
    'Danh sách xã, phường.',
  ),
});
export type Communes = z.output<typeof communesSchema>;
export type Commune = Communes['communes'][number];

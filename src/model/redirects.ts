import { z } from 'zod';
import { field, isoDate } from './fields.ts';

const recordKey = (title: string, description: string) =>
  field(z.string().regex(/^[a-z]+\/[a-z][a-z0-9]*(-[a-z0-9]+)*$/), title, description);

/** content/redirects.yaml: where records are found whose id was changed; old addresses stand in QR codes for good. */
export const redirectsSchema = z.strictObject({
  redirects: field(
    z.array(
      z.strictObject({
        from: recordKey('Mã cũ', 'Loại và mã trước khi đổi, ví dụ places/bai-cu.'),
        to: recordKey('Mã mới', 'Loại và mã hiện nay, ví dụ places/bai-moi.'),
        on: isoDate('Ngày đổi', 'Ngày đổi mã.').optional(),
      }),
    ),
    'Mã đã đổi',
    'Địa chỉ cũ của mỗi bản ghi dẫn tới địa chỉ mới, bằng mọi ngôn ngữ.',
  ),
});
export type Redirects = z.output<typeof redirectsSchema>['redirects'];

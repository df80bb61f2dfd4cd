import { z } from 'zod';
import { field, isoDate, localized } from './fields.ts';

const recordKey = (title: string, description: string) =>
  field(z.string().regex(/^[a-z]+\/[a-z][a-z0-9]*(-[a-z0-9]+)*$/), title, description);

/**
 * content/redirects.yaml: where records are found whose id was changed, and which are gone for good; old addresses stand
 * in QR codes and in what others have of the data.
 */
export const redirectsSchema = z.strictObject({
  redirects: field(
    z.array(
      z.strictObject({
        from: recordKey('Mã cũ', 'Loại và mã trước khi đổi, ví dụ places/bai-cu.'),
        to: recordKey(
          'Mã mới',
          'Loại và mã hiện nay, ví dụ places/bai-moi; bản ghi đã gỡ hẳn thì không ghi mục này.',
        ).optional(),
        on: isoDate('Ngày đổi', 'Ngày đổi mã, hoặc ngày gỡ.').optional(),
        reason: localized('Lý do gỡ', 'Một câu bằng từng ngôn ngữ, hiện ở địa chỉ cũ.', 300).optional(),
      }),
    ),
    'Mã đã đổi, bản ghi đã gỡ',
    'Địa chỉ cũ của mỗi bản ghi dẫn tới địa chỉ mới, hoặc nói rằng bản ghi đã được gỡ, bằng mọi ngôn ngữ.',
  ),
});
export type Redirects = z.output<typeof redirectsSchema>['redirects'];
export type Redirect = Redirects[number];
/** A record that is found under another id. */
export type Renamed = Redirect & { to: string };

export const isRenamed = (redirect: Redirect): redirect is Renamed => redirect.to !== undefined;

import { z } from 'zod';
import { field, number, recordId, someOf, whole } from './fields.ts';
import { ROUTE_MODES } from './lists.ts';
import { commonFacts, words } from './record.ts';

/** Suggested trips (TouristTrip). */
export const routeFacts = z.strictObject({
  ...commonFacts,
  days: whole('Số ngày', 'Số ngày đi.', 1, 60),
  modes: someOf(ROUTE_MODES, 'Phương tiện', 'Cách đi.'),
  totalKm: number('Tổng quãng đường (km)', 'Tổng quãng đường.', 0, 5000).optional(),
  stops: field(
    z
      .array(
        z.strictObject({
          record: recordId('Điểm dừng', 'Mã bản ghi.'),
          day: whole('Ngày thứ', 'Ngày thứ mấy.', 1, 60),
          kmFromPrevious: number('Cách điểm trước (km)', 'Quãng đường.', 0, 2000).optional(),
        }),
      )
      .min(2),
    'Các điểm dừng',
    'Theo thứ tự.',
  ),
});

export const routeWords = z.strictObject(words);

import { z } from 'zod';
import { field, isoDate, line, phrase, recordId, whole } from './fields.ts';
import { commonFacts, words } from './record.ts';

/** Travelling exhibitions: panels in order and the stops they make (ExhibitionEvent). */
export const exhibitionFacts = z.strictObject({
  ...commonFacts,
  panels: field(
    z
      .array(
        z.strictObject({
          photo: recordId('Ảnh', 'Mã ảnh.', 'photos'),
          provenance: line('Xuất xứ', 'Xuất xứ của ảnh, tư liệu.', 300).optional(),
        }),
      )
      .min(1),
    'Pa-nô',
    'Các pa-nô theo thứ tự.',
  ),
  stops: field(
    z.array(
      z.strictObject({
        place: phrase('Nơi trưng bày', 'Tên nơi.'),
        from: isoDate('Từ ngày', 'Ngày mở.'),
        to: isoDate('Đến ngày', 'Ngày đóng.'),
        visitors: whole('Lượt xem', 'Số lượt người xem.').optional(),
      }),
    ),
    'Các chặng',
    'Nơi đã và sẽ trưng bày.',
  ).optional(),
});

export const exhibitionWords = z.strictObject(words);

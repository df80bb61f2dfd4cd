import { z } from 'zod';
import { field, oneOf, partialDate, phrase, recordId, whole } from './fields.ts';
import { PERSON_TYPES } from './lists.ts';
import { commonFacts, words } from './record.ts';

const lifeDate = z.strictObject({
  date: partialDate('Thời điểm', 'Năm hoặc ngày.'),
  certain: field(z.boolean(), 'Chắc chắn', 'false khi sử liệu không thống nhất.'),
});

/** Historical figures, leaders, artisans (Person). */
export const personFacts = z.strictObject({
  ...commonFacts,
  type: oneOf(PERSON_TYPES, 'Loại', 'Nhân vật lịch sử, lãnh đạo hay nghệ nhân.'),
  born: lifeDate.meta({ title: 'Năm sinh', description: 'Năm sinh và mức chắc chắn.' }).optional(),
  died: lifeDate.meta({ title: 'Năm mất', description: 'Năm mất và mức chắc chắn.' }).optional(),
  reign: z
    .strictObject({
      from: whole('Từ năm', 'Năm lên ngôi.', 1, 2100),
      to: whole('Đến năm', 'Năm thôi trị vì.', 1, 2100),
    })
    .meta({ title: 'Trị vì', description: 'Các năm trị vì.' })
    .optional(),
  post: phrase('Chức vụ', 'Chức vụ hiện nay.').optional(),
  places: field(
    z.array(recordId('Nơi gắn bó', 'Mã địa điểm.', 'places')),
    'Nơi gắn bó',
    'Di tích, quê hương.',
  ).optional(),
});

export const personWords = z.strictObject(words);

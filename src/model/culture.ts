import { z } from 'zod';
import { lunarRange } from './event.ts';
import { field, line, oneOf, phrase } from './fields.ts';
import { CULTURE_TYPES } from './lists.ts';
import { designation } from './place.ts';
import { commonFacts, words } from './record.ts';

/** Living culture: dishes, crafts, performing arts, customs, ethnic groups (CreativeWork). */
export const cultureFacts = z.strictObject({
  ...commonFacts,
  type: oneOf(CULTURE_TYPES, 'Loại hình', 'Loại hình văn hóa.'),
  peoples: field(
    z.array(phrase('Dân tộc', 'Tên dân tộc.')),
    'Dân tộc',
    'Các dân tộc gắn với loại hình.',
  ).optional(),
  village: phrase('Làng', 'Làng nghề, nơi gìn giữ.').optional(),
  designations: field(z.array(designation), 'Danh hiệu', 'Các cấp công nhận.').optional(),
  masters: field(
    z.array(line('Nghệ nhân', 'Họ tên nghệ nhân, đã đồng ý nêu tên.')),
    'Nghệ nhân',
    'Người gìn giữ.',
  ).optional(),
  ingredients: field(
    z.array(phrase('Nguyên liệu', 'Một nguyên liệu.')),
    'Nguyên liệu',
    'Nguyên liệu chính.',
  ).optional(),
  allergens: field(
    z.array(phrase('Chất dễ dị ứng', 'Ví dụ đậu phộng.')),
    'Chất dễ dị ứng',
    'Chất dễ gây dị ứng.',
  ).optional(),
  lunar: lunarRange.optional(),
});

export const cultureWords = z.strictObject({
  ...words,
  tryIt: line('Trải nghiệm', 'Khách có thể xem, học, nếm ở đâu.', 400).optional(),
});

import { z } from 'zod';
import { field, languageTag, line } from './fields.ts';

/** Words of one group: more say no more, and each is a search of its own. */
const MOST = 12;

const list = (title: string, description: string, least: number, most: number) =>
  field(
    z
      .array(line(title, '', 60))
      .min(least)
      .max(most),
    title,
    description,
  );

/** content/synonyms.yaml: how people of a language put what they look for, beside what the engine knows. */
export const synonymsSchema = z.strictObject({
  synonyms: field(
    z.array(
      z.strictObject({
        lang: field(languageTag, 'Ngôn ngữ', 'Mã BCP 47, ví dụ vi.'),
        words: list(
          'Các từ cùng nghĩa',
          'Ai tìm từ này cũng thấy trang viết từ kia, ví dụ [sân bay, phi trường].',
          2,
          MOST,
        ),
      }),
    ),
    'Từ đồng nghĩa',
    'Mỗi nhóm một ngôn ngữ. Nhóm có một từ hỏi giờ, giá, đường đi, điện thoại hay hỏi một mục thì các từ kia cũng hỏi như vậy. Tên riêng và cách viết khác của tên thì ghi ở terms.yaml.',
  ),
  asking: field(
    z.array(
      z.strictObject({
        lang: field(languageTag, 'Ngôn ngữ', 'Mã BCP 47, ví dụ vi.'),
        words: list('Từ để hỏi', 'Từ chỉ để hỏi, không trang nào nói về nó, ví dụ [ở đâu, mấy giờ].', 1, 200),
      }),
    ),
    'Từ để hỏi',
    'Thêm vào những từ để hỏi sẵn có.',
  ).optional(),
});

export type Synonyms = z.output<typeof synonymsSchema>;

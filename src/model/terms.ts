import { z } from 'zod';
import { field, languageTag, line, slug } from './fields.ts';

const termWords = z.strictObject({
  preferred: line('Cách viết đúng', 'Cách viết thống nhất.', 120),
  variants: field(
    z.array(line('Cách viết khác', 'Cách viết khác.', 120)),
    'Cách viết khác',
    'Tìm được, không sai.',
  ).optional(),
  forbidden: field(
    z.array(line('Không dùng', 'Cách viết không dùng.', 120)),
    'Không dùng',
    'Gặp trong bài sẽ được nhắc.',
  ).optional(),
});

/** content/terms.yaml: agreed names per language (DefinedTermSet). */
export const termsSchema = z.strictObject({
  terms: field(
    z.array(
      z.strictObject({
        id: slug('Mã'),
        words: z
          .record(languageTag, termWords)
          .meta({ title: 'Các ngôn ngữ', description: 'Cách viết theo ngôn ngữ.' }),
      }),
    ),
    'Thuật ngữ',
    'Danh sách tên thống nhất.',
  ),
});
export type Terms = z.output<typeof termsSchema>['terms'];

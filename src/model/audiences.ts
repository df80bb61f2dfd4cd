import { z } from 'zod';
import { field, localized, oneOf, recordId, someOf, whole } from './fields.ts';
import { KIND_NAMES, KINDS, type Kind } from './kinds.ts';
import { AUDIENCES, INDICATORS, WAY_BLOCKS } from './lists.ts';

/** The most records or lines of one section. */
const MOST = 24;

const section = z.strictObject({
  heading: localized(
    'Đầu mục',
    'Lời trên phần này; không ghi thì dùng tên sẵn có của khối, của danh mục.',
    80,
  ).optional(),
  block: oneOf(WAY_BLOCKS, 'Khối', 'Khối dựng sẵn.').optional(),
  kind: field(
    z.enum(KIND_NAMES as [Kind, ...Kind[]]),
    'Danh mục',
    'Các bản ghi của một loại dành cho người đọc này, hoặc không ghi dành cho ai.',
  ).optional(),
  types: field(
    z.array(z.string().regex(/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/)).min(1),
    'Chỉ các loại',
    'Chỉ những bản ghi thuộc loại ấy của danh mục, ví dụ cuisine của culture, calling của projects, visa-money của pages.',
  ).optional(),
  region: field(
    z.string().regex(/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/),
    'Chỉ vùng',
    'Mã vùng ghi ở regions trong province.yaml.',
  ).optional(),
  records: field(
    z.array(recordId('Bản ghi', 'Mã bản ghi.')).min(1).max(MOST),
    'Bản ghi chọn sẵn',
    'Hiện trước, theo thứ tự này. Với block: chỉ các bản ghi này.',
  ).optional(),
  indicators: someOf(
    INDICATORS,
    'Chỉ tiêu',
    'Với số liệu: chỉ các chỉ tiêu này, theo thứ tự này.',
  ).optional(),
  most: whole('Nhiều nhất', 'Số bản ghi nhiều nhất của phần này.', 1, MOST).optional(),
});

/** content/audiences.yaml: what the pages for visitors, investors, press … show, and in which order. */
export const audiencesSchema = z.strictObject({
  audiences: field(
    z.array(
      z.strictObject({
        audience: oneOf(AUDIENCES, 'Dành cho ai', 'Trang dành cho người đọc nào.'),
        sections: field(
          z.array(section).min(1).max(20),
          'Các phần',
          'Theo thứ tự hiện trên trang. Mỗi phần ghi block, hoặc kind, hoặc chỉ records; phần không có bản ghi nào thì không hiện.',
        ),
      }),
    ),
    'Trang theo người đọc',
    'Người đọc nào không ghi ở đây thì trang của họ theo thứ tự sẵn có.',
  ),
});

export type Audience = (typeof AUDIENCES)[number];
export type AudiencePage = z.output<typeof audiencesSchema>['audiences'][number];
export type AudienceSection = AudiencePage['sections'][number];

/** The fact that says of which type a record is, with its codes and the name of their list; none where a kind has no types. */
export function typesOf(kind: Kind): { field: string; list: string; codes: readonly string[] } | undefined {
  const { facet, list } = kind === 'pages' ? { facet: 'topic', list: 'topic' } : KINDS[kind];
  if (!facet || !list) return undefined;
  const schema = (KINDS[kind].facts.shape as Readonly<Record<string, z.ZodType>>)[facet];
  return schema instanceof z.ZodEnum ? { field: facet, list, codes: schema.options.map(String) } : undefined;
}

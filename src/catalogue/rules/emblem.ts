import { checkEmblem } from '../emblem.ts';
import type { Rule } from './rule.ts';

/** The province's emblem: there, and nothing but a drawing. */
export const emblem: Rule = ({ catalogue, yaml: { 'province.yaml': yaml } }) => {
  const name = catalogue.province.emblem;
  if (!name) return [];
  const found = /^[^./\\][^/\\]*\.svg$/i.test(name) ? checkEmblem(catalogue.dir, name) : { issues: [] };
  if (found.drawing || found.issues.length > 0) return found.issues;
  return [
    {
      file: 'content/province.yaml',
      line: yaml?.lineOf(['emblem']) ?? 1,
      level: 'error',
      code: 'missing-emblem',
      message: `Không có biểu trưng “${name}” trong content/theme.`,
      fix: 'Đặt tệp .svg vào content/theme và ghi đúng tên tệp.',
    },
  ];
};

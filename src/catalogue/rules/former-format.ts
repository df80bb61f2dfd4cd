import { FORMAT } from '../../model/format.ts';
import type { Rule } from './rule.ts';

/** Content of a former format is read all the same, and can be brought forward. */
export const formerFormat: Rule = ({ catalogue: { province }, yaml: { 'province.yaml': yaml } }) => {
  const { format = 0 } = province;
  if (format >= FORMAT) return [];
  return [
    {
      file: 'content/province.yaml',
      line: yaml?.lineOf(['format']) ?? 1,
      level: 'warning',
      code: 'former-format',
      message:
        format === 0
          ? `Chưa ghi định dạng nội dung (format), nên máy đọc theo cách viết cũ; cách viết nay là số ${FORMAT}.`
          : `Nội dung viết theo định dạng cũ, số ${format}; cách viết nay là số ${FORMAT}.`,
      fix: 'Chạy: npm run check -- --fix (máy cho xem chỗ đổi, hỏi rồi mới ghi)',
    },
  ];
};

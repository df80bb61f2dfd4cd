import { shownPath } from '../files.ts';
import type { Rule } from './rule.ts';

/** Whoever finds a hole trusts security.txt until the day that stands in it. */
export const security: Rule = ({ catalogue, today, yaml: { 'province.yaml': yaml } }) => {
  const { expires } = catalogue.province.security ?? {};
  if (!expires || !today || expires >= today) return [];
  return [
    {
      file: shownPath('province.yaml'),
      line: yaml?.lineOf(['security', 'expires']) ?? 1,
      level: 'warning',
      code: 'security-expired',
      message: `Địa chỉ báo lỗ hổng bảo mật chỉ có hiệu lực đến ngày ${expires}, nay đã hết.`,
      fix: 'Hỏi lại đơn vị nhận thư rồi ghi ngày mới ở security.expires, nhiều nhất một năm tới.',
    },
  ];
};

import { FORMAT } from '../model/format.ts';
import type { Issue } from './issues.ts';
import type { YamlFile } from './parsed-yaml.ts';

export const NEWER_FORMAT = 'newer-format';

/** The one mistake of a province.yaml whose content was written for a later engine than this one. */
export function newerFormat({ data, lineOf }: YamlFile, file: string): Issue | undefined {
  const { format } = data as { format?: unknown };
  if (!Number.isInteger(format) || (format as number) <= FORMAT) return undefined;
  return {
    file,
    line: lineOf(['format']),
    level: 'error',
    code: NEWER_FORMAT,
    message: `Nội dung viết theo định dạng số ${format}, mà bộ máy này chỉ biết đến số ${FORMAT}.`,
    fix: 'Cập nhật bộ máy dựng trang lên bản mới hơn rồi chạy lại; không sửa số này.',
  };
}

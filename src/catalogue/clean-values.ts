import type { Issue } from './issues.ts';
import type { YamlFile } from './parsed-yaml.ts';
import { nameSign, refusedSign, refusedSigns, SEPARATORS, withoutInvisible } from './signs.ts';

/**
 * The values of a YAML text without signs that show nothing, each told; what nobody types is a mistake, also when
 * it is written as an escape such as `"\u202E"`. Line separators are spaces.
 * @param text as it stands in the file.
 */
export function cleanValues(yaml: YamlFile, text: string, file: string): YamlFile {
  // Nearly every text is clean as it stands, and only an escape can bring in more.
  if (yaml.data === undefined || (!text.includes('\\') && withoutInvisible(text) === text)) return yaml;
  const issues: Issue[] = [];
  const known = refusedSigns(text);
  const clean = (value: unknown, path: PropertyKey[]): unknown => {
    if (typeof value === 'string') return cleanText(value, path);
    if (Array.isArray(value)) return value.map((item, index) => clean(item, [...path, index]));
    if (value === null || typeof value !== 'object') return value;
    return Object.fromEntries(
      Object.entries(value).map(([key, item]) => {
        const signs = [...key].filter((sign) => withoutInvisible(sign) !== sign);
        if (signs.length > 0) issues.push(refusedSign(file, yaml.lineOf([...path, key]), signs));
        return [key, clean(item, [...path, key])];
      }),
    );
  };
  const cleanText = (value: string, path: PropertyKey[]): string => {
    // What stands in the text itself is told with its line already.
    const all = refusedSigns(value);
    const refused = all.filter((sign) => !known.includes(sign));
    if (refused.length > 0) issues.push(refusedSign(file, yaml.lineOf(path), refused));
    const visible = withoutInvisible(value.replace(SEPARATORS, ' ')).normalize('NFC');
    if (visible !== value && all.length === 0) issues.push(invisible(file, yaml.lineOf(path), value));
    return visible;
  };
  return { ...yaml, data: clean(yaml.data, []), issues: [...yaml.issues, ...issues] };
}

function invisible(file: string, line: number, value: string): Issue {
  const signs = [...new Set(value)].filter(
    (sign) => withoutInvisible(sign) !== sign || /[\u2028\u2029]/.test(sign),
  );
  return {
    file,
    line,
    level: 'warning',
    code: 'invisible-sign',
    message: `Có ký tự không nhìn thấy (${signs.slice(0, 4).map(nameSign).join(', ')}); máy đã bỏ qua khi đọc.`,
    fix: 'Gõ lại câu này thay cho đoạn đã dán.',
  };
}

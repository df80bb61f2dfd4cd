import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Issue } from '../issues.ts';
import type { Rule } from './rules.ts';

/** What an emblem may be drawn with. SVG can run scripts and call other hosts; drawing cannot. */
const DRAWING = new Set([
  'svg',
  'g',
  'path',
  'circle',
  'ellipse',
  'rect',
  'line',
  'polyline',
  'polygon',
  'title',
  'desc',
  'defs',
  'linearGradient',
  'radialGradient',
  'stop',
  'clipPath',
  'mask',
]);

/** The province's emblem: there, and nothing but drawing. */
export const emblem: Rule = ({ catalogue, yaml: { 'province.yaml': yaml } }) => {
  const name = catalogue.province.emblem;
  if (!name) return [];
  const file = 'content/province.yaml';
  const line = yaml?.lineOf(['emblem']) ?? 1;
  const issues: Issue[] = [];
  const say = (code: string, message: string, fix: string) =>
    issues.push({ file, line, level: 'error', code, message, fix });
  const path = join(catalogue.dir, 'theme', name);
  if (!/^[\w-]+\.svg$/.test(name) || !existsSync(path)) {
    say(
      'missing-emblem',
      `Không có biểu trưng “${name}” trong content/theme.`,
      'Đặt tệp .svg vào content/theme và ghi đúng tên tệp.',
    );
    return issues;
  }
  const svg = readFileSync(path, 'utf8');
  const elements = [...svg.matchAll(/<([A-Za-z][\w:-]*)/g)].map((match) => match[1] as string);
  const strange = elements.find((element) => !DRAWING.has(element));
  if (strange || elements[0] !== 'svg')
    say(
      'unsafe-emblem',
      `Biểu trưng “${name}” có thẻ <${strange ?? elements[0] ?? '?'}> không được dùng.`,
      'Xuất lại tệp SVG chỉ gồm hình vẽ.',
    );
  if (/\son\w+\s*=|(?:href|src)\s*=|url\((?!["']?#)|<!(?:DOCTYPE|ENTITY)|style\s*=/i.test(svg))
    say(
      'unsafe-emblem',
      `Biểu trưng “${name}” có mã lệnh, kiểu dáng hoặc đường dẫn ra ngoài.`,
      'Xuất lại tệp SVG chỉ gồm hình vẽ.',
    );
  return issues;
};

import type { Issue } from './issues.ts';
import type { YamlFile } from './parsed-yaml.ts';
import { parseYaml } from './yaml-file.ts';

export interface MarkdownFile extends YamlFile {
  body: string;
  /** 1-based line on which the body begins. */
  bodyLine: number;
}

/** In characters. A record's facts take some 3,000; the marks of a translation of the longest text 150,000. */
const LONGEST_HEAD = 200_000;

const NOTHING = { data: undefined, lineOf: () => 1, rawAt: () => undefined, body: '', bodyLine: 1 };

/** Splits `---` front matter from the body. A file without front matter is one error, not an empty record. */
export function parseMarkdownFile(text: string, file: string): MarkdownFile {
  const match = /^---[ \t]*\n((?:[\s\S]*?\n)?)---[ \t]*(?:\n|$)/.exec(text);
  if (!match) {
    return { ...NOTHING, issues: [frontMatterIssue(text, file)] };
  }
  const head = match[1] ?? '';
  if (head.length > LONGEST_HEAD) return { ...NOTHING, issues: [tooLong(head, file)] };
  const bodyLine = match[0].split('\n').length;
  return { ...parseYaml(head, file, 2), body: readSeparators(text.slice(match[0].length)), bodyLine };
}

/** What Word and PDF readers put in place of a line's and a paragraph's end. */
const readSeparators = (body: string) => body.replaceAll('\u2028', '\n').replaceAll('\u2029', '\n\n');

const tooLong = (head: string, file: string): Issue => ({
  file,
  line: 1,
  level: 'error',
  code: 'front-matter-too-long',
  message: `Phần thông tin giữa hai dòng “---” dài ${head.length.toLocaleString('vi-VN')} ký tự, nhiều nhất được ${LONGEST_HEAD.toLocaleString('vi-VN')}.`,
  fix: 'Chuyển phần dài xuống bài viết, dưới dòng --- thứ hai.',
});

function frontMatterIssue(text: string, file: string): Issue {
  const base = { file, level: 'error', code: 'front-matter' } as const;
  const first = text.split('\n', 1)[0] ?? '';
  if (text.trim() === '')
    return { ...base, line: 1, message: 'Tệp còn trống.', fix: 'Viết nội dung, hoặc xóa tệp.' };
  if (/^---[ \t]*$/.test(first))
    return {
      ...base,
      line: 1,
      message: 'Phần thông tin mở bằng dòng “---” nhưng chưa đóng.',
      fix: 'Thêm một dòng --- ngay trước bài viết.',
    };
  const dashes = /^\s*[-–—]+\s*$/.test(first) ? ` (đang là “${first.trim()}”)` : '';
  return {
    ...base,
    line: 1,
    message: 'Tệp không bắt đầu bằng phần thông tin giữa hai dòng “---”.',
    fix: `Dòng đầu tiên viết đúng ba dấu trừ ---${dashes}, sau đó các mục, rồi một dòng --- nữa.`,
  };
}

import type { Issue } from './issues.ts';
import type { YamlFile } from './parsed-yaml.ts';
import { parseYaml } from './yaml-file.ts';

export interface MarkdownFile extends YamlFile {
  /** What stands between the two lines `---`. */
  head: string;
  body: string;
  /** 1-based line on which the body begins. */
  bodyLine: number;
}

/** In characters. A record's facts take some 3,000; the marks of a translation of the longest text 150,000. */
const LONGEST_HEAD = 200_000;

const NOTHING = { data: undefined, lineOf: () => 1, rawAt: () => undefined, head: '', body: '', bodyLine: 1 };

/** The text between the two lines `---`, and what stands below; undefined where there are no such lines. */
export function splitFrontMatter(text: string): { head: string; body: string } | undefined {
  const match = /^---[ \t]*\n((?:[\s\S]*?\n)?)---[ \t]*(?:\n|$)/.exec(text);
  return match ? { head: match[1] ?? '', body: text.slice(match[0].length) } : undefined;
}

/** Reads front matter and body. A file without front matter is one error, not an empty record. */
export function parseMarkdownFile(text: string, file: string): MarkdownFile {
  const parts = splitFrontMatter(text);
  if (!parts) return { ...NOTHING, issues: [frontMatterIssue(text, file)] };
  const { head, body } = parts;
  if (head.length > LONGEST_HEAD) return { ...NOTHING, issues: [tooLong(head, file)] };
  const bodyLine = text.slice(0, text.length - body.length).split('\n').length;
  return { ...parseHead(head, file), head, body: readSeparators(body), bodyLine };
}

/** What stands between the two lines `---`, of which the first is that of the file. */
export const parseHead = (head: string, file: string): YamlFile => parseYaml(head, file, 2);

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

/** A line that was meant to be `---`, with too many or other signs, or a gap before it. */
const NEARLY_FENCE = /^[\s\u00a0]*(?:[-–—](?:[ \t]*[-–—])*|…|\*{3,}|_{3,})[\s\u00a0]*$/;
const FENCE = /^---[ \t]*$/;

function frontMatterIssue(text: string, file: string): Issue {
  const issue = (line: number, message: string, fix: string): Issue => {
    return { file, line, level: 'error', code: 'front-matter', message, fix };
  };
  if (text.trim() === '') return issue(1, 'Tệp còn trống.', 'Viết nội dung, hoặc chuyển tệp đi nơi khác.');
  const lines = text.split('\n');
  const head = lines.findIndex((line) => line.trim() !== '');
  const first = lines[head] ?? '';
  if (head > 0 && FENCE.test(first))
    return issue(
      head + 1,
      `Trên dòng “---” đầu tiên có ${head} dòng trống.`,
      'Xóa các dòng trống ấy: “---” phải là dòng đầu tiên của tệp.',
    );
  if (FENCE.test(first)) {
    const near = lines.findIndex(
      (line, at) => at > head && NEARLY_FENCE.test(line) && !/^\s*-\s*$/.test(line),
    );
    if (near < 0)
      return issue(
        1,
        'Phần thông tin mở bằng dòng “---” nhưng chưa đóng.',
        'Thêm một dòng --- ngay trước bài viết.',
      );
    return issue(near + 1, notAFence(lines[near] as string, 'đóng phần thông tin'), FENCE_FIX);
  }
  if (NEARLY_FENCE.test(first)) return issue(head + 1, notAFence(first, 'đầu tiên'), FENCE_FIX);
  if (/^[A-Za-z]+: /.test(first))
    return issue(
      head + 1,
      'Thiếu dòng “---” ở đầu tệp, trước các mục.',
      'Thêm một dòng --- vào trước dòng này, và một dòng --- nữa sau mục cuối.',
    );
  return issue(
    head + 1,
    'Tệp không bắt đầu bằng phần thông tin giữa hai dòng “---”.',
    'Dòng đầu tiên viết đúng ba dấu trừ ---, sau đó các mục, rồi một dòng --- nữa.',
  );
}

const FENCE_FIX = 'Viết đúng ba dấu trừ ở đầu dòng, không có gì khác: ---';

function notAFence(line: string, which: string): string {
  return /^[\s\u00a0]+---\s*$/.test(line)
    ? `Dòng ${which} có dấu cách trước “---” nên máy không nhận ra.`
    : `Dòng ${which} viết “${line.trim()}”, không phải ba dấu trừ.`;
}

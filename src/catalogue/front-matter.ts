import { type Document, isMap, isNode, isScalar, LineCounter, parseDocument, visit } from 'yaml';
import type { Issue } from './issues.ts';

/** A YAML text with the way back from a value to the line it was typed on. */
export interface YamlFile {
  data: unknown;
  /** 1-based line of the value at `path`, or of the nearest parent that exists. */
  lineOf(path: readonly PropertyKey[]): number;
  /** 1-based line of the key itself (for unknown keys). */
  keyLine(path: readonly PropertyKey[], key: string): number;
  /** What was typed, undefined when absent or not a scalar. */
  rawAt(path: readonly PropertyKey[]): string | undefined;
  issues: Issue[];
}

export interface MarkdownFile extends YamlFile {
  body: string;
  /** 1-based line on which the body begins. */
  bodyLine: number;
}

/** yaml's error codes in an editor's words. Codes: https://eemeli.org/yaml/#errors */
const YAML_MESSAGES: Record<string, [string, string?]> = {
  DUPLICATE_KEY: ['Mục này đã ghi ở trên, mỗi mục chỉ ghi một lần.', 'Xóa một trong hai.'],
  TAB_AS_INDENT: ['Đầu dòng có phím Tab.', 'Thay phím Tab bằng dấu cách.'],
  BAD_INDENT: [
    'Đầu dòng thụt vào không đều với dòng trên.',
    'Thụt vào bằng đúng số dấu cách của dòng cùng cấp.',
  ],
  MISSING_CHAR: ['Thiếu dấu ngoặc hoặc dấu nháy đóng.', 'Thêm dấu đóng.'],
  MULTILINE_IMPLICIT_KEY: ['Thiếu dấu hai chấm sau tên mục.', 'Viết: tên-mục: giá trị'],
  BLOCK_AS_IMPLICIT_KEY: ['Trong câu có dấu hai chấm nên máy không hiểu.', 'Đặt cả câu trong dấu nháy: "…".'],
  BAD_ALIAS: ['Câu bắt đầu bằng dấu * hoặc & nên máy không hiểu.', 'Đặt cả câu trong dấu nháy: "…".'],
  UNEXPECTED_TOKEN: ['Có ký tự lạ ở đây.', 'Đặt cả câu trong dấu nháy: "…".'],
  BAD_SCALAR_START: ['Câu bắt đầu bằng ký tự đặc biệt.', 'Đặt cả câu trong dấu nháy: "…".'],
  IMPOSSIBLE: ['Không đọc được dòng này.', 'Đặt cả câu trong dấu nháy: "…".'],
};

/** Parses YAML 1.2 (no date or yes/no guessing). `firstLine` is where the text begins in its file. */
export function parseYaml(text: string, file: string, firstLine = 1): YamlFile {
  const counter = new LineCounter();
  const doc = parseDocument(text, {
    lineCounter: counter,
    prettyErrors: false,
    strict: true,
    uniqueKeys: true,
  });
  const line = (offset: number) => counter.linePos(offset).line + firstLine - 1;
  const issues: Issue[] = doc.errors.map((error) => {
    const [message, fix] = YAML_MESSAGES[error.code] ?? [
      'Không đọc được dòng này.',
      'Đặt cả câu trong dấu nháy: "…".',
    ];
    return { file, line: line(error.pos[0]), level: 'error', code: 'yaml', message, ...(fix && { fix }) };
  });
  if (issues.length === 0) issues.push(...groupedThousands(doc, file, line));
  const nodeAt = (path: readonly PropertyKey[]) => doc.getIn(path as unknown[], true);
  return {
    data: doc.errors.length ? undefined : doc.toJS(),
    issues,
    lineOf(path) {
      for (let length = path.length; length > 0; length--) {
        const parent = length === 1 ? doc.contents : nodeAt(path.slice(0, length - 1));
        if (isMap(parent)) {
          const pair = parent.items.find((item) => isScalar(item.key) && item.key.value === path[length - 1]);
          if (isScalar(pair?.key) && pair.key.range) return line(pair.key.range[0]);
        }
        const node = nodeAt(path.slice(0, length));
        if (isNode(node) && node.range) return line(node.range[0]);
      }
      return firstLine;
    },
    keyLine(path, key) {
      return this.lineOf([...path, key]);
    },
    rawAt(path) {
      const node = nodeAt(path);
      return isScalar(node) ? String(node.source ?? node.value) : undefined;
    },
  };
}

/** Degrees and fractions are the only numbers that honestly look like `20.078`. */
const FRACTION_KEYS = new Set(['lat', 'lon', 'x', 'y']);

/** `50.000` is fifty thousand to a Vietnamese eye and fifty to YAML: told, never guessed. */
function groupedThousands(doc: Document, file: string, line: (offset: number) => number): Issue[] {
  const issues: Issue[] = [];
  visit(doc, {
    Pair(_, pair) {
      const { key, value } = pair;
      if (!isScalar(value) || typeof value.value !== 'number' || value.source === undefined) return;
      if (isScalar(key) && FRACTION_KEYS.has(String(key.value))) return;
      if (!/^-?\d{1,3}(\.\d{3})+$/.test(value.source)) return;
      issues.push({
        file,
        line: line(value.range?.[0] ?? 0),
        level: 'error',
        code: 'thousands-dot',
        message: `Số “${value.source}” sẽ bị hiểu là ${value.value}.`,
        fix: `Viết không có dấu chấm: ${value.source.replaceAll('.', '')}`,
      });
    },
  });
  return issues;
}

/** Splits `---` front matter from the body. A file without front matter is one error, not an empty record. */
export function parseMarkdownFile(text: string, file: string): MarkdownFile {
  const match = /^---[ \t]*\n([\s\S]*?)(?:^|\n)---[ \t]*(?:\n|$)/.exec(text);
  if (!match) {
    const issue: Issue = {
      file,
      line: 1,
      level: 'error',
      code: 'front-matter',
      message: 'Tệp không bắt đầu bằng phần thông tin giữa hai dòng “---”.',
      fix: 'Dòng đầu tiên viết ---, sau đó các mục, rồi một dòng --- nữa.',
    };
    return { ...parseYaml('', file), data: undefined, issues: [issue], body: text, bodyLine: 1 };
  }
  const head = match[1] ?? '';
  const bodyLine = match[0].split('\n').length;
  return { ...parseYaml(`${head}\n`, file, 2), body: text.slice(match[0].length), bodyLine };
}

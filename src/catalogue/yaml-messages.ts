import { quoted, toQuote } from './yaml-quotes.ts';

/** What is wrong with a line of YAML, in an editor's words. `index`: 0-based line to look at. */
export interface YamlFault {
  index: number;
  message: string;
  fix: string;
}

const QUOTED = 'Đặt cả câu trong dấu nháy: "…".';
const INDENT = 'Thụt vào bằng đúng số dấu cách của dòng cùng cấp.';

/** yaml's error codes. Source: https://eemeli.org/yaml/#errors */
const BY_CODE: Record<string, [string, string]> = {
  DUPLICATE_KEY: ['Mục này đã ghi ở trên, mỗi mục chỉ ghi một lần.', 'Xóa một trong hai.'],
  BAD_INDENT: ['Đầu dòng thụt vào không đều với dòng trên.', INDENT],
  MISSING_CHAR: ['Thiếu dấu nháy, dấu phẩy hoặc dấu ngoặc.', 'Thêm dấu còn thiếu.'],
};

const PAIR = /^( *)(?:- +)?([A-Za-z][\w-]*):(?: +(.+))?$/;

/**
 * The reader stumbles where it can go no further; the cause is read from the lines themselves.
 * @param code yaml's error code. @param lines the whole text. @param at 0-based line of the error.
 */
export function explainYaml(code: string, lines: readonly string[], at: number): YamlFault {
  if (code === 'DUPLICATE_KEY') return fault(at, BY_CODE[code] as [string, string]);
  for (const index of [at, at - 1, at + 1]) {
    const words = ownFault(lines[index] ?? '');
    if (words) return fault(index, words);
  }
  const open = unclosed(lines, at);
  if (open) return open;
  for (const index of [at, at + 1]) {
    const words = faultAgainstTheLineAbove(lines, index);
    if (words) return fault(index, words);
  }
  return fault(at, BY_CODE[code] ?? ['Có ký tự máy không hiểu ở dòng này.', QUOTED]);
}

const fault = (index: number, [message, fix]: [string, string]): YamlFault => ({ index, message, fix });

/** Slips that one line shows by itself. */
function ownFault(line: string): [string, string] | undefined {
  if (/^ *\t/.test(line)) return ['Đầu dòng có phím Tab.', 'Thay phím Tab bằng dấu cách.'];
  if (/^[ \u00a0]*(?:-[ \u00a0]+)?[\w-]+:\u00a0|^ *\u00a0/.test(line))
    return ['Có dấu cách đặc biệt (thường do chép từ Word).', 'Xóa dấu cách ấy rồi gõ lại bằng phím cách.'];
  const glued = /^ *(?:- +)?([A-Za-z][\w-]*):([^\s/].*)$/.exec(line);
  if (glued) return ['Thiếu dấu cách sau dấu hai chấm.', `Viết: ${glued[1]}: ${asValue(glued[2] as string)}`];
  const [, , key, value = ''] = PAIR.exec(line) ?? [];
  if (/^[^"'[{].*: /.test(value))
    return ['Trong câu có dấu hai chấm nên máy không hiểu.', toQuote(value, key)];
  if (/^(["']).*\1.+$/.test(value)) return ['Dấu nháy đóng lại ở giữa câu.', toQuote(value, key)];
  if (/^[*&!]/.test(value))
    return ['Câu bắt đầu bằng dấu *, & hoặc ! nên máy không hiểu.', `${toQuote(value)}.`];
  if (/^(?:[@`%>|,\]}]|- |\[[^\]]*\].|\{[^}]*\}.)/.test(value))
    return [`Câu bắt đầu bằng “${value[0]}” nên máy không hiểu.`, toQuote(value, key)];
  return undefined;
}

/** In quotes where it needs them: what begins with a bracket or a quote is no plain sentence. */
const asValue = (typed: string): string =>
  /^[^"'[{].*(?::(?: |$)| #)/.test(typed) ? quoted(typed.trimEnd()) : typed;

/** What is left open is looked for on so many lines above: each is compared with all below it. */
const LOOK_BACK = 200;

/** A quote or bracket that opens a value and does not close on its line. */
function unclosed(lines: readonly string[], at: number): YamlFault | undefined {
  for (let index = at; index >= Math.max(0, at - LOOK_BACK); index--) {
    const value = PAIR.exec(lines[index] ?? '')?.[3] ?? '';
    const quote = value[0];
    if ((quote === '"' || quote === "'") && !value.slice(1).includes(quote))
      return fault(index, ['Mở dấu nháy mà chưa đóng.', `Thêm dấu ${quote} ở cuối câu.`]);
    const close = quote === '[' ? ']' : quote === '{' ? '}' : undefined;
    if (close && !value.includes(close) && !lines.slice(index + 1, at).some((line) => line.includes(close)))
      return fault(index, [`Mở dấu ${quote} mà chưa đóng.`, `Thêm dấu ${close} ở cuối danh sách.`]);
  }
  return undefined;
}

function faultAgainstTheLineAbove(lines: readonly string[], index: number): [string, string] | undefined {
  const line = lines[index] ?? '';
  const indent = /^ */.exec(line)?.[0].length ?? 0;
  if (/^ *(?:[A-Za-z][\w-]*:(?: |$)|- )/.test(line)) {
    const above = lines.slice(0, index).reverse();
    const known = new Set(above.map((other) => /^ *(?:- +)?/.exec(other)?.[0].length));
    const tail = PAIR.exec(above[0] ?? '')?.[3];
    if (indent > 0 && (!known.has(indent) || tail !== undefined)) return BY_CODE['BAD_INDENT'];
    return undefined;
  }
  if (line.trim() === '' || /^ *#/.test(line)) return undefined;
  return [
    'Dòng này không theo mẫu “tên-mục: giá trị”.',
    'Nếu là phần tiếp của dòng trên, thêm hai dấu cách ở đầu dòng; nếu là mục mới, viết: tên-mục: giá trị',
  ];
}

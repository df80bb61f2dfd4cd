/** One thing an editor should know: what is wrong, where, and what to write instead. All texts are Vietnamese. */
export interface Issue {
  /** Path from the province's content folder's parent, with forward slashes. */
  file: string;
  /** 1-based; undefined when the whole file or a missing file is meant. */
  line?: number;
  level: 'error' | 'warning';
  /** Stable code of the rule, for tests and the help page. */
  code: string;
  message: string;
  /** What to write instead. */
  fix?: string;
  /** What to do about many of them at once. */
  together?: string;
}

/** Sorts by file and line, so that reports and tests do not depend on the order of reading. */
export function sortIssues(issues: Issue[]): Issue[] {
  return [...issues].sort(
    (a, b) =>
      (a.file < b.file ? -1 : a.file > b.file ? 1 : 0) ||
      (a.line ?? 0) - (b.line ?? 0) ||
      (a.code < b.code ? -1 : 1),
  );
}

export interface ReportOptions {
  /** Wraps marks in ANSI colour. */
  color?: boolean;
  /** The content folder as its editors know it, with forward slashes; `content` by default. */
  folder?: string;
}

/** Of equal reminders so many places are named. */
const MOST_PLACES = 5;

/**
 * The report an editor reads, in Vietnamese: errors first, by file; then reminders, of which equal ones are one with
 * their number.
 */
export function formatIssues(
  issues: Issue[],
  { color = false, folder = 'content' }: ReportOptions = {},
): string {
  const paint = (code: number, text: string) => (color ? `\u001b[${code}m${text}\u001b[0m` : text);
  const shown = (text: string) => printable(inFolder(text, folder));
  const lines: string[] = [];
  const sorted = sortIssues(issues);
  const errors = sorted.filter(({ level }) => level === 'error');
  const reminders = [
    ...Map.groupBy(
      sorted.filter(({ level }) => level === 'warning'),
      ({ code, message, together, fix }) => `${code}\n${message}\n${together ?? fix}`,
    ).values(),
  ];
  const single = reminders.flatMap((equal) => (equal.length === 1 ? equal : []));
  for (const [group, mark, count] of [
    [errors, paint(31, '✗'), 'chỗ cần sửa'],
    [single, paint(33, '⚠'), 'chỗ nên xem'],
  ] as const)
    for (const [file, inFile] of Map.groupBy(group, (issue) => issue.file)) {
      lines.push(`${mark} ${shown(file)} — ${inFile.length} ${count}`);
      const width = Math.max(...inFile.map((issue) => String(issue.line ?? '').length), 2);
      for (const { line, message, fix } of inFile) {
        const where = line === undefined ? '' : `Dòng ${String(line).padStart(width)}: `;
        lines.push(shown(`  ${where}${message}${fix ? `  → ${fix}` : ''}`));
      }
      lines.push('');
    }
  for (const equal of reminders.filter(({ length }) => length > 1)) {
    const [{ message, fix, together }] = equal as [Issue];
    const advice = together ?? fix;
    lines.push(`${paint(33, '⚠')} ${equal.length} chỗ nên xem, cùng một lời nhắc`);
    lines.push(shown(`  ${message}${advice ? `  → ${advice}` : ''}`));
    for (const { file, line } of equal.slice(0, MOST_PLACES))
      lines.push(shown(`    ${file}${line === undefined ? '' : `, dòng ${line}`}`));
    if (equal.length > MOST_PLACES) lines.push(`    … và ${equal.length - MOST_PLACES} chỗ nữa`);
    lines.push('');
  }
  return lines.join('\n');
}

/** Paths that begin with content/, also within a sentence, by the folder's own name. */
const inFolder = (text: string, folder: string) =>
  folder === 'content' ? text : text.replace(/(?<![\p{L}\p{N}/._-])content(?=\/|$)/gu, () => folder);

/** What a message quotes of a file, and a file's name, may hold orders to the terminal: shown as a sign, not obeyed. */
export const printable = (text: string): string =>
  text.replace(/[\u0000-\u001f\u007f-\u009f\u2028-\u202e\u2066-\u2069]/g, '\ufffd');

/** A closing line: how many errors and warnings in how many files. */
export function summariseIssues(issues: Issue[]): string {
  const errors = issues.filter((issue) => issue.level === 'error');
  const warnings = issues.length - errors.length;
  const files = new Set(errors.map((issue) => issue.file)).size;
  if (errors.length === 0) return warnings ? `Không có lỗi; ${warnings} lời nhắc.` : 'Không có lỗi.';
  return `${errors.length} lỗi trong ${files} tệp${warnings ? `, ${warnings} lời nhắc` : ''}. Chưa đăng gì; bản đang chạy giữ nguyên.`;
}

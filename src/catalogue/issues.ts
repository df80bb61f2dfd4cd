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

/**
 * The report an editor reads, in Vietnamese, grouped by file, errors first within the mark of the file.
 * @param color wraps marks in ANSI colour when true.
 */
export function formatIssues(issues: Issue[], { color = false } = {}): string {
  const paint = (code: number, text: string) => (color ? `\u001b[${code}m${text}\u001b[0m` : text);
  const lines: string[] = [];
  const groups = Map.groupBy(sortIssues(issues), (issue) => issue.file);
  for (const [file, group] of groups) {
    const errors = group.filter((issue) => issue.level === 'error').length;
    const mark = errors ? paint(31, '✗') : paint(33, '⚠');
    const count = errors ? `${errors} chỗ cần sửa` : `${group.length} chỗ nên xem`;
    lines.push(`${mark} ${printable(file)} — ${count}`);
    const width = Math.max(...group.map((issue) => String(issue.line ?? '').length), 2);
    for (const issue of group) {
      const where = issue.line === undefined ? '' : `Dòng ${String(issue.line).padStart(width)}: `;
      const note = issue.level === 'warning' && errors ? '(nhắc) ' : '';
      const fix = issue.fix ? `  → ${issue.fix}` : '';
      lines.push(printable(`  ${where}${note}${issue.message}${fix}`));
    }
    lines.push('');
  }
  return lines.join('\n');
}

/** What a message quotes of a file, and a file's name, may hold orders to the terminal: shown as a sign, not obeyed. */
const printable = (text: string) =>
  text.replace(/[\u0000-\u001f\u007f-\u009f\u2028-\u202e\u2066-\u2069]/g, '\ufffd');

/** A closing line: how many errors and warnings in how many files. */
export function summariseIssues(issues: Issue[]): string {
  const errors = issues.filter((issue) => issue.level === 'error');
  const warnings = issues.length - errors.length;
  const files = new Set(errors.map((issue) => issue.file)).size;
  if (errors.length === 0) return warnings ? `Không có lỗi; ${warnings} lời nhắc.` : 'Không có lỗi.';
  return `${errors.length} lỗi trong ${files} tệp${warnings ? `, ${warnings} lời nhắc` : ''}. Chưa đăng gì; bản đang chạy giữ nguyên.`;
}

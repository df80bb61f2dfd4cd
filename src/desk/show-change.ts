import { structuredPatch } from 'diff';
import { printable } from '../catalogue/issues.ts';
import type { StagedChange } from '../catalogue/writer/staged-files.ts';

/** Lines shown above and below a changed one. */
const CONTEXT = 2;

const TO_COME = ['đang có', 'sẽ ghi'] as const;

/**
 * The difference of one file, a minus before what goes and a plus before what comes.
 * @param file as editors know it. @param names of the two states.
 */
export function showChange(
  { before, former, after }: Pick<StagedChange, 'before' | 'former' | 'after'>,
  file: string,
  color: boolean,
  [old, next]: readonly [string, string] = TO_COME,
): string {
  const paint = (code: number, text: string) => (color ? `\u001b[${code}m${text}\u001b[0m` : text);
  const lines = [paint(1, printable(file)), paint(31, `--- ${old}`), paint(32, `+++ ${next}`)];
  const { hunks } = structuredPatch('', '', former, after, '', '', { context: CONTEXT });
  for (const { oldStart, oldLines, newStart, newLines, lines: shown } of hunks) {
    lines.push(paint(36, `@@ dòng ${range(oldStart, oldLines)} thành dòng ${range(newStart, newLines)} @@`));
    for (const line of shown) {
      const sign = line[0];
      const text = sign === '\\' ? '\\ (cuối tệp không xuống dòng)' : printable(line);
      lines.push(sign === '-' ? paint(31, text) : sign === '+' ? paint(32, text) : text);
    }
  }
  if (!before.equals(Buffer.from(former)))
    lines.push('Cả tệp: xuống dòng theo một kiểu (LF), chữ có dấu theo một bảng mã (UTF-8, dựng sẵn).');
  return lines.join('\n');
}

const range = (start: number, count: number) => (count > 1 ? `${start}–${start + count - 1}` : String(start));

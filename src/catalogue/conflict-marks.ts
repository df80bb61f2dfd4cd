import type { Issue } from './issues.ts';

/**
 * What git leaves in a file that two people changed: a mistake for each place. Nothing else of such a file can be
 * judged. Seven signs of equality alone underline a heading.
 */
export function conflictMarks(text: string, file: string): Issue[] {
  if (!/^(?:<{7}|>{7}) /m.test(text)) return [];
  const lines = text.split('\n');
  const opens = lines.flatMap((line, index) => (/^<{7} /.test(line) ? [index] : []));
  const ends = lines.flatMap((line, index) => (/^>{7} /.test(line) ? [index] : []));
  if (opens.length === 0 && !lines.some((line) => /^={7}$/.test(line))) return [];
  return (opens.length > 0 ? opens : ends).map((at): Issue => {
    const end = ends.find((line) => line >= at);
    return {
      file,
      line: at + 1,
      level: 'error',
      code: 'conflict-mark',
      message: `Hai người cùng sửa chỗ này và git chưa biết giữ bản nào${end !== undefined && end > at ? ` (dòng ${at + 1} đến ${end + 1})` : ''}.`,
      fix: 'Giữ một bản (trên hoặc dưới dòng =======), xóa bản kia và cả ba dòng <<<<<<<, =======, >>>>>>>.',
    };
  });
}

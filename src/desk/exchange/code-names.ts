import type { Code } from './pieces.ts';

/** What a code stands for, to a translator and to an editor: `liên kết tới https://…`. */
export function codeName({ open, close }: Code): string {
  const target = /\]\(<?([^\s>)]*)/.exec(close ?? '')?.[1];
  if (target !== undefined) return open.startsWith('!') ? `ảnh ${target}` : `liên kết tới ${target}`;
  if (/^[*_]{2}$/.test(open)) return 'chữ đậm';
  if (/^[*_]$/.test(open)) return 'chữ nghiêng';
  if (open.startsWith('[^')) return 'dấu chú thích';
  if (/^<br|^ {2,}\n|^\\\n/.test(open)) return 'xuống dòng';
  return `giữ nguyên: ${open.trim()}`;
}

import { isUtf8 } from 'node:buffer';
import { type Dirent, existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Issue } from './issues.ts';

/** Folders and files in code-unit order, hidden ones and editors' leftovers (`~$x.docx`) left out. */
export function listDir(dir: string): Dirent[] {
  if (!existsSync(dir)) return [];
  return readdirSync(dir, { withFileTypes: true })
    .filter((entry) => !/^[.~]/.test(entry.name))
    .sort((a, b) => (a.name < b.name ? -1 : 1));
}

/**
 * A text file as NFC with LF line ends and without a byte order mark. What is not UTF-8 (Word and Notepad
 * still offer UTF-16 and old code pages) is an issue, not a page of question marks.
 */
export function readText(path: string, file: string): { text: string; issue?: Issue } {
  const bytes = readFileSync(path);
  // UTF-16 of plain letters is valid UTF-8 full of zeros.
  if (isUtf8(bytes) && !bytes.includes(0)) {
    const text = bytes.toString('utf8').replace(/^\ufeff/, '');
    return { text: compose(text.replace(/\r\n?/g, '\n')) };
  }
  const issue: Issue = {
    file,
    line: 1,
    level: 'error',
    code: 'encoding',
    message: 'Tệp không lưu ở bảng mã UTF-8 nên chữ Việt sẽ hỏng.',
    fix: 'Mở tệp, chọn “Lưu thành…” (Save as), mục Mã hóa (Encoding) chọn UTF-8.',
  };
  return { text: '', issue };
}

/**
 * NFC but for the two Greek signs that it turns into ` and ;, which Markdown and code read as signs of their own:
 * what was typed as text must not become one.
 */
const compose = (text: string) =>
  text
    .split(/([\u037e\u1fef])/)
    .map((part, at) => (at % 2 ? part : part.normalize('NFC')))
    .join('');

/** Path of a file as editors see it: from the folder that holds content/, with forward slashes. */
export const shownPath = (...parts: string[]) => join('content', ...parts).replaceAll('\\', '/');

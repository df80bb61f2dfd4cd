import { isUtf8 } from 'node:buffer';
import { closeSync, constants, type Dirent, fstatSync, openSync, readdirSync, readSync } from 'node:fs';
import { join } from 'node:path';
import { machineFault, notAFile, notAFolder, tooLarge } from './file-issues.ts';
import type { Issue } from './issues.ts';
import { standingAt, standingOf } from './standing.ts';

/** Not what is hidden, nor editors' leftovers. */
export const isRead = (name: string): boolean => !/^[.~]/.test(name);

/**
 * Folders and files in code-unit order, hidden ones and editors' leftovers (`~$x.docx`) left out. A folder that is
 * none, or cannot be looked into, is an issue and empty.
 * @param shown the folder as editors see it.
 */
export function listDir(dir: string, shown: string, issues: Issue[]): Dirent[] {
  try {
    const standing = standingAt(dir);
    if (standing === 'folder')
      return readdirSync(dir, { withFileTypes: true })
        .filter(({ name }) => isRead(name))
        .sort((a, b) => (a.name < b.name ? -1 : 1));
    if (standing !== 'nothing') issues.push(notAFolder(shown, standing));
  } catch (cause) {
    issues.push(machineFault(shown, cause));
  }
  return [];
}

/** Reports every link and special file in a folder that is not read itself, however deep. */
export function reportLinks(dir: string, shown: string, issues: Issue[]): void {
  for (const entry of listDir(dir, shown, issues)) {
    const path = join(dir, entry.name);
    const file = `${shown}/${entry.name}`;
    const standing = standingOf(entry, path);
    if (standing === 'folder') reportLinks(path, file, issues);
    else if (standing === 'link' || standing === 'special') issues.push(notAFile(file, standing));
  }
}

/** Longest text file of content, in bytes: some 300 printed pages of Lao or Khmer, whose letters take three each. */
export const LARGEST_TEXT = 2_000_000;

/**
 * The bytes of a file of content. Never follows a link, never waits for a pipe, never reads more than it may.
 * @param shown the file as editors see it. @param largest in bytes.
 * @returns an issue in place of the bytes when there is no such file, or it is none, or cannot be read.
 */
export function readBytes(
  path: string,
  shown: string,
  largest: number,
): { bytes: Buffer; issue?: undefined } | { bytes?: undefined; issue: Issue } {
  let handle: number | undefined;
  try {
    const standing = standingAt(path);
    if (standing !== 'file') return { issue: notAFile(shown, standing) };
    // What stood there a moment ago may have been exchanged: neither followed nor waited for (not known to Windows).
    const { O_RDONLY, O_NOFOLLOW = 0, O_NONBLOCK = 0 } = constants;
    handle = openSync(path, O_RDONLY | O_NOFOLLOW | O_NONBLOCK);
    const stat = fstatSync(handle);
    if (!stat.isFile()) return { issue: notAFile(shown, 'special') };
    if (stat.size > largest) return { issue: tooLarge(shown, stat.size, largest) };
    const bytes = Buffer.alloc(stat.size);
    let filled = 0;
    while (filled < bytes.length) {
      const count = readSync(handle, bytes, filled, bytes.length - filled, null);
      if (count === 0) break;
      filled += count;
    }
    return { bytes: bytes.subarray(0, filled) };
  } catch (cause) {
    return { issue: machineFault(shown, cause) };
  } finally {
    if (handle !== undefined) closeSync(handle);
  }
}

/**
 * A text file as NFC with LF line ends and without a byte order mark. What is not UTF-8 (Word and Notepad
 * still offer UTF-16 and old code pages) is an issue, not a page of question marks.
 * @returns also the bytes as they stand, for whoever will write the file.
 */
export function readText(path: string, file: string): { text: string; bytes?: Buffer; issue?: Issue } {
  const { bytes, issue } = readBytes(path, file, LARGEST_TEXT);
  if (issue) return { text: '', issue };
  // UTF-16 of plain letters is valid UTF-8 full of zeros.
  if (isUtf8(bytes) && !looksLikeUtf16(bytes)) {
    return { text: textOfBytes(bytes), bytes };
  }
  return {
    text: '',
    issue: {
      file,
      line: 1,
      level: 'error',
      code: 'encoding',
      message: 'Tệp không lưu ở bảng mã UTF-8 nên chữ Việt sẽ hỏng.',
      fix: 'Mở tệp, chọn “Lưu thành…” (Save as), mục Mã hóa (Encoding) chọn UTF-8.',
    },
  };
}

/** UTF-8 as NFC with LF line ends and without a byte order mark. */
export const textOfBytes = (bytes: Buffer): string =>
  compose(
    bytes
      .toString('utf8')
      .replace(/^\ufeff/, '')
      .replace(/\r\n?/g, '\n'),
  );

/** Every second byte of plain letters in UTF-16 is zero; a stray zero among others is a sign to be named. */
function looksLikeUtf16(bytes: Buffer): boolean {
  const head = bytes.subarray(0, 200);
  let zeros = 0;
  for (const byte of head) if (byte === 0) zeros++;
  return zeros * 4 > head.length;
}

/**
 * NFC but for the two Greek signs that it turns into ` and ;, which Markdown and code read as signs of their own:
 * what was typed as text must not become one.
 */
export const compose = (text: string): string =>
  text
    .split(/([\u037e\u1fef])/)
    .map((part, at) => (at % 2 ? part : part.normalize('NFC')))
    .join('');

/** Path of a file as editors see it: from the folder that holds content/, with forward slashes. */
export const shownPath = (...parts: string[]) => join('content', ...parts).replaceAll('\\', '/');

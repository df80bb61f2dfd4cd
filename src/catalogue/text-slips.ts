import {
  countWords,
  type LegacyEncoding,
  type LegacyWord,
  legacyWords,
} from '../language/legacy-vietnamese.ts';
import type { Issue } from './issues.ts';

/** What a text file holds that shows as other letters than were meant, or as boxes: one reminder of each sort. */
export function textSlips(text: string, file: string): Issue[] {
  const lines = text.split('\n');
  return [...legacySlips(lines, file), ...privateSigns(lines, file), ...lostLetters(lines, file)];
}

/** These two make no syllable of a word that was meant as it stands; the others need company. */
const CERTAIN = new Set<LegacyEncoding>(['eth', 'broken-utf8']);
/** Of the words of a line. A French or German word may look like one; a fifth of a line never does. */
const LEAST_SHARE = 0.2;

const REASONS: Readonly<Record<LegacyEncoding, [string, string]>> = {
  tcvn3: ['Chữ gõ bằng bảng mã TCVN3 (phông .VnTime)', 'TCVN3'],
  vni: ['Chữ gõ bằng bảng mã VNI (phông VNI-Times)', 'VNI Windows'],
  'windows-1258': ['Chữ lưu ở bảng mã Windows-1258', 'Vietnamese locale CP 1258'],
  'broken-utf8': ['Chữ UTF-8 đã bị mở nhầm bảng mã', 'UTF-8 Literal'],
  eth: ['Chữ “Ð” (ở tiếng Iceland) dùng thay chữ “Đ”', ''],
};

function legacySlips(lines: readonly string[], file: string): Issue[] {
  const found = new Map<LegacyEncoding, { line: number; words: LegacyWord[] }[]>();
  for (const [index, line] of lines.entries()) {
    const byEncoding = [...legacyWords(line)].filter(([name, words]) => isMeant(name, words, line));
    // One word may be read in several ways; the way that explains most of the line is the one.
    const [best] = byEncoding.sort((a, b) => b[1].length - a[1].length);
    if (best) found.set(best[0], [...(found.get(best[0]) ?? []), { line: index + 1, words: best[1] }]);
  }
  return [...found].map(([name, all]): Issue => {
    const [reason, source] = REASONS[name];
    const words = [...new Map(all.flatMap((at) => at.words).map((word) => [word.typed, word.meant]))];
    const shown = words.slice(0, 3).map(([typed, meant]) => `“${typed}” → “${meant}”`);
    return {
      file,
      line: all[0]?.line ?? 1,
      level: 'warning',
      code: 'legacy-encoding',
      message: `${reason}, trang sẽ hiện sai${inLines(all.length)}: ${shown.join(', ')}.`,
      fix: source
        ? `Mở UniKey, bấm Ctrl+Shift+F6, chuyển từ ${source} sang Unicode rồi chép lại vào tệp.`
        : 'Gõ lại bằng chữ Đ của bộ gõ tiếng Việt (DD hoặc D9).',
    };
  });
}

function isMeant(name: LegacyEncoding, words: readonly LegacyWord[], line: string): boolean {
  if (CERTAIN.has(name)) return true;
  return new Set(words.map(({ typed }) => typed)).size > 1 && words.length / countWords(line) >= LEAST_SHARE;
}

const inLines = (count: number) => (count > 1 ? ` (${count} dòng)` : '');

const PRIVATE = /[\ue000-\uf8ff]|[\u{f0000}-\u{ffffd}\u{100000}-\u{10fffd}]/gu;

/** Signs that only the font of one program knows: the bullets of Word, the boxes of Wingdings. */
function privateSigns(lines: readonly string[], file: string): Issue[] {
  const at = lines.flatMap((line, index) => (line.match(PRIVATE) ? [index] : []));
  const [first] = at;
  if (first === undefined) return [];
  const line = lines[first] as string;
  const signs = [...new Set(line.match(PRIVATE))].map(
    (sign) => `U+${(sign.codePointAt(0) ?? 0).toString(16).toUpperCase()}`,
  );
  return [
    {
      file,
      line: first + 1,
      level: 'warning',
      code: 'private-sign',
      message: `Có ký tự riêng của phông chữ Word (${signs.slice(0, 4).join(', ')}), máy người đọc chỉ hiện ô vuông${inLines(at.length)}.`,
      fix: /^\s*[\ue000-\uf8ff]/.test(line)
        ? 'Là gạch đầu dòng thì viết “- ” thay cho ký tự ấy; nếu không thì xóa.'
        : 'Xóa ký tự ấy, hoặc gõ lại bằng bàn phím.',
    },
  ];
}

/** A letter became `?` or U+FFFD when a program saved what it could not: it is gone, and only its writer knows it. */
function lostLetters(lines: readonly string[], file: string): Issue[] {
  const lost = (line: string): string[] => {
    if (line.includes('\ufffd')) return line.match(/\S{0,30}\ufffd\S{0,30}/gu) ?? [];
    const words = line.match(/(?<![^\s(“"])\p{L}+(?:\?\p{L}*)+(?![^\s.,;:)”"])/gu) ?? [];
    const within = words.filter((word) => /\?\p{L}/u.test(word));
    return within.length > 2 ? within : [];
  };
  const at = lines.flatMap((line, index) => {
    const words = lost(line);
    return words.length > 0 ? [{ line: index + 1, words }] : [];
  });
  const [first] = at;
  if (!first) return [];
  return [
    {
      file,
      line: first.line,
      level: 'warning',
      code: 'lost-letter',
      message: `Có chữ đã mất dấu khi lưu${inLines(at.length)}: ${first.words
        .slice(0, 3)
        .map((word) => `“${word}”`)
        .join(', ')}.`,
      fix: 'Gõ lại từ bản gốc, rồi lưu tệp ở bảng mã UTF-8.',
    },
  ];
}

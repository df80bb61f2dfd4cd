import type { Issue } from './issues.ts';

/**
 * Signs nobody types: control characters but Tab and line feed, code points that are no characters, and what
 * turns the order of reading around (a title printed backwards is another title). Tags hide text within text.
 */
const REFUSED =
  /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069\ud800-\udfff\ufdd0-\ufdef\ufffe\uffff\u{e0000}-\u{e007f}]|\p{Noncharacter_Code_Point}/gu;

/** The flags of England, Scotland and Wales are spelt with tags. */
const TAGGED_FLAG = /\u{1f3f4}[\u{e0061}-\u{e007a}]{2,8}\u{e007f}/gu;

const NAMES: Readonly<Record<string, string>> = {
  '\u0000': 'NUL',
  '\u000b': 'ngắt dòng của Word',
  '\u000c': 'ngắt trang',
  '\u001b': 'ESC',
  '\u007f': 'DEL',
  '\u202a': 'đổi chiều chữ',
  '\u202b': 'đổi chiều chữ',
  '\u202c': 'đổi chiều chữ',
  '\u202d': 'đổi chiều chữ',
  '\u202e': 'đảo chiều chữ',
};

/** `U+202E (đảo chiều chữ)` */
export function nameSign(sign: string): string {
  const code = `U+${(sign.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
  return NAMES[sign] ? `${code} (${NAMES[sign]})` : code;
}

/** The signs of a text that nothing may hold, each once, in order. */
export const refusedSigns = (text: string): string[] => [
  ...new Set(text.replace(TAGGED_FLAG, '').match(REFUSED) ?? []),
];

/** `&#8238;` in a body is the sign itself; a number that is no character at all comes out as a question mark. */
const REFERENCE = /&#(?:[xX]([\da-fA-F]{1,6})|(\d{1,7}));/g;

function decodeReferences(text: string): string {
  return text.replace(REFERENCE, (whole, hex?: string, decimal?: string) => {
    const code = hex ? Number.parseInt(hex, 16) : Number(decimal);
    return code <= 0x10ffff ? String.fromCodePoint(code) : whole;
  });
}

/** At most so many lines of one file are told of: a file that is no text has a sign on each. */
const MOST_LINES = 20;

/** One mistake for each line of a text file that holds a sign nobody typed. */
export function signIssues(text: string, file: string): Issue[] {
  const whole = decodeReferences(text);
  if (refusedSigns(whole).length === 0) return [];
  const issues: Issue[] = [];
  for (const [index, line] of whole.split('\n').entries()) {
    const signs = refusedSigns(line);
    if (signs.length > 0 && issues.length < MOST_LINES) issues.push(refusedSign(file, index + 1, signs));
  }
  return issues;
}

/** A mistake that names the signs. */
export const refusedSign = (file: string, line: number, signs: readonly string[]): Issue => ({
  file,
  line,
  level: 'error',
  code: 'refused-sign',
  message: `Có ký tự không nhìn thấy mà trang không nhận: ${signs.slice(0, 4).map(nameSign).join(', ')}.`,
  fix: 'Xóa chữ ở quanh chỗ ấy rồi gõ lại, không dán.',
});

/** Scripts whose spelling uses zero-width signs: U+200B parts words, U+200C and U+200D shape letters. */
const UNSPACED = /[\p{Script=Lao}\p{Script=Khmer}\p{Script=Thai}\p{Script=Myanmar}]/u;
const SHAPED =
  /[\p{Script=Arabic}\p{Script=Syriac}\p{Script=Mongolian}\p{Script=Devanagari}\p{Script=Bengali}\p{Script=Gurmukhi}\p{Script=Gujarati}\p{Script=Oriya}\p{Script=Tamil}\p{Script=Telugu}\p{Script=Kannada}\p{Script=Malayalam}\p{Script=Sinhala}\p{Script=Khmer}\p{Script=Myanmar}\p{Script=Thai}\p{Script=Lao}\p{Script=Tibetan}]/u;

const INVISIBLE = /[\p{Default_Ignorable_Code_Point}\u2800\ufff9-\ufffb]/gu;

/**
 * A value of one line without the signs that show nothing and mean nothing where they stand. What is spelling
 * stays: U+200B in Lao and Khmer, joiners in Indic and Arabic scripts and within emoji, variants of Han and emoji.
 */
export function withoutInvisible(text: string): string {
  const flags = text.match(TAGGED_FLAG) ?? [];
  if (flags.length > 0)
    return text
      .split(TAGGED_FLAG)
      .map(withoutInvisible)
      .reduce((a, b, at) => a + flags[at - 1] + b);
  return text.replace(INVISIBLE, (sign, offset: number) => {
    const before =
      /.$/u.exec(text.slice(Math.max(0, offset - 2), offset).replace(/^[\udc00-\udfff]/, ''))?.[0] ?? '';
    const after = String.fromCodePoint(text.codePointAt(offset + sign.length) ?? 0x20);
    return belongs(sign, before, after) ? sign : sign === '\u2800' ? ' ' : '';
  });
}

function belongs(sign: string, before: string, after: string): boolean {
  if (sign === '\u200b') return UNSPACED.test(before) || UNSPACED.test(after);
  if (sign === '\u200c') return SHAPED.test(before) && /[\p{L}\p{M}]/u.test(after);
  if (sign === '\u200d')
    return (
      SHAPED.test(before) || (/[\p{Emoji}\ufe0f]/u.test(before) && /\p{Extended_Pictographic}/u.test(after))
    );
  if (/[\u17b4\u17b5]/.test(sign)) return /\p{Script=Khmer}/u.test(before);
  if (/[\u180b-\u180f]/.test(sign)) return /\p{Script=Mongolian}/u.test(before);
  if (/[\u200e\u200f\u061c]/.test(sign)) return /[\p{Script=Arabic}\p{Script=Hebrew}]/u.test(before + after);
  if (/[\ufe00-\ufe0f]/.test(sign))
    return /[\p{Emoji}\p{Script=Han}\p{Script=Myanmar}\p{Script=Mongolian}]/u.test(before);
  return /[\u{e0100}-\u{e01ef}]/u.test(sign) && /\p{Script=Han}/u.test(before);
}

/** Line and paragraph separators, which Word and PDF readers leave behind. */
export const SEPARATORS = /[\u2028\u2029]/g;

/** One slip in a file of JSON, in words for whoever wrote it by hand. */
export interface JsonMistake {
  line: number;
  /** Vietnamese. */
  message: string;
  /** Vietnamese: what to write instead. */
  fix: string;
}

/** Nothing behind such a place can be told for sure. */
export class Lost extends Error {}

export type JsonScanner = ReturnType<typeof createJsonScanner>;

/** Opening signs that word processors and other languages put in place of ", with those that may close them. */
const QUOTES: Readonly<Record<string, RegExp>> = {
  '“': /["”“]/,
  '”': /["”“]/,
  '„': /["”“]/,
  "'": /'/,
  '‘': /[’‘']/,
  '’': /[’‘']/,
  '`': /`/,
  '«': /»/,
};

/** Reads white space and texts of JSON, keeps the place and the mistakes. Lines are counted at `\n`. */
export function createJsonScanner(text: string) {
  const mistakes: JsonMistake[] = [];
  let at = 0;
  let counted = { offset: 0, line: 1 };
  const lineAt = (offset: number): number => {
    if (offset < counted.offset) counted = { offset: 0, line: 1 };
    const lines = text.slice(counted.offset, offset).split('\n').length - 1;
    counted = { offset, line: counted.line + lines };
    return counted.line;
  };
  const tell = (offset: number, message: string, fix: string): void => {
    mistakes.push({ line: lineAt(offset), message, fix });
  };
  const lose = (offset: number, message: string, fix: string): never => {
    tell(offset, message, fix);
    throw new Lost();
  };
  const endOfLine = () => {
    const end = text.indexOf('\n', at);
    return end < 0 ? text.length : end;
  };

  /** White space as JSON has it, and comments, which it has not. */
  function skip(): void {
    for (;;) {
      at += /^[ \t\r\n]*/.exec(text.slice(at, at + 4000))?.[0].length ?? 0;
      if (/[ \t\r\n]/.test(text[at] ?? '')) continue;
      const comment = text.startsWith('/*', at) ? '*/' : /^(\/\/|#)/.test(text.slice(at, at + 2)) ? '\n' : '';
      if (!comment) return;
      tell(at, 'Tệp JSON không nhận lời ghi chú (//, /* */, #).', 'Xóa lời ghi chú.');
      const end = text.indexOf(comment, at + 1);
      at = end < 0 ? text.length : end + comment.length;
    }
  }

  /** To the end of the line, but for the comma that ends it. */
  function restOfLine(): string {
    const rest = text.slice(at, endOfLine()).replace(/\s*,?\s*$/, '');
    at += rest.length;
    return rest;
  }

  /** A text in quotation marks, of which the first stands here. */
  function quoted(): string {
    const start = at;
    const sign = text[at] as string;
    const close = QUOTES[sign];
    at++;
    if (close) {
      const inner = text.slice(at, endOfLine());
      const length = inner.search(close);
      tell(
        start,
        `Lời văn phải nằm trong dấu nháy kép thẳng, nhưng đang dùng dấu ${sign}`,
        'Thay bằng dấu " ở cả hai đầu.',
      );
      if (length < 0) return restOfLine();
      at += length + 1;
      return inner.slice(0, length);
    }
    while (at < text.length && text[at] !== '"' && text[at] !== '\n') {
      const sign = text[at] as string;
      if (sign === '\\') {
        if (!/^\\(["\\/bfnrt]|u[0-9a-fA-F]{4})/.test(text.slice(at, at + 6)))
          tell(
            at,
            `Dấu \\ trong lời văn đứng trước “${text[at + 1] ?? ''}” là không được.`,
            'Bỏ dấu \\, hoặc viết \\\\',
          );
        // A line's end is never a part of it.
        if (text[at + 1] !== '\n') at++;
      } else if (sign < ' ')
        tell(at, 'Trong lời văn có dấu tab hoặc ký tự điều khiển.', 'Thay bằng dấu cách.');
      at++;
    }
    if (text[at] === '"') return text.slice(start + 1, at++);
    tell(
      start,
      'Thiếu dấu nháy kép đóng: lời văn phải hết ngay trên dòng của nó.',
      'Thêm dấu " ở cuối lời văn.',
    );
    at = start + 1;
    return restOfLine();
  }

  const isQuote = () => text[at] === '"' || Object.hasOwn(QUOTES, text[at] ?? '');

  return {
    mistakes,
    lineAt,
    tell,
    lose,
    skip,
    restOfLine,
    quoted,
    isQuote,
    get at() {
      return at;
    },
    set at(offset) {
      at = offset;
    },
    /** The sign that stands here; nothing at the end. */
    sign: (): string => text[at] ?? '',
    isAtEnd: (): boolean => at >= text.length,
    /** What stands here and behind. */
    ahead: (length: number) => text.slice(at, at + length),
  };
}

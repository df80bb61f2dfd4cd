import { createJsonScanner, type JsonMistake, Lost } from './json-scanner.ts';

export interface JsonLook {
  /** Empty exactly when the text is one JSON object without a key twice. */
  mistakes: JsonMistake[];
  /** Line of a key by its path, `kind.places`; of the nearest group around it where there is no such key. */
  lineOf(path: string): number | undefined;
}

/** Words of an interface are two or three deep; what is deeper is another file, or an attack. */
const DEEPEST = 20;

/**
 * Looks through a file of JSON for what people get wrong when they write it by hand. Goes on behind a slip where what
 * was meant is plain, so that one look finds most of them.
 */
export function lookThroughJson(text: string): JsonLook {
  const scan = createJsonScanner(text);
  const { mistakes, lineAt, tell, lose, skip, restOfLine, quoted, isQuote, ahead } = scan;
  const lines = new Map<string, number>();

  function key(): string {
    if (isQuote()) return quoted();
    const bare = /^[\p{L}\p{N}_.-]+/u.exec(ahead(80))?.[0];
    if (!bare)
      return lose(
        scan.at,
        `Chỗ này phải là tên khóa trong dấu nháy kép, nhưng đang là “${scan.sign()}”.`,
        'Xem lại dấu phẩy, dấu nháy và dấu ngoặc ngay trước đó.',
      );
    tell(scan.at, `Tên khóa phải nằm trong dấu nháy kép, nhưng đang ghi ${bare}`, `Viết: "${bare}"`);
    scan.at += bare.length;
    return bare;
  }

  function object(path: string, depth: number): void {
    const opened = lineAt(scan.at);
    if (depth > DEEPEST) lose(scan.at, 'Các dấu { lồng nhau quá sâu.', 'Xem lại có thừa dấu { không.');
    const known = new Map<string, number>();
    let comma = -1;
    scan.at++;
    for (;;) {
      skip();
      if (scan.isAtEnd())
        lose(
          text.trimEnd().length,
          `Thiếu dấu } đóng phần ${path ? `“${path}” ` : ''}mở ở dòng ${opened}.`,
          'Thêm dấu } ở cuối phần ấy.',
        );
      if (scan.sign() === '}') {
        if (comma >= 0) tell(comma, 'Thừa dấu phẩy sau mục cuối, ngay trước dấu }.', 'Xóa dấu phẩy ấy.');
        scan.at++;
        return;
      }
      if (scan.sign() === ',') {
        tell(scan.at++, 'Thừa một dấu phẩy.', 'Xóa dấu phẩy ấy.');
        continue;
      }
      const start = scan.at;
      const name = key();
      const first = known.get(name);
      const line = lineAt(start);
      if (first !== undefined)
        tell(
          start,
          `Khóa “${name}” đã có ở dòng ${first} trong cùng một phần; máy sẽ chỉ giữ một.`,
          'Giữ một khóa, xóa khóa kia.',
        );
      else known.set(name, line);
      const own = path ? `${path}.${name}` : name;
      if (!lines.has(own)) lines.set(own, line);
      colon(name);
      value(own, depth);
      comma = next();
    }
  }

  function colon(name: string): void {
    skip();
    if (scan.sign() === ':') scan.at++;
    else if (/[=：]/.test(scan.sign()))
      tell(scan.at++, `Sau tên khóa “${name}” phải là dấu hai chấm.`, 'Viết dấu :');
    else if (isQuote() || scan.sign() === '{')
      tell(scan.at, `Thiếu dấu hai chấm sau tên khóa “${name}”.`, `Viết: "${name}": …`);
    else lose(scan.at, `Sau tên khóa “${name}” phải là dấu hai chấm rồi lời văn.`, `Viết: "${name}": "…"`);
    skip();
  }

  function value(path: string, depth: number): void {
    const here = ahead(200);
    if (isQuote()) quoted();
    else if (here[0] === '{') object(path, depth + 1);
    else if (here[0] === '[') list(path, depth + 1);
    else {
      const plain = /^(true|false|null|-?(0|[1-9]\d*)(\.\d+)?([eE][+-]?\d+)?)(?=\s*[,}\]\n]|\s*$)/.exec(
        here,
      )?.[0];
      if (plain) scan.at += plain.length;
      else if (scan.isAtEnd() || /[,}\]:]/.test(here[0] ?? ''))
        tell(scan.at, `Khóa “${path}” chưa có lời văn.`, 'Viết lời văn trong dấu nháy kép sau dấu hai chấm.');
      else {
        tell(scan.at, `Lời văn của “${path}” phải nằm trong dấu nháy kép.`, 'Thêm dấu " ở hai đầu.');
        restOfLine();
      }
    }
  }

  /** No words stand in lists: only the end of one is looked for, its type is told elsewhere. */
  function list(path: string, depth: number): void {
    if (depth > DEEPEST) lose(scan.at, 'Các dấu [ lồng nhau quá sâu.', 'Xem lại có thừa dấu [ không.');
    const opened = scan.at++;
    skip();
    while (scan.sign() && scan.sign() !== ']') {
      value(path, depth);
      skip();
      if (scan.sign() === ',') {
        const comma = scan.at++;
        skip();
        if (scan.sign() === ']') tell(comma, 'Thừa dấu phẩy trước dấu ].', 'Xóa dấu phẩy ấy.');
      } else if (scan.sign() !== ']')
        lose(scan.at, 'Thiếu dấu phẩy hoặc dấu ] trong danh sách.', 'Thêm dấu ấy.');
    }
    if (scan.isAtEnd()) lose(opened, 'Thiếu dấu ] đóng danh sách mở ở đây.', 'Thêm dấu ].');
    scan.at++;
  }

  /** What follows a value. @returns where a comma stands, or -1. */
  function next(): number {
    const end = scan.at;
    skip();
    const sign = scan.sign() || '}';
    if (sign === ',') return scan.at++;
    if (sign === '}') return -1;
    const isBelow = text.slice(end, scan.at).includes('\n');
    if (/[;，、]/.test(sign)) {
      tell(scan.at++, `Giữa hai mục phải là dấu phẩy thường, nhưng đang là “${sign}”.`, 'Viết dấu ,');
      return -1;
    }
    if (isBelow || (isQuote() && /^"[\w.-]+"\s*:/.test(ahead(100)))) {
      tell(end, 'Thiếu dấu phẩy sau mục này.', 'Thêm dấu , ở cuối dòng.');
      return -1;
    }
    tell(
      scan.at,
      'Sau dấu nháy kép đóng còn chữ: dấu nháy ở giữa lời văn làm máy tưởng đã hết.',
      'Dấu nháy trong lời văn viết “ ” (hoặc \\").',
    );
    restOfLine();
    return scan.sign() === ',' ? scan.at++ : -1;
  }

  try {
    skip();
    if (scan.isAtEnd()) lose(scan.at, 'Tệp trống.', 'Chép lại tệp từ bản lưu.');
    if (scan.sign() !== '{') lose(scan.at, 'Tệp phải bắt đầu bằng dấu {.', 'Xem mẫu trong locales/vi.json.');
    object('', 0);
    skip();
    if (!scan.isAtEnd())
      lose(scan.at, 'Sau dấu } cuối cùng còn chữ: thừa một dấu } ở đây hoặc ở trên.', 'Xóa phần thừa.');
  } catch (cause) {
    if (!(cause instanceof Lost)) throw cause;
  }
  const lineOf = (path: string): number | undefined =>
    lines.get(path) ?? (path.includes('.') ? lineOf(path.slice(0, path.lastIndexOf('.'))) : undefined);
  return { mistakes, lineOf };
}

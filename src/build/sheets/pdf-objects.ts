/** A PDF as Chromium writes it: a table of where its objects are, and each of them as plain text but for streams. */
export interface PdfObjects {
  /** One letter a byte. */
  text: string;
  /** Where the table begins; behind it are only the table and the trailer. */
  table: number;
  /** Where each object begins, by its number; 0 where there is none. */
  offsets: readonly number[];
  at(number: string): string;
}

/** @throws Error where it is written in another way. */
export function readObjects(pdf: Buffer): PdfObjects {
  const text = pdf.toString('latin1');
  const table = Number(captured(text.slice(-64), /startxref\s+(\d+)/));
  const head = /^xref\s+0 (\d+)\s+/.exec(text.slice(table, table + 40));
  if (!head) throw new Error('A PDF without a table of its objects.');
  // Each line of the table has twenty bytes; that of an object in use ends in `n`.
  const from = table + head[0].length;
  const offsets = Array.from({ length: Number(head[1]) }, (_, number) => {
    const line = text.slice(from + number * 20, from + number * 20 + 18);
    return line.endsWith('n') ? Number(line.slice(0, 10)) : 0;
  });
  const at = (number: string) => {
    const begin = offsets[Number(number)] ?? 0;
    return begin === 0 ? '' : text.slice(begin, text.indexOf('endobj', begin));
  };
  return { text, table, offsets, at };
}

/** @throws Error where it is not there. */
export function captured(text: string, pattern: RegExp): string {
  const found = pattern.exec(text)?.[1];
  if (found === undefined) throw new Error(`A PDF without ${pattern.source}.`);
  return found;
}

/**
 * The same PDF with other objects, each where its table then says it is.
 * @param change an object, from its number to `endobj`, as it is to be. @param added bodies of further objects, numbered on from the last.
 */
export function rewriteObjects(
  { text, table, offsets }: PdfObjects,
  change: (object: string, number: number) => string,
  added: readonly string[] = [],
): Buffer {
  const numbers = [...offsets.keys()].filter((number) => offsets[number]);
  const inFile = numbers.toSorted((a, b) => (offsets[a] as number) - (offsets[b] as number));
  const pieces = [text.slice(0, offsets[inFile[0] as number])];
  let length = pieces[0]?.length ?? 0;
  const moved = new Map<number, number>();
  const add = (object: string, number: number) => {
    moved.set(number, length);
    pieces.push(object);
    length += object.length;
  };
  for (const [nth, number] of inFile.entries()) {
    const next = inFile[nth + 1];
    add(change(text.slice(offsets[number], next === undefined ? table : offsets[next]), number), number);
  }
  for (const [nth, body] of added.entries()) {
    const number = offsets.length + nth;
    add(`${number} 0 obj\n${body}\nendobj\n`, number);
  }
  const lines = /^xref\s+0 \d+\s+((?:.{18}\s{2})+)/.exec(text.slice(table));
  if (!lines) throw new Error('A PDF without a table of its objects.');
  const [all, entries = ''] = lines;
  const size = offsets.length + added.length;
  const rows = Array.from({ length: size }, (_, number) => {
    const to = moved.get(number);
    if (to === undefined) return entries.slice(number * 20, number * 20 + 20);
    return `${String(to).padStart(10, '0')} 00000 n \n`;
  });
  const trailer = text
    .slice(table + all.length)
    .replace(/\/Size \d+/, `/Size ${size}`)
    .replace(/(startxref\s+)\d+/, `$1${length}`);
  return Buffer.from([...pieces, `xref\n0 ${size}\n`, ...rows, trailer].join(''), 'latin1');
}

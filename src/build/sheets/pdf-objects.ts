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

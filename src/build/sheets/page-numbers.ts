/** What can be told of a PDF that Chromium has written. */
export interface PdfPlaces {
  /** How many pages it has. */
  count: number;
  /** On which page each named place is, from 1. */
  pageOf: Readonly<Record<string, number>>;
}

/**
 * Reads the pages and the named places of a PDF as Chromium writes it: a table of where its objects are, and each of them
 * as plain text but for streams.
 * @throws Error where it is written in another way.
 */
export function readPlaces(pdf: Buffer): PdfPlaces {
  const text = pdf.toString('latin1');
  const table = text.slice(Number(captured(text.slice(-64), /startxref\s+(\d+)/)));
  const objectAt = createObjects(text, table);
  const catalog = objectAt(captured(table, /\/Root (\d+) 0 R/));
  const pages = pagesBelow(objectAt, captured(catalog, /\/Pages (\d+) 0 R/));
  const names = /\/Dests (\d+) 0 R/.exec(catalog)?.[1];
  const places = names === undefined ? [] : objectAt(names).matchAll(/\/([^\s/[\]<>]+) \[(\d+) 0 R/g);
  const numbers = [...places].map(([, name, page]) => [name as string, pages.indexOf(page as string) + 1]);
  return { count: pages.length, pageOf: Object.fromEntries(numbers) };
}

type ObjectAt = (number: string) => string;

function createObjects(text: string, table: string): ObjectAt {
  const first = /^xref\s+0 \d+\s+/.exec(table);
  if (!first) throw new Error('A PDF without a table of its objects.');
  return (number) => {
    // Each line of the table has twenty bytes.
    const at = Number(table.slice(first[0].length + Number(number) * 20).slice(0, 10));
    return text.slice(at, text.indexOf('endobj', at));
  };
}

/** Numbers of the objects of all pages, in their order. */
function pagesBelow(objectAt: ObjectAt, node: string): string[] {
  const kids = /\/Kids \[([^\]]*)\]/.exec(objectAt(node))?.[1];
  if (kids === undefined) return [node];
  return [...kids.matchAll(/(\d+) 0 R/g)].flatMap(([, kid]) => pagesBelow(objectAt, kid as string));
}

function captured(text: string, pattern: RegExp): string {
  const found = pattern.exec(text)?.[1];
  if (found === undefined) throw new Error(`A PDF without ${pattern.source}.`);
  return found;
}

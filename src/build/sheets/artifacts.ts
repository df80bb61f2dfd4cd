import { deflateSync, inflateSync } from 'node:zlib';
import { pagesBelow } from './page-numbers.ts';
import { captured, readObjects } from './pdf-objects.ts';

/**
 * Marks as artifacts what Chromium draws outside of any element, as the numbers of pages: whoever has a PDF read aloud does
 * not hear them within the text.
 * @throws Error where the PDF is not written as Chromium does.
 */
export function markArtifacts(pdf: Buffer): Buffer {
  const { text, table, offsets, at } = readObjects(pdf);
  const catalog = at(captured(text.slice(table), /\/Root (\d+) 0 R/));
  const contents = new Set(
    pagesBelow(at, captured(catalog, /\/Pages (\d+) 0 R/)).map((page) =>
      Number(captured(at(page), /\/Contents (\d+) 0 R/)),
    ),
  );
  const numbers = [...offsets.keys()].filter((number) => offsets[number]);
  const inFile = numbers.toSorted((a, b) => (offsets[a] as number) - (offsets[b] as number));
  let made = text.slice(0, offsets[inFile[0] as number]);
  const moved = new Map<number, number>();
  for (const [nth, number] of inFile.entries()) {
    const next = inFile[nth + 1];
    const whole = text.slice(offsets[number], next === undefined ? table : offsets[next]);
    moved.set(number, made.length);
    made += contents.has(number) ? markedObject(whole) : whole;
  }
  const lines = /^(xref\s+0 \d+\s+)((?:.{18}\s{2})+)/.exec(text.slice(table));
  if (!lines) throw new Error('A PDF without a table of its objects.');
  const [all, head = '', entries = ''] = lines;
  const rows = offsets.map((_, number) => {
    const row = entries.slice(number * 20, number * 20 + 20);
    const to = moved.get(number);
    return to === undefined ? row : `${String(to).padStart(10, '0')}${row.slice(10)}`;
  });
  const trailer = text.slice(table + all.length).replace(/(startxref\s+)\d+/, `$1${made.length}`);
  return Buffer.from(`${made}${head}${rows.join('')}${trailer}`, 'latin1');
}

function markedObject(object: string): string {
  const parts = /^(.*?\/Length )\d+(.*?>>\s*stream\r?\n)(.*)(\r?\nendstream.*)$/s.exec(object);
  if (!parts?.[1]?.includes('/FlateDecode')) throw new Error('A page of a PDF that is packed otherwise.');
  const [, before = '', between = '', packed = '', after = ''] = parts;
  const content = inflateSync(Buffer.from(packed, 'latin1')).toString('latin1');
  const stream = deflateSync(Buffer.from(markedContent(content), 'latin1')).toString('latin1');
  return `${before}${stream.length}${between}${stream}${after}`;
}

/** Text outside of marked content, as content marked an artifact. Each operator ends its line. */
export function markedContent(content: string): string {
  let depth = 0;
  let own = false;
  return content
    .split('\n')
    .map((line) => {
      if (line === 'BT' && depth === 0) {
        own = true;
        return '/Artifact BMC\nBT';
      }
      if (line === 'ET' && own) {
        own = false;
        return 'ET\nEMC';
      }
      if (/\b(?:BDC|BMC)$/.test(line)) depth++;
      if (line === 'EMC') depth--;
      return line;
    })
    .join('\n');
}

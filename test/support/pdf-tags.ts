import { inflateSync } from 'node:zlib';

/** An element of the structure of a PDF, which programs that read aloud go by. */
export interface PdfTag {
  /** As `H1`, `Figure`, `TH`. */
  type: string;
  alt: string | undefined;
  lang: string | undefined;
  /** Of a heading of a table: `Column` or `Row`. */
  scope: string | undefined;
}

export interface PdfStructure {
  /** Language of the whole. */
  lang: string | undefined;
  /** In the order of reading. */
  tags: PdfTag[];
  /** How many strings of text are drawn in all, as part of an element, as an artifact, or as neither. */
  drawn: { element: number; artifact: number; neither: number };
  /** How many letters are drawn as the box that stands for a letter a font has not. */
  boxes: number;
}

/** What somebody who listens would miss: a level of headings that is left out, pictures without words, heads of tables without scope. */
export function tagFaults(tags: readonly PdfTag[]): string[] {
  const levels = tags.flatMap(({ type }) => (/^H\d$/.test(type) ? Number(type[1]) : []));
  return [
    ...levels.flatMap((level, nth) =>
      level <= (levels[nth - 1] ?? 0) + 1 ? [] : `H${level} as heading ${nth}`,
    ),
    ...tags.flatMap(({ type, alt }) => (type === 'Figure' && !alt ? 'Figure without alt' : [])),
    ...tags.flatMap(({ type, scope }) => (type === 'TH' && !scope ? 'TH without scope' : [])),
  ];
}

/** Reads how a PDF of Chromium is tagged: its own reader, beside that of poppler. */
export function readStructure(pdf: Buffer): PdfStructure {
  const text = pdf.toString('latin1');
  const objects = objectsOf(text);
  const at = (number: string) => objects.get(number) ?? '';
  const catalog = [...objects.values()].find((body) => body.includes('/Type /Catalog')) ?? '';
  const tags: PdfTag[] = [];
  const walk = (number: string) => {
    const body = at(number);
    const type = /\/S \/(\w+)/.exec(body)?.[1];
    if (type)
      tags.push({
        type,
        alt: textOf(/\/Alt (<[^>]*>|\((?:\\.|[^\\)])*\))/s.exec(body)?.[1]),
        lang: /\/Lang \(([^)]*)\)/.exec(body)?.[1],
        scope: /\/Scope \/(\w+)/.exec(body)?.[1],
      });
    for (const kid of kidsOf(body)) if (at(kid).includes('/Type /StructElem')) walk(kid);
  };
  walk(/\/StructTreeRoot (\d+) 0 R/.exec(catalog)?.[1] ?? '');
  const pages = [...objects.values()].filter((body) => /\/Type \/Page\b/.test(body));
  const drawn = { element: 0, artifact: 0, neither: 0 };
  let boxes = 0;
  for (const page of pages)
    for (const [, number] of page.matchAll(/\/Contents \[?(\d+) 0 R/g)) {
      const content = streamOf(at(number as string));
      count(content, drawn);
      boxes += boxesIn(content);
    }
  return { lang: /\/Lang \(([^)]*)\)/.exec(catalog)?.[1], tags, drawn, boxes };
}

/** Bodies by number, by the table at the end. */
function objectsOf(text: string): Map<string, string> {
  const table = text.slice(Number(/startxref\s+(\d+)/.exec(text.slice(-64))?.[1]));
  const [head = '', total = '0'] = /^xref\s+0 (\d+)\s+/.exec(table) ?? [];
  return new Map(
    Array.from({ length: Number(total) }, (_, number) => {
      const at = Number(table.slice(head.length + number * 20, head.length + number * 20 + 10));
      return [String(number), text.slice(at, text.indexOf('endobj', at))] as const;
    }),
  );
}

/** References within /K, one or a list; numbers of marked content are none. */
function kidsOf(body: string): string[] {
  const list = /\/K (\[[^\]]*\]|\d+ 0 R)/.exec(body)?.[1] ?? '';
  return [...list.replace(/<<.*?>>/gs, '').matchAll(/(\d+) 0 R/g)].map(([, number]) => number as string);
}

function textOf(written: string | undefined): string | undefined {
  if (written === undefined) return undefined;
  if (written.startsWith('(')) return written.slice(1, -1);
  const bytes = Buffer.from(written.slice(1, -1).replace(/\s/g, ''), 'hex');
  return bytes.subarray(0, 2).equals(Buffer.from([0xfe, 0xff]))
    ? bytes.subarray(2).swap16().toString('utf16le')
    : bytes.toString('latin1');
}

function streamOf(body: string): string {
  const [whole = ''] = /stream\r?\n/.exec(body) ?? [];
  const from = body.indexOf(whole) + whole.length;
  const bytes = Buffer.from(body.slice(from, body.lastIndexOf('endstream')), 'latin1');
  return body.includes('/FlateDecode') ? inflateSync(bytes).toString('latin1') : bytes.toString('latin1');
}

function count(content: string, drawn: PdfStructure['drawn']): void {
  const open: string[] = [];
  for (const [, tag, ends, shows] of content.matchAll(
    /\/(\w+)\s*(?:<<.*?>>\s*BDC|BMC)|\b(EMC)\b|\b(Tj|TJ)\b/g,
  )) {
    if (tag) open.push(tag);
    else if (ends) open.pop();
    else if (shows)
      drawn[open.length === 0 ? 'neither' : open.includes('Artifact') ? 'artifact' : 'element']++;
  }
}

/** Letters are numbers of glyphs, four hexadecimal digits each; that of the box is the first. */
const boxesIn = (content: string): number =>
  [...content.matchAll(/<([0-9A-Fa-f\s]+)>(?=[^<>[\]]*\]?\s*T[jJ])/g)]
    .flatMap(([, hex]) => (hex ?? '').replace(/\s/g, '').match(/.{4}/g) ?? [])
    .filter((glyph) => glyph === '0000').length;

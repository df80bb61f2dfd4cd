import { escapeXml } from '../../language/xml.ts';
import { captured, readObjects, rewriteObjects } from './pdf-objects.ts';

/** What a PDF says of itself. */
export interface PdfWords {
  title: string;
  /** BCP 47. */
  lang: string;
  /** Who answers for it. */
  creator: string;
  /** YYYY-MM-DD. */
  updated: string;
}

/**
 * The same PDF with an XMP packet (ISO 16684-1), as programs that sort files read it. It does not claim PDF/UA: that is
 * for whoever has tested a file against all of it.
 * @throws Error where the PDF is not written as Chromium does.
 */
export function withMetadata(pdf: Buffer, words: PdfWords): Buffer {
  const objects = readObjects(pdf);
  const { text, table, offsets, at } = objects;
  const trailer = text.slice(table);
  const root = Number(captured(trailer, /\/Root (\d+) 0 R/));
  const info = /\/Info (\d+) 0 R/.exec(trailer)?.[1];
  const tool = (name: string) => {
    const told = new RegExp(`/${name} \\(([^()\\\\]*)\\)`).exec(info ? at(info) : '');
    return told?.[1] ?? '';
  };
  const bytes = Buffer.from(packet(words, tool)).toString('latin1');
  const stream = `<</Type /Metadata\n/Subtype /XML\n/Length ${bytes.length}>> stream\n${bytes}\nendstream`;
  const link = `/Type /Catalog\n/Metadata ${offsets.length} 0 R`;
  const change = (object: string, number: number) =>
    number === root ? object.replace('/Type /Catalog', link) : object;
  return rewriteObjects(objects, change, [stream]);
}

function packet({ title, lang, creator, updated }: PdfWords, tool: (name: string) => string): string {
  const element = (name: string, value: string) => (value ? `<${name}>${escaped(value)}</${name}>` : '');
  const list = (name: string, kind: 'Seq' | 'Bag', value: string) =>
    value ? `<${name}><rdf:${kind}>${element('rdf:li', value)}</rdf:${kind}></${name}>` : '';
  const titled = ['x-default', lang].map((tag) => `<rdf:li xml:lang="${tag}">${escaped(title)}</rdf:li>`);
  const moment = `${updated}T00:00:00Z`;
  const facts = [
    `<dc:format>application/pdf</dc:format><dc:title><rdf:Alt>${titled.join('')}</rdf:Alt></dc:title>`,
    list('dc:language', 'Bag', lang),
    list('dc:creator', 'Seq', creator),
    element('xmp:CreatorTool', tool('Creator')),
    element('xmp:CreateDate', moment),
    element('xmp:ModifyDate', moment),
    element('pdf:Producer', tool('Producer')),
  ];
  return (
    '<?xpacket begin="\uFEFF" id="W5M0MpCehiHzreSzNTczkc9d"?><x:xmpmeta xmlns:x="adobe:ns:meta/">' +
    '<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description rdf:about=""' +
    ' xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:xmp="http://ns.adobe.com/xap/1.0/"' +
    ` xmlns:pdf="http://ns.adobe.com/pdf/1.3/">${facts.join('')}</rdf:Description></rdf:RDF></x:xmpmeta>` +
    '<?xpacket end="r"?>'
  );
}

const escaped = (text: string): string => escapeXml(text.normalize('NFC'));

import { deflateSync, inflateSync } from 'node:zlib';
import { pagesBelow } from './page-numbers.ts';
import { captured, readObjects, rewriteObjects } from './pdf-objects.ts';

/**
 * Marks as artifacts what Chromium draws outside of any element, as the numbers of pages: whoever has a PDF read aloud does
 * not hear them within the text.
 * @throws Error where the PDF is not written as Chromium does.
 */
export function markArtifacts(pdf: Buffer): Buffer {
  const objects = readObjects(pdf);
  const { text, table, at } = objects;
  const catalog = at(captured(text.slice(table), /\/Root (\d+) 0 R/));
  const contents = new Set(
    pagesBelow(at, captured(catalog, /\/Pages (\d+) 0 R/)).map((page) =>
      Number(captured(at(page), /\/Contents (\d+) 0 R/)),
    ),
  );
  return rewriteObjects(objects, (object, number) => (contents.has(number) ? markedObject(object) : object));
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

import { strToU8, zipSync } from 'fflate';
import { escapeXml } from '../../src/language/xml.ts';

/** Raw parts of a Word file, as programs and people write them: what the package `docx` would never make. */

const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const NAMESPACES = [
  'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"',
  `xmlns:r="${OFFICE}"`,
  'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"',
  'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"',
  'xmlns:v="urn:schemas-microsoft-com:vml"',
  'xmlns:o="urn:schemas-microsoft-com:office:office"',
  'xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"',
  'xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"',
  'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"',
  'xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture"',
].join(' ');

export const run = (text: string, properties = ''): string =>
  `<w:r><w:rPr>${properties}</w:rPr><w:t xml:space="preserve">${escapeXml(text)}</w:t></w:r>`;
export const paragraph = (content: string, properties = ''): string =>
  `<w:p><w:pPr>${properties}</w:pPr>${content}</w:p>`;
export const fonts = (name: string): string =>
  `<w:rFonts w:ascii="${name}" w:hAnsi="${name}" w:cs="${name}"/>`;
export const cell = (content: string, properties = ''): string =>
  `<w:tc><w:tcPr>${properties}</w:tcPr>${content.startsWith('<w:p>') ? content : paragraph(content)}</w:tc>`;
export const table = (...rows: string[][]): string =>
  `<w:tbl>${rows.map((cells) => `<w:tr>${cells.join('')}</w:tr>`).join('')}</w:tbl>`;
export const change = (
  name: 'ins' | 'del' | 'moveFrom' | 'moveTo',
  content: string,
  author = 'Lan',
): string => `<w:${name} w:id="1" w:author="${author}" w:date="2026-01-01T00:00:00Z">${content}</w:${name}>`;
export const drawing = (uri: string, inner = '', name = 'Hình'): string =>
  `<w:r><w:drawing><wp:inline><wp:docPr id="7" name="${name}"/><a:graphic><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/${uri}">${inner}</a:graphicData></a:graphic></wp:inline></w:drawing></w:r>`;

export interface WordParts {
  /** What is in `w:body`. */
  body: string;
  styles?: string;
  numbering?: string;
  comments?: string;
  footnotes?: string;
  header?: string;
  theme?: string;
  /** Further relations of the document: target, type, and whether it is outside. */
  relations?: Readonly<Record<string, { type: string; target: string; external?: boolean }>>;
  /** Further files, or others in the place of those that are made. */
  files?: Readonly<Record<string, string | Uint8Array>>;
}

/** A whole `.docx`. */
export function wordFile({ body, relations = {}, files = {}, ...parts }: WordParts): Buffer {
  const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';
  const given = Object.entries(parts).filter(([, content]) => content !== undefined) as [string, string][];
  const root: Record<string, string> = { header: 'hdr' };
  const partOf = (kind: string, content: string) =>
    kind === 'theme'
      ? `${HEAD}${content}`
      : `${HEAD}<w:${root[kind] ?? kind} ${NAMESPACES}>${content}</w:${root[kind] ?? kind}>`;
  const own = given.map(
    ([kind]) => `<Relationship Id="x-${kind}" Type="${OFFICE}/${kind}" Target="${kind}.xml"/>`,
  );
  const more = Object.entries(relations).map(
    ([id, { type, target, external }]) =>
      `<Relationship Id="${id}" Type="${OFFICE}/${type}" Target="${escapeXml(target)}"${external ? ' TargetMode="External"' : ''}/>`,
  );
  const override = (part: string, type: string) =>
    `<Override PartName="/word/${part}.xml" ContentType="application/vnd.openxmlformats-officedocument.${type}+xml"/>`;
  const types = given.map(([kind]) =>
    override(kind, kind === 'theme' ? 'theme' : `wordprocessingml.${kind}`),
  );
  const all: Record<string, string | Uint8Array> = {
    '[Content_Types].xml': `${HEAD}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Default Extension="png" ContentType="image/png"/>${override('document', 'wordprocessingml.document.main')}${types.join('')}</Types>`,
    '_rels/.rels': `${HEAD}<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${OFFICE}/officeDocument" Target="word/document.xml"/></Relationships>`,
    'word/_rels/document.xml.rels': `${HEAD}<Relationships xmlns="${PACKAGE}/relationships">${[...own, ...more].join('')}</Relationships>`,
    'word/document.xml': `${HEAD}<w:document ${NAMESPACES}><w:body>${body}<w:sectPr/></w:body></w:document>`,
    ...Object.fromEntries(given.map(([kind, content]) => [`word/${kind}.xml`, partOf(kind, content)])),
    ...files,
  };
  const bytes = Object.entries(all).map(([name, content]) => [
    name,
    typeof content === 'string' ? strToU8(content) : content,
  ]);
  return Buffer.from(zipSync(Object.fromEntries(bytes)));
}

/** A level of a list, as numbering.xml has it. */
export const level = (format: string, text: string, start = 1, at = 0): string =>
  `<w:lvl w:ilvl="${at}"><w:start w:val="${start}"/><w:numFmt w:val="${format}"/><w:lvlText w:val="${text}"/></w:lvl>`;
export const abstractList = (id: number, ...levels: string[]): string =>
  `<w:abstractNum w:abstractNumId="${id}">${levels.join('')}</w:abstractNum>`;
export const list = (id: number, abstract = id): string =>
  `<w:num w:numId="${id}"><w:abstractNumId w:val="${abstract}"/></w:num>`;
export const inList = (id: number, at = 0): string =>
  `<w:numPr><w:ilvl w:val="${at}"/><w:numId w:val="${id}"/></w:numPr>`;

import { zipSync } from 'fflate';
import { escapeXml } from '../../language/xml.ts';

/** A paragraph of a form. Sizes in points. */
export interface Paragraph {
  /** A tab becomes a dotted line up to the margin, to be written upon; `☐` a box. */
  text: string;
  align?: 'left' | 'center' | 'both';
  bold?: boolean;
  italic?: boolean;
  size?: number;
  /** Space before, in points. */
  before?: number;
}

/** Cells side by side without borders, of equal width. */
export interface Columns {
  columns: readonly (readonly Paragraph[])[];
}

/** A4 and its margins, left the 30 mm by which offices bind; in twentieths of a point. */
const PAGE = { width: 11906, height: 16838, top: 1021, bottom: 1021, left: 1701, right: 1021 };
const TEXT_WIDTH = PAGE.width - PAGE.left - PAGE.right;

const MAIN = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

/** Word adds a line behind a last table; this one is of a point. */
const END = '<w:p><w:pPr><w:spacing w:before="0" w:after="0" w:line="20" w:lineRule="exact"/></w:pPr></w:p>';

/**
 * A document that Word and LibreOffice open, with the least that ECMA-376 asks for. Equal content gives equal bytes: no
 * clock and no name goes in.
 */
export function createDocx(content: readonly (Paragraph | Columns)[]): Uint8Array {
  const files: Record<string, string> = {
    '[Content_Types].xml': `${HEAD}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/><Override PartName="/word/styles.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.styles+xml"/></Types>`,
    '_rels/.rels': `${HEAD}<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${OFFICE}/officeDocument" Target="word/document.xml"/></Relationships>`,
    'word/_rels/document.xml.rels': `${HEAD}<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${OFFICE}/styles" Target="styles.xml"/></Relationships>`,
    'word/styles.xml': `${HEAD}<w:styles xmlns:w="${MAIN}"><w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii="Times New Roman" w:hAnsi="Times New Roman" w:cs="Times New Roman"/><w:sz w:val="24"/><w:lang w:val="vi-VN"/></w:rPr></w:rPrDefault></w:docDefaults></w:styles>`,
    'word/document.xml': `${HEAD}<w:document xmlns:w="${MAIN}"><w:body>${content.map(block).join('')}${END}<w:sectPr><w:pgSz w:w="${PAGE.width}" w:h="${PAGE.height}"/><w:pgMar w:top="${PAGE.top}" w:right="${PAGE.right}" w:bottom="${PAGE.bottom}" w:left="${PAGE.left}" w:header="567" w:footer="567" w:gutter="0"/></w:sectPr></w:body></w:document>`,
  };
  const bytes = Object.entries(files).map(([name, text]) => [name, Buffer.from(text)] as const);
  // A zip knows no zone: the fields of the day are those of this place's clock.
  return zipSync(Object.fromEntries(bytes), { mtime: new Date(1980, 0, 1) });
}

const block = (one: Paragraph | Columns): string =>
  'columns' in one ? table(one) : paragraph(one, TEXT_WIDTH);

function table({ columns }: Columns): string {
  const width = Math.floor(TEXT_WIDTH / columns.length);
  const cells = columns.map(
    (cell) =>
      `<w:tc><w:tcPr><w:tcW w:w="${width}" w:type="dxa"/></w:tcPr>${cell.map((one) => paragraph(one, width - 216)).join('')}</w:tc>`,
  );
  const grid = columns.map(() => `<w:gridCol w:w="${width}"/>`).join('');
  return `<w:tbl><w:tblPr><w:tblW w:w="${TEXT_WIDTH}" w:type="dxa"/></w:tblPr><w:tblGrid>${grid}</w:tblGrid><w:tr><w:trPr><w:cantSplit/></w:trPr>${cells.join('')}</w:tr></w:tbl>`;
}

function paragraph(
  { text, align = 'left', bold, italic, size, before = 3 }: Paragraph,
  width: number,
): string {
  const tabs = text.split('\t').length - 1;
  const stops = Array.from({ length: tabs }, (_, at) => Math.round((width * (at + 1)) / tabs));
  const tabStops = stops.map((at) => `<w:tab w:val="left" w:leader="dot" w:pos="${at}"/>`).join('');
  const marks = `${bold ? '<w:b/>' : ''}${italic ? '<w:i/>' : ''}${size ? `<w:sz w:val="${size * 2}"/>` : ''}`;
  const runs = text.split(/([\t☐])/).map((part) => run(part, marks));
  return `<w:p><w:pPr>${tabs > 0 ? `<w:tabs>${tabStops}</w:tabs>` : ''}<w:spacing w:before="${before * 20}" w:after="0"/><w:jc w:val="${align}"/></w:pPr>${runs.join('')}</w:p>`;
}

function run(part: string, marks: string): string {
  if (part === '') return '';
  if (part === '\t') return '<w:r><w:tab/></w:r>';
  // The font in which Word itself draws its boxes.
  const font =
    part === '☐' ? '<w:rFonts w:ascii="MS Gothic" w:eastAsia="MS Gothic" w:hAnsi="MS Gothic"/>' : '';
  return `<w:r><w:rPr>${font}${marks}</w:rPr><w:t xml:space="preserve">${escapeXml(part)}</w:t></w:r>`;
}

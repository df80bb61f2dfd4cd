import { zipSync } from 'fflate';
import { escapeXml } from '../language/xml.ts';
import {
  customProperties,
  fontsOf,
  languageMarks,
  type Picture,
  picture,
  pictureId,
  type RunLanguage,
} from './docx-extras.ts';

/** A paragraph. Sizes in points. */
export interface Paragraph {
  /** A tab becomes a dotted line up to the margin, to be written upon; `☐` a box. */
  text: string;
  align?: 'left' | 'center' | 'right' | 'both';
  bold?: boolean;
  italic?: boolean;
  size?: number;
  /** Space before, in points. */
  before?: number;
  /** Of the first line, in millimetres. */
  indent?: number;
  /** A line below the text, over this part of the width, in the middle. */
  rule?: number;
  /** Begins a page. */
  newPage?: boolean;
  /** Stays on the page of what follows. */
  withNext?: boolean;
  /** Of a language other than that of the document. */
  language?: RunLanguage;
  /** RRGGBB. */
  color?: string;
}

/** Cells side by side without borders. */
export interface Columns {
  columns: readonly (readonly Paragraph[])[];
  /** Parts of the width; equal ones where none are given. */
  widths?: readonly number[];
}

/** A table with borders, whose head stands on each of its pages. */
export interface Table {
  head: readonly string[];
  rows: readonly (readonly (string | readonly Paragraph[])[])[];
  /** Parts of the width. */
  widths: readonly number[];
  /** Columns of numbers, from 0. */
  numbers?: readonly number[];
}

/** The sheet; lengths in millimetres. */
export interface Sheet {
  top: number;
  bottom: number;
  left: number;
  right: number;
  /** Of the text, in points. */
  size: number;
  /** Whether pages but the first have their number in the middle of the upper margin. */
  numbered?: boolean;
}

/** A form that an office binds at its left. */
const FORM_SHEET: Sheet = { top: 18, bottom: 18, left: 30, right: 18, size: 12 };
/** A4. */
const PAPER = { width: 11906, height: 16838 };
const twips = (mm: number): number => Math.round((mm * 1440) / 25.4);

const MAIN = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

/** Word adds a line behind a last table; this one is of a point. */
const END = '<w:p><w:pPr><w:spacing w:before="0" w:after="0" w:line="20" w:lineRule="exact"/></w:pPr></w:p>';

/** The number of a page, as Word counts it. */
const HEADER = `<w:hdr xmlns:w="${MAIN}"><w:p><w:pPr><w:spacing w:before="0" w:after="0"/><w:jc w:val="center"/></w:pPr><w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText xml:space="preserve"> PAGE </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>2</w:t></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r></w:p></w:hdr>`;

/**
 * A document that Word and LibreOffice open, with the least that ECMA-376 asks for. Equal content gives equal bytes: no
 * clock and no name goes in.
 */
export function createDocx(
  content: readonly (Paragraph | Columns | Table | Picture)[],
  sheet: Sheet = FORM_SHEET,
  properties: Readonly<Record<string, string>> = {},
): Uint8Array {
  const [top, bottom, left, right] = [sheet.top, sheet.bottom, sheet.left, sheet.right].map(twips) as [
    number,
    number,
    number,
    number,
  ];
  const width = PAPER.width - left - right;
  const pictures: Picture[] = [];
  const body = content
    .map((one) => ('jpeg' in one ? picture(one, pictures.push(one)) : block(one, width)))
    .join('');
  const part = (name: string) => `application/vnd.openxmlformats-officedocument.wordprocessingml.${name}+xml`;
  const header = sheet.numbered
    ? {
        type: `<Override PartName="/word/header1.xml" ContentType="${part('header')}"/>`,
        relation: `<Relationship Id="rId2" Type="${OFFICE}/header" Target="header1.xml"/>`,
        // The first page has a header of its own, which is empty.
        reference: `<w:headerReference xmlns:r="${OFFICE}" w:type="default" r:id="rId2"/>`,
        title: '<w:titlePg/>',
        file: { 'word/header1.xml': HEAD + HEADER },
      }
    : { type: '', relation: '', reference: '', title: '', file: undefined };
  const own = customProperties(properties);
  const files: Record<string, string> = {
    '[Content_Types].xml': `${HEAD}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" ContentType="${part('document.main')}"/><Override PartName="/word/styles.xml" ContentType="${part('styles')}"/>${header.type}${pictures.length > 0 ? '<Default Extension="jpg" ContentType="image/jpeg"/>' : ''}${own.type}</Types>`,
    '_rels/.rels': `${HEAD}<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${OFFICE}/officeDocument" Target="word/document.xml"/>${own.relation}</Relationships>`,
    'word/_rels/document.xml.rels': `${HEAD}<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${OFFICE}/styles" Target="styles.xml"/>${header.relation}${pictures.map((_, at) => `<Relationship Id="${pictureId(at + 1)}" Type="${OFFICE}/image" Target="media/${at + 1}.jpg"/>`).join('')}</Relationships>`,
    'word/styles.xml': `${HEAD}<w:styles xmlns:w="${MAIN}"><w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii="Times New Roman" w:hAnsi="Times New Roman" w:cs="Times New Roman"/><w:sz w:val="${sheet.size * 2}"/><w:lang w:val="vi-VN"/></w:rPr></w:rPrDefault></w:docDefaults></w:styles>`,
    'word/document.xml': `${HEAD}<w:document xmlns:w="${MAIN}"><w:body>${body}${END}<w:sectPr>${header.reference}<w:pgSz w:w="${PAPER.width}" w:h="${PAPER.height}"/><w:pgMar w:top="${top}" w:right="${right}" w:bottom="${bottom}" w:left="${left}" w:header="567" w:footer="567" w:gutter="0"/>${header.title}</w:sectPr></w:body></w:document>`,
    ...header.file,
    ...own.file,
  };
  const bytes: (readonly [string, Uint8Array])[] = [
    ...Object.entries(files).map(([name, text]) => [name, Buffer.from(text)] as const),
    ...pictures.map(({ jpeg }, at) => [`word/media/${at + 1}.jpg`, jpeg] as const),
  ];
  // A zip knows no zone: the fields of the day are those of this place's clock.
  return zipSync(Object.fromEntries(bytes), { mtime: new Date(1980, 0, 1) });
}

function block(one: Paragraph | Columns | Table, width: number): string {
  if ('columns' in one) return columns(one, width);
  return 'rows' in one ? table(one, width) : paragraph(one, width);
}

/** Widths in twips of parts of a whole. */
function share(whole: number, parts: readonly number[]): number[] {
  const all = parts.reduce((sum, part) => sum + part, 0);
  return parts.map((part) => Math.floor((whole * part) / all));
}

const grid = (widths: readonly number[]) =>
  `<w:tblGrid>${widths.map((width) => `<w:gridCol w:w="${width}"/>`).join('')}</w:tblGrid>`;

function columns({ columns: cells, widths: parts = cells.map(() => 1) }: Columns, width: number): string {
  const widths = share(width, parts);
  const row = cells.map((cell, at) => {
    const own = widths[at] as number;
    return `<w:tc><w:tcPr><w:tcW w:w="${own}" w:type="dxa"/></w:tcPr>${cell.map((one) => paragraph(one, own - 216)).join('')}</w:tc>`;
  });
  return `<w:tbl><w:tblPr><w:tblW w:w="${width}" w:type="dxa"/><w:tblLayout w:type="fixed"/></w:tblPr>${grid(widths)}<w:tr><w:trPr><w:cantSplit/></w:trPr>${row.join('')}</w:tr></w:tbl>`;
}

const BORDERS = ['top', 'left', 'bottom', 'right', 'insideH', 'insideV']
  .map((side) => `<w:${side} w:val="single" w:sz="4" w:space="0" w:color="auto"/>`)
  .join('');

function table({ head, rows, widths: parts, numbers = [] }: Table, width: number): string {
  const widths = share(width, parts);
  const cell = (content: string | readonly Paragraph[], at: number, more: Partial<Paragraph> = {}) => {
    const own = widths[at] as number;
    const align = numbers.includes(at) ? 'right' : 'left';
    const isText = typeof content === 'string';
    const paragraphs: readonly Paragraph[] = isText ? [{ text: content, align, size: 12, ...more }] : content;
    const inner = paragraphs.map((one) => paragraph({ before: 2, ...one }, own - 216)).join('');
    return `<w:tc><w:tcPr><w:tcW w:w="${own}" w:type="dxa"/>${isText ? '<w:vAlign w:val="center"/>' : ''}</w:tcPr>${inner}</w:tc>`;
  };
  const headRow = `<w:tr><w:trPr><w:cantSplit/><w:tblHeader/></w:trPr>${head.map((text, at) => cell(text, at, { bold: true, align: 'center' })).join('')}</w:tr>`;
  const lines = rows.map(
    (row) => `<w:tr><w:trPr><w:cantSplit/></w:trPr>${row.map((text, at) => cell(text, at)).join('')}</w:tr>`,
  );
  return `<w:tbl><w:tblPr><w:tblW w:w="${width}" w:type="dxa"/><w:tblBorders>${BORDERS}</w:tblBorders><w:tblLayout w:type="fixed"/></w:tblPr>${grid(widths)}${headRow}${lines.join('')}</w:tbl>`;
}

function paragraph(one: Paragraph, width: number): string {
  const { text, align = 'left', bold, italic, size, before = 3, indent, rule, newPage, withNext } = one;
  const tabs = text.split('\t').length - 1;
  const stops = Array.from({ length: tabs }, (_, at) => Math.round((width * (at + 1)) / tabs));
  const tabStops = stops.map((at) => `<w:tab w:val="left" w:leader="dot" w:pos="${at}"/>`).join('');
  const { language, color } = one;
  const sizes = size ? `<w:sz w:val="${size * 2}"/>${language ? `<w:szCs w:val="${size * 2}"/>` : ''}` : '';
  const marks = `${bold ? '<w:b/>' : ''}${italic ? '<w:i/>' : ''}${color ? `<w:color w:val="${color}"/>` : ''}${sizes}${languageMarks(language)}`;
  const fonts = language ? fontsOf(language) : '';
  const runs = text.split(/([\t☐])/).map((part) => run(part, marks, fonts));
  // In the order in which the schema of ECMA-376 has them.
  const properties = [
    withNext && '<w:keepNext/>',
    newPage && '<w:pageBreakBefore/>',
    tabs > 0 && `<w:tabs>${tabStops}</w:tabs>`,
    `<w:spacing w:before="${before * 20}" w:after="0"/>`,
    indent && `<w:ind w:firstLine="${twips(indent)}"/>`,
    `<w:jc w:val="${align}"/>`,
    // What is typed into an empty cell is of its language, too.
    language && `<w:rPr>${fonts}${marks}</w:rPr>`,
  ];
  const own = `<w:p><w:pPr>${properties.filter(Boolean).join('')}</w:pPr>${runs.join('')}</w:p>`;
  return rule ? own + ruleBelow(rule, width) : own;
}

/** A paragraph of no height whose border is the line. */
function ruleBelow(part: number, width: number): string {
  const side = Math.round((width * (1 - part)) / 2);
  return `<w:p><w:pPr><w:pBdr><w:top w:val="single" w:sz="6" w:space="1" w:color="auto"/></w:pBdr><w:spacing w:before="20" w:after="0" w:line="60" w:lineRule="exact"/><w:ind w:left="${side}" w:right="${side}"/></w:pPr></w:p>`;
}

function run(part: string, marks: string, fonts: string): string {
  if (part === '') return '';
  if (part === '\t') return '<w:r><w:tab/></w:r>';
  // The font in which Word itself draws its boxes.
  const font =
    part === '☐' ? '<w:rFonts w:ascii="MS Gothic" w:eastAsia="MS Gothic" w:hAnsi="MS Gothic"/>' : fonts;
  return `<w:r><w:rPr>${font}${marks}</w:rPr><w:t xml:space="preserve">${escapeXml(part)}</w:t></w:r>`;
}

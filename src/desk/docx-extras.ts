import { escapeXml } from '../language/xml.ts';

const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const DRAWING = 'http://schemas.openxmlformats.org/drawingml/2006';

/** How Word sets and spells a language. */
export interface RunLanguage {
  /** With its country, as Word knows it: `lo-LA`. */
  tag: string;
  font: string;
  /** Word has a font each for Latin letters, for scripts such as Lao and Khmer, and for those of East Asia. */
  script: 'latin' | 'complex' | 'east-asian';
}

/** In any slot, since Word chooses by the letter, and by what a keyboard said before. */
export const fontsOf = ({ font, script }: RunLanguage): string => {
  const hint = script === 'complex' ? 'cs' : script === 'east-asian' ? 'eastAsia' : 'default';
  const latin = script === 'east-asian' ? '' : ` w:ascii="${font}" w:hAnsi="${font}"`;
  return `<w:rFonts w:hint="${hint}"${latin} w:eastAsia="${font}" w:cs="${font}"/>`;
};

export function languageMarks(language: RunLanguage | undefined): string {
  if (!language) return '';
  const { tag, script } = language;
  if (script === 'complex') return `<w:cs/><w:lang w:val="${tag}" w:bidi="${tag}"/>`;
  return `<w:lang w:val="${tag}"${script === 'east-asian' ? ` w:eastAsia="${tag}"` : ''}/>`;
}

/** A JPEG in a line of its own; sizes in millimetres. */
export interface Picture {
  jpeg: Uint8Array;
  width: number;
  height: number;
  alt: string;
}

/** What Word shows under “Custom” and hands on when it saves the file; a value has at most 255 characters. */
export function customProperties(properties: Readonly<Record<string, string>>) {
  const all = Object.entries(properties);
  if (all.length === 0) return { type: '', relation: '' };
  const rows = all.map(
    ([name, value], at) =>
      `<property fmtid="{D5CDD505-2E9C-101B-9397-08002B2CF9AE}" pid="${at + 2}" name="${escapeXml(name)}"><vt:lpwstr>${escapeXml(value)}</vt:lpwstr></property>`,
  );
  return {
    type: '<Override PartName="/docProps/custom.xml" ContentType="application/vnd.openxmlformats-officedocument.custom-properties+xml"/>',
    relation: `<Relationship Id="rId9" Type="${OFFICE}/custom-properties" Target="docProps/custom.xml"/>`,
    file: {
      'docProps/custom.xml': `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/custom-properties" xmlns:vt="http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes">${rows.join('')}</Properties>`,
    },
  };
}

export const pictureId = (number: number) => `rIdP${number}`;

/** @param number from 1. */
export function picture({ width, height, alt }: Picture, number: number): string {
  // English Metric Units.
  const [cx, cy] = [width, height].map((mm) => Math.round(mm * 36_000));
  const frame = `<a:xfrm><a:off x="0" y="0"/><a:ext cx="${cx}" cy="${cy}"/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom>`;
  const image = `<pic:pic xmlns:pic="${DRAWING}/picture"><pic:nvPicPr><pic:cNvPr id="${number}" name="${number}"/><pic:cNvPicPr/></pic:nvPicPr><pic:blipFill><a:blip xmlns:r="${OFFICE}" r:embed="${pictureId(number)}"/><a:stretch><a:fillRect/></a:stretch></pic:blipFill><pic:spPr>${frame}</pic:spPr></pic:pic>`;
  return `<w:p><w:pPr><w:keepNext/><w:spacing w:before="60" w:after="60"/></w:pPr><w:r><w:drawing><wp:inline xmlns:wp="${DRAWING}/wordprocessingDrawing"><wp:extent cx="${cx}" cy="${cy}"/><wp:docPr id="${number}" name="${number}" descr="${escapeXml(alt)}"/><a:graphic xmlns:a="${DRAWING}/main"><a:graphicData uri="${DRAWING}/picture">${image}</a:graphicData></a:graphic></wp:inline></w:drawing></w:r></w:p>`;
}

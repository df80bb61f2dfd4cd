import subsetFont from 'subset-font';
import { defaultFontTable } from '../font-table.ts';
import { readSource } from '../subset-face.ts';

type Pdf = PDFKit.PDFDocument;

const NAME = 'CN0';
/** As many as two bytes can name. */
const CODES = 65_536;

/** That each code is the character of Unicode with that number: https://adobe-type-tools.github.io/font-tech-notes/ (5411). */
const SAME = `/CIDInit /ProcSet findresource begin 12 dict begin begincmap
/CMapName /Adobe-Identity-UCS def /CMapType 2 def
1 begincodespacerange <0000> <ffff> endcodespacerange
1 beginbfrange <0000> <ffff> <0000> endbfrange
endcmap CMapName currentdict /CMap defineresource pop end end
`;

/**
 * The words of a drawing as they are searched, copied and read out, behind shapes that are only seen. Their font draws
 * nothing and knows each character, so no word is lost that a font cannot hold: as scanned pages carry their text.
 */
export class TextLayer {
  readonly #doc: Pdf;

  private constructor(doc: Pdf) {
    this.#doc = doc;
  }

  static async open(doc: Pdf): Promise<TextLayer> {
    const file = doc.ref({});
    file.end(await emptyFont());
    const unicode = doc.ref({});
    unicode.end(Buffer.from(SAME));
    const glyphs = doc.ref({});
    glyphs.end(Buffer.alloc(2 * CODES));
    const descriptor = part(doc, {
      Type: 'FontDescriptor',
      FontName: NAME,
      Flags: 4,
      FontBBox: [0, -250, 1000, 750],
      ItalicAngle: 0,
      Ascent: 750,
      Descent: -250,
      CapHeight: 700,
      StemV: 80,
      FontFile2: file,
    });
    const descendant = part(doc, {
      Type: 'Font',
      Subtype: 'CIDFontType2',
      BaseFont: NAME,
      CIDSystemInfo: { Registry: new String('Adobe'), Ordering: new String('Identity'), Supplement: 0 },
      FontDescriptor: descriptor,
      DW: 1000,
      CIDToGIDMap: glyphs,
    });
    const { fonts } = doc.page as { fonts: Record<string, PDFKit.PDFKitReference> };
    fonts[NAME] = part(doc, {
      Type: 'Font',
      Subtype: 'Type0',
      BaseFont: NAME,
      Encoding: 'Identity-H',
      DescendantFonts: [descendant],
      ToUnicode: unicode,
    });
    return new TextLayer(doc);
  }

  /** Writes a line along the page's axis, where one unit is an em. @param width in em. */
  write(line: string, width: number): void {
    const codes = Array.from({ length: line.length }, (_, at) =>
      line.charCodeAt(at).toString(16).padStart(4, '0'),
    );
    const across = Math.round((width / line.length) * 1e4) / 100;
    this.#doc.addContent(`BT 3 Tr ${across} Tz /${NAME} 1 Tf 1 0 0 -1 0 0 Tm <${codes.join('')}> Tj 0 Tr ET`);
  }
}

function part(doc: Pdf, data: object): PDFKit.PDFKitReference {
  const reference = doc.ref(data);
  (reference.end as () => void)();
  return reference;
}

/** A font with the one glyph that each must have. */
async function emptyFont(): Promise<Buffer> {
  const source = await readSource(defaultFontTable.faces['sans-400']?.source ?? '');
  return subsetFont(source, '', { targetFormat: 'truetype' });
}

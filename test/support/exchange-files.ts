import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import type { Catalogue } from '../../src/catalogue/catalogue.ts';
import { bodyUnits } from '../../src/desk/exchange/body-units.ts';
import { createExchangeDocx } from '../../src/desk/exchange/docx-file.ts';
import { withNumbersOf } from '../../src/desk/exchange/former.ts';
import { signed } from '../../src/desk/exchange/pieces.ts';
import type { Names } from '../../src/desk/exchange/plan-file.ts';
import { planReturn } from '../../src/desk/exchange/plan-return.ts';
import { readReturnedDocx } from '../../src/desk/exchange/read-docx.ts';
import { type SelectOptions, selectUnits } from '../../src/desk/exchange/select.ts';
import { keysIn, keyText, recordUnits } from '../../src/desk/exchange/units.ts';
import { LIMITS } from '../../src/desk/import/limits.ts';
import { escapeXml } from '../../src/language/xml.ts';
import { photo, place, provinceYaml } from './province.ts';

export const DAY = '2026-11-30';

/** A body with each sort of thing that no translator writes. */
export const BODY = `Biển *xanh* và [đền](https://a.example/x?y=1) bên bờ.[^1] Dấu {1} là chữ.

## Đi bộ

::anh[Một bãi biển]{id=bai-mau}

:::luu-y[Vào bản]
Hỏi trước khi chụp ảnh người.
:::

- Một con đường
- Hai con suối

| Vé | Giá |
| --- | ---: |
| Người lớn | 50.000 |

[^1]: Theo sách cũ.
`;

export const PROVINCE = {
  'province.yaml': provinceYaml(['vi', 'lo', 'en']),
  'places/bai-mau/index.vi.md': place('', `\n${BODY}`),
  // Not finished: it goes to no translator.
  'photos/bai-mau/index.vi.md': photo('draft: true'),
  'photos/bai-mau/photo.jpg': 'ảnh',
};

/** A file for a translator, as the command makes it. */
export const sentDocx = (catalogue: Catalogue, options: Partial<SelectOptions> = {}): Uint8Array =>
  createExchangeDocx(selectUnits(catalogue, { lang: 'lo', records: [], all: false, ...options }), new Map());

/** The same file with another document in it. */
export function withDocument(
  docx: Uint8Array,
  edit: (xml: string) => string,
  more: Record<string, string> = {},
): Buffer {
  const files = unzipSync(docx);
  files['word/document.xml'] = strToU8(edit(strFromU8(files['word/document.xml'] as Uint8Array)));
  for (const [name, text] of Object.entries(more)) files[name] = strToU8(text);
  return Buffer.from(zipSync(files));
}

const ROW = /<w:tr>.*?<\/w:tr>/gs;
const textIn = (xml: string) => [...xml.matchAll(/<w:t [^>]*>([^<]*)</g)].map(([, text]) => text).join('');

/** Each row of a document that is of a unit, as it is to be. */
export const editRows = (xml: string, edit: (row: string, unit: string, nth: number) => string): string => {
  let nth = 0;
  return xml.replace(ROW, (row) => {
    const [key] = keysIn(textIn(row));
    return key ? edit(row, key.unit, nth++) : row;
  });
};

/** A row whose last cell says something, as a translator types it. */
export const rowWith = (row: string, text: string): string => {
  const at = row.lastIndexOf('<w:tc>');
  const cell = row.slice(at).replace(/<w:r>.*?<\/w:r>/gs, '');
  const end = cell.indexOf('</w:p>');
  return `${row.slice(0, at)}${cell.slice(0, end)}<w:r><w:t xml:space="preserve">${escapeXml(text)}</w:t></w:r>${cell.slice(end)}`;
};

/** Fills the last cell of each unit. @param words by the name of the unit, `b3`, or what is made of its row. */
export const filled = (docx: Uint8Array, words: (name: string, unit: string) => string | undefined): Buffer =>
  withDocument(docx, (xml) =>
    editRows(xml, (row, unit) => {
      const text = words(unit.slice(0, -7), unit);
      return text === undefined ? row : rowWith(row, text);
    }),
  );

export const plan = async (catalogue: Catalogue, docx: Buffer, names: Names = { translator: 'Lan' }) =>
  planReturn(catalogue, await readReturnedDocx(docx, LIMITS), names, DAY);

/**
 * The texts of all units of a translation that stands there, as a translator would have typed them.
 * @returns by key.
 */
export function knownTexts(
  catalogue: Catalogue,
  lang: string,
  isAsked: (record: string) => boolean,
): Map<string, string> {
  const texts = new Map<string, string>();
  for (const { kind, id, words } of catalogue.records) {
    const record = `${kind}/${id}`;
    const [vi, own] = [words['vi'], words[lang]];
    if (!vi || !own || !isAsked(record)) continue;
    const source = recordUnits(vi);
    const target = recordUnits(own);
    if (bodyUnits(own.body, own.format).units.length !== source.body.units.length) continue;
    for (const [at, unit] of source.units.entries()) {
      const other = target.units[at];
      if (other)
        texts.set(keyText({ lang, record, unit: unit.id }), signed(withNumbersOf(other, unit.codes)));
    }
  }
  return texts;
}

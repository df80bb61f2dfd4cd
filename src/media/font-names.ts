/** https://learn.microsoft.com/typography/opentype/spec/name#name-ids */
const ID = {
  copyright: 0,
  family: 1,
  style: 2,
  unique: 3,
  full: 4,
  version: 5,
  postScript: 6,
  licence: 13,
  licenceUrl: 14,
};

/** The records a subset keeps besides those that every one has. */
export const LICENCE_NAMES: readonly number[] = [ID.licence, ID.licenceUrl];

/** Records that name a font: here they say the family of the style sheet instead. */
const NAMING: readonly number[] = [ID.family, ID.unique, ID.full, ID.postScript, 16, 17, 18, 20, 21, 22, 25];

const OFL = 'This Font Software is licensed under the SIL Open Font License, Version 1.1.';
const OFL_URL = 'https://openfontlicense.org';

export interface FontName {
  id: number;
  text: string;
}

interface Table {
  tag: string;
  bytes: Buffer;
}

/** The tables of a font in TrueType or OpenType form (not WOFF), in the order of its directory. */
function readTables(font: Buffer): Table[] {
  return Array.from({ length: font.readUInt16BE(4) }, (_, index) => {
    const at = 12 + index * 16;
    const start = font.readUInt32BE(at + 8);
    return {
      tag: font.toString('latin1', at, at + 4),
      bytes: font.subarray(start, start + font.readUInt32BE(at + 12)),
    };
  });
}

const utf16 = new TextDecoder('utf-16be');

/** What a font says of itself, in the order of its records; those for Windows and Unicode, which all our fonts have. */
export function readFontNames(font: Buffer): FontName[] {
  const table = readTables(font).find(({ tag }) => tag === 'name')?.bytes;
  if (!table) return [];
  const strings = table.readUInt16BE(4);
  return Array.from({ length: table.readUInt16BE(2) }, (_, index) => 6 + index * 12)
    .filter((at) => [0, 3].includes(table.readUInt16BE(at)))
    .map((at) => {
      const start = strings + table.readUInt16BE(at + 10);
      return {
        id: table.readUInt16BE(at + 6),
        text: utf16.decode(table.subarray(start, start + table.readUInt16BE(at + 8))),
      };
    });
}

/**
 * The font under another family name. The SIL Open Font License (version 1.1, condition 3) lets no changed font carry
 * a reserved name, and a font that was cut is a changed one; so every face is called as the style sheet calls it.
 * Its copyright and its licence stay, and where it names no licence the words of this one are put in.
 * @param font in TrueType or OpenType form. @param family in ASCII, as `CN Text`.
 */
export function renameFont(font: Buffer, family: string): Buffer {
  const tables = readTables(font);
  const names = readFontNames(font);
  const textOf = (id: number) => names.find((name) => name.id === id)?.text;
  const style = textOf(ID.style) ?? 'Regular';
  const licence = textOf(ID.licence) ?? '';
  const isOfl = /Open Font License/i.test(licence);
  const given: FontName[] = [
    { id: ID.family, text: family },
    { id: ID.style, text: style },
    { id: ID.unique, text: `${family} ${style}` },
    { id: ID.full, text: `${family} ${style}` },
    { id: ID.postScript, text: `${family}-${style}`.replace(/[^\w-]/g, '') },
    { id: ID.licence, text: isOfl ? licence : OFL },
    { id: ID.licenceUrl, text: isOfl ? (textOf(ID.licenceUrl) ?? OFL_URL) : OFL_URL },
  ];
  const own = new Set([...NAMING, ...given.map(({ id }) => id)]);
  const kept = names.filter(({ id }, at) => !own.has(id) && names.findIndex((name) => name.id === id) === at);
  const table = writeNames([...kept, ...given].sort((a, b) => a.id - b.id));
  const others = tables.filter(({ tag }) => tag !== 'name');
  return writeTables(font.readUInt32BE(0), [...others, { tag: 'name', bytes: table }]);
}

/** Format 0, for Windows, in English: the records that browsers and font viewers read. */
function writeNames(names: readonly FontName[]): Buffer {
  const records = Buffer.alloc(6 + names.length * 12);
  records.writeUInt16BE(names.length, 2);
  records.writeUInt16BE(records.length, 4);
  const strings: Buffer[] = [];
  let at = 0;
  for (const [index, { id, text }] of names.entries()) {
    const bytes = Buffer.from(text, 'utf16le').swap16();
    const record = [3, 1, 0x409, id, bytes.length, at];
    for (const [field, value] of record.entries()) records.writeUInt16BE(value, 6 + index * 12 + field * 2);
    strings.push(bytes);
    at += bytes.length;
  }
  return Buffer.concat([records, ...strings]);
}

/** https://learn.microsoft.com/typography/opentype/spec/otff#organization-of-an-opentype-font */
function writeTables(version: number, tables: readonly Table[]): Buffer {
  const sorted = [...tables].sort((a, b) => (a.tag < b.tag ? -1 : 1));
  const power = 2 ** Math.floor(Math.log2(sorted.length));
  const head = Buffer.alloc(12 + sorted.length * 16);
  head.writeUInt32BE(version, 0);
  const search = [sorted.length, power * 16, Math.log2(power), (sorted.length - power) * 16];
  for (const [index, value] of search.entries()) head.writeUInt16BE(value, 4 + index * 2);
  const parts: Buffer[] = [head];
  let start = head.length;
  let headAt = 0;
  for (const [index, { tag, bytes }] of sorted.entries()) {
    const padded = Buffer.alloc((bytes.length + 3) & ~3);
    bytes.copy(padded);
    // The sum over the whole font is left out of the table's own.
    if (tag === 'head') {
      padded.writeUInt32BE(0, 8);
      headAt = start;
    }
    const at = 12 + index * 16;
    head.write(tag, at, 'latin1');
    head.writeUInt32BE(checksum(padded), at + 4);
    head.writeUInt32BE(start, at + 8);
    head.writeUInt32BE(bytes.length, at + 12);
    parts.push(padded);
    start += padded.length;
  }
  const font = Buffer.concat(parts);
  if (headAt) font.writeUInt32BE((0xb1b0afba - checksum(font)) >>> 0, headAt + 8);
  return font;
}

function checksum(padded: Buffer): number {
  let sum = 0;
  for (let at = 0; at < padded.length; at += 4) sum = (sum + padded.readUInt32BE(at)) >>> 0;
  return sum;
}

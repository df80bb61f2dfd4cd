import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fontverter from 'fontverter';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type FontName, readFontNames, renameFont } from '../../src/media/font-names.ts';
import { defaultFontTable } from '../../src/media/font-table.ts';
import { subsetFonts } from '../../src/media/fonts.ts';
import { parseFont } from '../../src/media/truetype.ts';
import { languageNames, pages } from './font-fixtures.ts';

const require = createRequire(import.meta.url);
const faces = Object.entries(defaultFontTable.faces);
const truetype = async (file: string) =>
  Buffer.from(await fontverter.convert(readFileSync(file), 'truetype'));
const textOf = (names: readonly FontName[], id: number) => names.find((name) => name.id === id)?.text ?? '';

/** By the file's name without its hash: the font in TrueType form. */
const made = new Map<string, Buffer>();
let folder: string;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'cua-ngo-font-names-'));
  const outDir = join(folder, 'out');
  const more = { ja: { text: '東京', display: '' }, ko: { text: '국경', display: '' } };
  const options = { cacheDir: join(folder, 'cache'), outDir, base: '/fonts/', names: languageNames };
  await subsetFonts({ ...pages, ...more }, { ...options, shipCjk: true });
  for (const name of readdirSync(outDir))
    made.set(name.replace(/-[0-9a-f]{8}\.woff2$/, ''), await truetype(join(outDir, name)));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test('every face of the table is made here, and the faces of language names', () => {
  expect([...made.keys()].sort()).toEqual(
    [...faces.map(([name]) => name), 'khmer-names', 'lao-names'].sort(),
  );
});

test('a cut font is called as the style sheet calls it, and nowhere by a name that is reserved', () => {
  for (const [file, font] of made) {
    const names = readFontNames(font);
    const face = defaultFontTable.faces[file.replace('-names', '')];
    const family = file.endsWith('-names') ? `${face?.family} Names` : face?.family;
    expect([file, textOf(names, 1)]).toEqual([file, family]);
    for (const id of [3, 4]) expect(textOf(names, id)).toMatch(new RegExp(`^${family} `));
    expect(textOf(names, 6)).toMatch(/^CN[A-Za-z]+-[A-Za-z]+$/);
    const others = names.filter(({ id }) => ![0, 13, 14].includes(id)).map(({ text }) => text);
    expect([file, others.filter((text) => /source|nanum|noto|biz/i.test(text))]).toEqual([file, []]);
    // Another table may name the font too, as CFF does.
    const binary = font.toString('latin1');
    expect([file, /SourceS|NanumG|NotoS|BIZUD/.exec(binary)?.[0]]).toEqual([file, undefined]);
  }
});

test('keeps whose font it is, and says by which licence', async () => {
  for (const [file, font] of made) {
    const names = readFontNames(font);
    const source = defaultFontTable.faces[file.replace('-names', '')]?.source as string;
    const before = readFontNames(await truetype(require.resolve(source)));
    expect([file, textOf(names, 0)]).toEqual([file, textOf(before, 0)]);
    expect([file, textOf(names, 13)]).toEqual([file, expect.stringContaining('SIL Open Font License')]);
    expect([file, textOf(names, 14)]).toEqual([
      file,
      expect.stringMatching(/^https?:\/\/(scripts\.sil|openfontlicense)\.org/),
    ]);
  }
});

test('has the same letters, measures and tables as before, and sums that a strict reader accepts', async () => {
  const before = await truetype(require.resolve(defaultFontTable.faces['sans-400']?.source as string));
  const after = renameFont(before, 'Thử');
  expect(readFontNames(after).find(({ id }) => id === 1)?.text).toBe('Thử');
  // Of a whole font too: its trademark is said, its name is not.
  const called = readFontNames(after).filter(({ text }) => /Source ?Sans/.test(text));
  expect(called).toEqual([]);
  expect(readFontNames(before).filter(({ text }) => /Source ?Sans/.test(text)).length).toBeGreaterThan(4);
  const { advance: _, ...measures } = parseFont(before);
  expect(parseFont(after)).toMatchObject(measures);
  expect(tagsOf(after)).toEqual(tagsOf(before));
  const sum = (bytes: Buffer) => {
    let total = 0;
    for (let at = 0; at < bytes.length; at += 4) total = (total + bytes.readUInt32BE(at)) >>> 0;
    return total;
  };
  expect(after.length % 4).toBe(0);
  expect(sum(after)).toBe(0xb1b0afba);
  expect(renameFont(after, 'Thử')).toEqual(after);
});

const tagsOf = (font: Buffer) =>
  Array.from({ length: font.readUInt16BE(4) }, (_, at) =>
    font.toString('latin1', 12 + at * 16, 16 + at * 16),
  );

import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readWord } from '../../../src/desk/import/read-word.ts';
import { isTonedCapital, vietnameseBodies } from '../../support/legacy-encoders.ts';
import { fonts, paragraph as p, run as r, wordFile } from '../../support/word-files.ts';
import { ENCODINGS, linesOf, packageFile, rawFile } from '../../support/word-matrix.ts';

const all = vietnameseBodies(resolve(import.meta.dirname, '..', '..', '..', 'content'));
/** The whole matrix is in test/long/word-encodings.test.ts. */
const sample = all.filter((_, at) => at % 12 === 0);

describe('old and new letters in Word files', () => {
  it.each(Object.keys(ENCODINGS))('come out letter by letter: %s', async (name) => {
    expect(sample.length).toBeGreaterThan(5);
    for (const { key, body } of sample) {
      const lines = linesOf(body).map((line, nth) =>
        (ENCODINGS[name] as (typeof ENCODINGS)[string])(line, nth),
      );
      for (const file of [rawFile(lines), await packageFile(lines)]) {
        const word = await readWord(file, { title: 'Tên' });
        expect(word.mistakes, key).toEqual([]);
        expect(linesOf(word.body), key).toEqual(lines.map(({ meant }) => meant));
      }
    }
  });

  it('are told where a capital could not be typed, each word of the sample', async () => {
    const lines = all.flatMap(({ body }) => linesOf(body));
    const lost = lines
      .flatMap((line) => line.match(/[\p{L}\p{M}]+/gu) ?? [])
      .filter((word) => [...word].some(isTonedCapital));
    expect(lost.length).toBeGreaterThan(5);
    const word = await readWord(
      rawFile(lines.map((line, nth) => (ENCODINGS['tcvn3'] as (typeof ENCODINGS)[string])(line, nth))),
      { title: 'Tên' },
    );
    const told = new Set(
      word.losses.filter(({ kind }) => kind === 'lost-capital').map(({ words }) => words.toLowerCase()),
    );
    expect(lost.filter((one) => !told.has(one.toLowerCase()))).toEqual([]);
  });

  it('are read by the font of the run, of its style, of the theme, and of the whole file', async () => {
    const styles = (defaults: string, more = '') =>
      `<w:docDefaults><w:rPrDefault><w:rPr>${defaults}</w:rPr></w:rPrDefault></w:docDefaults>${more}`;
    const style = (id: string, properties: string, base = '') =>
      `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${id}"/>${base}<w:rPr>${properties}</w:rPr></w:style>`;
    const theme =
      '<a:theme xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"><a:themeElements><a:fontScheme><a:minorFont><a:latin typeface=".VnTime"/></a:minorFont></a:fontScheme></a:themeElements></a:theme>';
    const read = async (parts: Parameters<typeof wordFile>[0]) =>
      (await readWord(wordFile(parts), { title: 'T' })).body.trim();
    const typed = '§¹i héi nh©n d©n';
    const meant = 'Đại hội nhân dân';
    expect(await read({ body: p(r(typed, '<w:rFonts w:hAnsi=".VnTime"/>')) })).toBe(meant);
    expect(await read({ body: p(r(typed, '<w:rFonts w:ascii=".VnTime"/>')) })).toBe(meant);
    expect(await read({ body: p(r(typed)), styles: styles(fonts('.VnTime')) })).toBe(meant);
    expect(
      await read({
        body: p(r(typed), '<w:pStyle w:val="A"/>'),
        styles: styles('', style('A', fonts('.VnTime'))),
      }),
    ).toBe(meant);
    const based = style('A', fonts('.VnTime')) + style('B', '<w:b/>', '<w:basedOn w:val="A"/>');
    expect(
      await read({ body: p(r(typed), '<w:pStyle w:val="B"/>') + p(r('x')), styles: styles('', based) }),
    ).toBe(`**${meant}**\n\nx`);
    expect(
      await read({ body: p(r(typed)), styles: styles('<w:rFonts w:hAnsiTheme="minorHAnsi"/>'), theme }),
    ).toBe(meant);
    // A run says otherwise than its style.
    expect(
      await read({
        body: p(r('Đại hội', fonts('Arial')), '<w:pStyle w:val="A"/>'),
        styles: styles('', style('A', fonts('.VnTime'))),
      }),
    ).toBe('Đại hội');
  });

  it('have their ư also where Word has made a soft hyphen of it, which is nothing elsewhere', async () => {
    const hyphen = (properties: string) =>
      `<w:r><w:rPr>${properties}</w:rPr><w:t>§</w:t><w:softHyphen/><w:t>êng</w:t></w:r>`;
    const word = await readWord(
      wordFile({ body: p(hyphen(fonts('.VnTime'))) + p(`${r('đường')}${hyphen('').replace('§', '')}`) }),
      { title: 'T' },
    );
    expect(word.body).toBe('Đường\n\nđườngêng\n');
  });

  it('are settled by the syllables where the font lies, and both readings are told', async () => {
    const read = (body: string) => readWord(wordFile({ body }), { title: 'T' });
    const under = await read(p(r('§¹i héi nh©n d©n tØnh lÇn thø nhÊt')));
    expect(under.body).toBe('Đại hội nhân dân tỉnh lần thứ nhất\n');
    expect(under.losses.find(({ kind }) => kind === 'lying-font')?.words).toBe(
      'đọc là “Đại hội nhân dân tỉnh lần thứ nhất”, không phải “§¹i héi nh©n d©n tØnh lÇn thø nhÊt”',
    );
    const french = await read(p(r('Une forêt où l’été a été très français, señor Müller')));
    expect(french).toMatchObject({
      body: 'Une forêt où l’été a été très français, señor Müller\n',
      losses: [],
    });
    const latin = await read(p(r('Bà cô có dì và chú', fonts('.VnTime'))));
    expect(latin.losses.some(({ kind }) => kind === 'lying-font')).toBe(true);
  });

  it('make a mistake of a letter that nothing explains, with the words around it', async () => {
    const word = await readWord(
      wordFile({ body: p(r('§¹i héi', fonts('.VnTime'))) + p(r('nh©n dÀñqn tØnh ta', fonts('.VnTime'))) }),
      { title: 'T' },
    );
    expect(word.mistakes).toEqual([
      expect.objectContaining({
        code: 'unknown-letter',
        where: 'đoạn 2',
        message: expect.stringContaining('“nh©n dÀñqn tØnh ta”'),
      }),
    ]);
  });
});

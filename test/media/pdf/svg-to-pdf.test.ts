import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { inflateSync } from 'node:zlib';
import { afterAll, describe, expect, it } from 'vitest';
import { svgToPdf } from '../../../src/media/pdf/svg-to-pdf.ts';
import { itNeeds } from '../../support/programs.ts';

const DAY = new Date('2026-11-20T00:00:00Z');
const folder = mkdtempSync(join(tmpdir(), 'cua-ngo-pdf-'));
afterAll(() => rmSync(folder, { recursive: true }));

const WORDS = {
  vi: 'Bản đồ tỉnh: Ngọc Lặc, Quảng Xương',
  en: 'The province (a map) \\ 5 < 6 & more',
  lo: 'ແມ່ນ້ຳມ້າ ສະໜາມບິນເທາະຊວນ',
  km: 'ច្រកទ្វារព្រំដែនអន្តរជាតិណាម៉ែវ',
  zh: '那猫国际口岸（老挝）',
  ja: 'ナメオ国境ゲート',
  ko: '나메오 국경 관문',
};

const escape = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');

const drawing = (lang: string, inside: string, style = '') =>
  `<svg xmlns="http://www.w3.org/2000/svg" lang="${lang}" viewBox="0 0 600 400" width="600" height="400"><title>Sheet</title><style>.title{font-size:30px;font-weight:600}.a{fill:#ff0000}${style}</style><rect class="sheet" width="600" height="400"/>${inside}</svg>`;

const titled = (lang: string, words: string) =>
  drawing(lang, `<text class="title" x="20" y="50">${escape(words)}</text>`);

/** The operators of the page. */
function operators(bytes: Buffer): string {
  const [first] = [...bytes.toString('latin1').matchAll(/stream\n(.*?)\nendstream/gs)]
    .map(([, body = '']) => Buffer.from(body, 'latin1'))
    .flatMap((body) => {
      try {
        return [inflateSync(body).toString('latin1')];
      } catch {
        return [];
      }
    })
    .filter((text) => text.includes('BDC'));
  return first ?? '';
}

const textOf = (bytes: Buffer): string => {
  const file = join(folder, 'sheet.pdf');
  writeFileSync(file, bytes);
  return execFileSync('pdftotext', [file, '-'], { encoding: 'utf8' }).trim();
};

describe('a drawing as a sheet', () => {
  it('is the same to the byte for the same drawing', async () => {
    const [one, other] = [
      await svgToPdf(titled('lo', WORDS.lo), DAY),
      await svgToPdf(titled('lo', WORDS.lo), DAY),
    ];
    expect(one.bytes.equals(other.bytes)).toBe(true);
    expect(one.bytes.toString('latin1')).toMatch(/^%PDF-1\.7/);
  });

  itNeeds(['poppler'], 'is found by its words in every language', async () => {
    for (const [lang, words] of Object.entries(WORDS)) {
      const { bytes, missing } = await svgToPdf(titled(lang, words), DAY);
      expect([lang, textOf(bytes), missing]).toEqual([lang, words, '']);
    }
  });

  it('says which characters no font has, and draws the others', async () => {
    const { bytes, missing } = await svgToPdf(titled('vi', 'Cầu 𓀀 sông'), DAY);
    expect(missing).toBe('𓀀');
    expect(operators(bytes)).toContain(' scn');
  });

  it('draws a mark above its letter as shaped, not beside it', async () => {
    const plain = operators((await svgToPdf(titled('lo', 'ມາ'), DAY)).bytes);
    const marked = operators((await svgToPdf(titled('lo', 'ມ້າ'), DAY)).bytes);
    const right = (text: string) =>
      Math.max(...[...text.matchAll(/^(-?[\d.]+) -?[\d.]+ [ml]$/gm)].map(([, x]) => Number(x)));
    expect(marked.length).toBeGreaterThan(plain.length);
    expect(right(marked)).toBeCloseTo(right(plain), 2);
  });

  it('puts links where the drawing has them, with their names, and no other address', async () => {
    const place =
      '<a href="https://tinh.example/vi/places/a/" aria-label="Núi (A)"><g transform="translate(100 100)"><circle class="reach" r="10"/></g></a>';
    const text = (await svgToPdf(drawing('vi', place), DAY)).bytes.toString('latin1');
    expect(text).toContain('/URI (https://tinh.example/vi/places/a/)');
    expect(text.match(/\/S \/URI/g)).toHaveLength(1);
    expect(text).toMatch(/\/Lang \(vi\)/);
    expect(text).toMatch(/\/S \/Figure/);
  });

  it('looks as the style says: the stronger selector, then the later one, and em of its own text', async () => {
    const style = 'path{fill:#00ff00}.b path{fill:#0000ff}.b{fill:#010101}';
    const inside =
      '<path d="M0 0h9v9z"/><g class="b"><path d="M0 0h9v9z"/><path class="a" d="M0 0h9v9z"/></g>';
    const colours = [
      ...operators((await svgToPdf(drawing('vi', inside, style), DAY)).bytes).matchAll(/^([\d. ]+) scn$/gm),
    ];
    expect(colours.map(([, one]) => one)).toEqual(['0 1 0', '0 0 1', '0 0 1']);
  });

  it('refuses a look it does not know rather than lose it', async () => {
    await expect(svgToPdf(drawing('vi', '', 'a > b{fill:red}'), DAY)).rejects.toThrow(/another sort/);
    await expect(svgToPdf(drawing('vi', '<g transform="rotate(4)"/>'), DAY)).rejects.toThrow(/another sort/);
  });

  it('leaves the ground to the paper', async () => {
    const { bytes } = await svgToPdf(drawing('vi', ''), DAY);
    expect(operators(bytes)).not.toMatch(/ scn/);
  });
});

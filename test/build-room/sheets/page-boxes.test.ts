import { describe, expect, it } from 'vitest';
import { withPageBoxes } from '../../../src/build/sheets/page-boxes.ts';

/** A PDF as a browser writes it, with the given pages. */
function pdfOf(...pages: string[]): Buffer {
  let text = '%PDF-1.4\n';
  const offsets = ['<</Type /Catalog\n/Pages 2 0 R>>', '<</Type /Pages>>', ...pages].map((object, at) => {
    const offset = text.length;
    text += `${at + 1} 0 obj\n${object}\nendobj\n`;
    return `${String(offset).padStart(10, '0')} 00000 n \n`;
  });
  const size = offsets.length + 1;
  const table = `xref\n0 ${size}\n0000000000 65535 f \n${offsets.join('')}`;
  return Buffer.from(
    `${text}${table}trailer\n<</Size ${size}\n/Root 1 0 R>>\nstartxref\n${text.length}\n%%EOF\n`,
    'latin1',
  );
}
const page = (media: string) => `<</Type /Page\n/Resources <</Font <<>>>>\n/MediaBox [${media}]>>`;
const A2 = { width: 420, height: 594 };

describe('the boxes of a page that is cut', () => {
  const pdf = pdfOf(page('0 0 1207.91992 1700.88'), page('10 20 1217.91992 1720.88'));
  const boxed = withPageBoxes(pdf, A2);
  const added = boxed.subarray(pdf.length).toString('latin1');

  it('are the paper in the middle of the page, and the whole page', () => {
    const boxes = [...added.matchAll(/\/(\w+)Box \[([^\]]+)\]/g)].map(([, name, at = '']) => [
      name,
      ...at.split(' ').map((side) => Math.round(Number(side) * 100) / 100),
    ]);
    expect(boxes.filter(([name]) => name !== 'Media')).toEqual([
      ['Bleed', 0, 0, 1207.92, 1700.88],
      ['Trim', 8.68, 8.55, 1199.24, 1692.33],
      ['Bleed', 10, 20, 1217.92, 1720.88],
      ['Trim', 18.68, 28.55, 1209.24, 1712.33],
    ]);
  });

  it('leave what the browser wrote as it is, and lead from the new table to the old one', () => {
    expect(boxed.subarray(0, pdf.length).equals(pdf)).toBe(true);
    const old = pdf.toString('latin1').match(/startxref\n(\d+)/)?.[1];
    expect(added).toContain(`/Size 5\n/Root 1 0 R\n/Prev ${old}>>`);
  });

  it('stand where the table says', () => {
    const text = boxed.toString('latin1');
    const at = Number(text.match(/startxref\n(\d+)\n%%EOF\n$/)?.[1]);
    expect(text.slice(at, at + 5)).toBe('xref\n');
    const entries = [...text.slice(at).matchAll(/(\d+) 1\n(\d{10}) 00000 n \n/g)];
    expect(entries.map(([, number]) => number)).toEqual(['3', '4']);
    for (const [, number, offset] of entries)
      expect(text.slice(Number(offset))).toMatch(new RegExp(`^${number} 0 obj\n<</Type /Page\n`));
  });

  it('are refused for a PDF of another form', () => {
    expect(() => withPageBoxes(Buffer.from('%PDF-1.5\nstartxref\n9\n%%EOF'), A2)).toThrow('another form');
    expect(() => withPageBoxes(pdfOf('<</Type /Page\n/Parent 2 0 R>>'), A2)).toThrow('no size');
  });
});

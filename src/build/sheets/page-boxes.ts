/** Points of PDF, 72 to an inch, of a millimetre. */
const POINTS = 72 / 25.4;

/** In mm. */
export interface TrimSize {
  width: number;
  height: number;
}

/**
 * The same PDF with a trim box and a bleed box on every page: where the printer cuts, and how far the picture goes on
 * (ISO 32000-1, 14.11.2). They are added behind its end as an update of the pages alone, so that all else, tags and
 * languages too, stays byte for byte as the browser wrote it.
 * @param trim the paper that is left, in the middle of the page. @throws Error for a file that no browser wrote: with packed pages, or without a table of its objects.
 */
export function withPageBoxes(pdf: Buffer, trim: TrimSize): Buffer {
  const text = pdf.toString('latin1');
  const start = Number(text.match(/startxref\s+(\d+)\s+%%EOF\s*$/)?.[1]);
  const trailer = /trailer\s*<<([\s\S]*?)>>\s*startxref\s+\d+\s+%%EOF\s*$/.exec(text)?.[1];
  const pages = [...text.matchAll(/(?:^|\n)(\d+) 0 obj\n(<<\/Type \/Page\n[\s\S]*?\n?>>)\nendobj/g)];
  if (!Number.isInteger(start) || trailer === undefined || pages.length === 0)
    throw new Error('The browser wrote a PDF of another form: its pages or their table were not found.');
  let added = pdf.at(-1) === 0x0a ? '' : '\n';
  const table = pages.map(([, number = '', page = '']) => {
    const offset = pdf.length + added.length;
    added += `${number} 0 obj\n${withBoxes(page, trim)}\nendobj\n`;
    return `${number} 1\n${String(offset).padStart(10, '0')} 00000 n \n`;
  });
  const xref = pdf.length + added.length;
  added += `xref\n${table.join('')}trailer\n<<${trailer.trim()}\n/Prev ${start}>>\nstartxref\n${xref}\n%%EOF\n`;
  return Buffer.concat([pdf, Buffer.from(added, 'latin1')]);
}

function withBoxes(page: string, { width, height }: TrimSize): string {
  const media = /\/MediaBox \[([-\d. ]+)\]/.exec(page)?.[1]?.trim().split(/\s+/).map(Number);
  if (media?.length !== 4) throw new Error('A page of the PDF has no size of its own.');
  const [left = 0, bottom = 0, right = 0, top = 0] = media;
  // The browser's pages are a little larger than they were asked for: their size is rounded.
  const [x, y] = [(right - left - width * POINTS) / 2, (top - bottom - height * POINTS) / 2];
  const box = (...sides: number[]) => sides.map((side) => Number(side.toFixed(3))).join(' ');
  const bleed = box(left, bottom, right, top);
  return page.replace(
    />>$/,
    `\n/BleedBox [${bleed}]\n/TrimBox [${box(left + x, bottom + y, right - x, top - y)}]>>`,
  );
}

import { Document, Packer, Paragraph, TextRun } from 'docx';
import { textOf, walk } from '../../src/catalogue/body/node.ts';
import { parseBody } from '../../src/catalogue/body/parse.ts';
import { encodeTcvn3, encodeTcvn3Capitals, encodeVni, withoutTonedCapitals } from './legacy-encoders.ts';
import { fonts, paragraph, run, wordFile } from './word-files.ts';

/** One line as it stands in a document, and what it is to become. */
interface Encoded {
  runs: { text: string; font: string }[];
  meant: string;
}

const UNICODE = 'Times New Roman';
const single = (text: string, font: string, meant: string): Encoded => ({ runs: [{ text, font }], meant });

/** How Vietnamese comes from offices, old and new. */
export const ENCODINGS: Readonly<Record<string, (line: string, nth: number) => Encoded>> = {
  nfc: (line) => single(line, UNICODE, line),
  nfd: (line) => single(line.normalize('NFD'), UNICODE, line),
  tcvn3: (line) => single(encodeTcvn3(line), '.VnTime', withoutTonedCapitals(line)),
  'tcvn3-capitals': (line) => single(encodeTcvn3Capitals(line), '.VnTimeH', line.toUpperCase()),
  vni: (line) => single(encodeVni(line), 'VNI-Times', line),
  /** Three hands in one file, and runs that end in the middle of a word. */
  mixed: (line, nth) => {
    const words = line.split(' ');
    const [a, b] = [Math.floor(words.length / 3), Math.floor((words.length * 2) / 3)];
    const parts = [words.slice(0, a), words.slice(a, b), words.slice(b)].map((part) => part.join(' '));
    const [first = '', second = '', third = ''] = parts.map((part, at) =>
      at < 2 && part ? `${part} ` : part,
    );
    const vni = encodeVni(second);
    const cut = Math.floor(vni.length / 2);
    const old =
      nth % 2 === 0
        ? { text: encodeTcvn3(first), font: '.VnTime' }
        : { text: first.normalize('NFD'), font: UNICODE };
    return {
      runs: [
        old,
        { text: vni.slice(0, cut), font: 'VNI-Times' },
        { text: vni.slice(cut), font: 'VNI-Times' },
        { text: third, font: UNICODE },
      ].filter(({ text }) => text !== ''),
      meant: (nth % 2 === 0 ? withoutTonedCapitals(first) : first) + second + third,
    };
  },
};

export const linesOf = (body: string): string[] => {
  const lines: string[] = [];
  walk(parseBody(body, 'md'), (node) => {
    if (['paragraph', 'heading', 'tableCell'].includes(node.type))
      lines.push(textOf(node).replace(/\s+/g, ' ').trim());
  });
  return lines.filter((line) => line !== '');
};

/** A file of these lines made by hand, part by part. */
export const rawFile = (lines: readonly Encoded[]): Buffer =>
  wordFile({
    body: lines
      .map(({ runs }) => paragraph(runs.map(({ text, font }) => run(text, fonts(font))).join('')))
      .join(''),
  });

/** The same by the package that other programs make Word files with. */
export function packageFile(lines: readonly Encoded[]): Promise<Buffer> {
  const children = lines.map(
    ({ runs }) => new Paragraph({ children: runs.map(({ text, font }) => new TextRun({ text, font })) }),
  );
  return Packer.toBuffer(new Document({ sections: [{ children }] }));
}

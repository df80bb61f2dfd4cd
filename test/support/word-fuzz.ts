import { readWord } from '../../src/desk/import/read-word.ts';
import { createRandom } from '../../src/language/random.ts';
import { abstractList, cell, inList, level, list, paragraph, run, table, wordFile } from './word-files.ts';

/** What Markdown, GFM, directives and satteri take for signs, among words that they must not touch. */
const BITS = [
  ...[
    '*',
    '**',
    '_',
    '`',
    '~',
    '~~',
    '#',
    '# ',
    '>',
    '- ',
    '+ ',
    '1. ',
    '1) ',
    '[',
    ']',
    '(',
    ')',
    '<',
    '>',
    '<b>',
  ],
  ...[
    '&',
    '&amp;',
    '\\',
    '|',
    ':',
    '::',
    '::anh{id=x}',
    ':::luu-y',
    '{',
    '}',
    '!',
    '![',
    '---',
    '===',
    '\t',
    '    ',
  ],
  ...[
    ' ',
    ' ',
    'a',
    'b',
    'Đà',
    'Nẵng',
    'http://a.vn/',
    'http://a.vn/a_b',
    'www.x.vn',
    'a_b@c.vn',
    '[^1]',
    '.',
    ',',
  ],
  ...[
    '"',
    '\u00a0',
    '7:30',
    '5~10',
    '$',
    '^',
    '=',
    '2*3',
    '@',
    '//',
    'é',
    '重要',
    'ខ្មែរ',
    '“',
    '”',
    '…',
    '\u200b',
  ],
  ...['<!--', '-->', '<?', 'http://', 'https://x.vn/?a=1&b=2', '[x]: http://y', '\u2028'],
];
const MARKS = ['', '', '<w:b/>', '<w:i/>', '<w:strike/>', '<w:b/><w:i/>'];

/** Documents put together at random; those whose words a reader would see otherwise. */
export async function misreadWords({ seed, rounds }: { seed: number; rounds: number }): Promise<string[]> {
  const random = createRandom(seed);
  const pick = <T>(all: readonly T[]): T => all[Math.floor(random() * all.length)] as T;
  const several = (most: number, make: () => string) =>
    Array.from({ length: 1 + Math.floor(random() * most) }, make).join('');
  const runs = () =>
    several(
      4,
      () =>
        run(
          several(7, () => pick(BITS)),
          pick(MARKS),
        ) + (random() < 0.1 ? '<w:r><w:br/></w:r>' : ''),
    );
  const forms = [
    () => paragraph(runs()),
    () => paragraph(runs()) + paragraph(runs()),
    () => table([cell(runs()), cell(runs())], [cell(runs()), cell(runs())]),
    () => paragraph(runs(), inList(1)) + paragraph(runs(), inList(1)),
    () => paragraph(runs(), '<w:outlineLvl w:val="0"/>') + paragraph('x'),
  ];
  const numbering = abstractList(1, level('bullet', '·')) + list(1);
  const misread: string[] = [];
  for (let round = 0; round < rounds; round++) {
    const word = await readWord(wordFile({ body: pick(forms)(), numbering }), { title: 'T' });
    misread.push(...word.mistakes.filter(({ code }) => code !== 'empty').map(({ message }) => message));
  }
  return misread;
}

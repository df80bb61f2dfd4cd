import { memoise } from '../../../../language/memory.ts';
import { scriptOf } from '../../../../language/scripts.ts';
import { type Finding, type TranslationCheck, type TranslationPair, textsOf } from '../pair.ts';

/** The words around a place, as a message shows them. */
const around = (text: string, at: number, length = 1): string =>
  `“${text
    .slice(Math.max(0, at - 12), at + length + 12)
    .replace(/\s+/g, ' ')
    .trim()}”`;

/** The first place of each segment where a pattern of its language is found. */
const placed = (
  code: string,
  patternsOf: (lang: string) => readonly [pattern: RegExp, message: string, fix: string][],
): TranslationCheck => {
  const patterns = memoise(patternsOf);
  const check = ({ lang, pairs }: TranslationPair) =>
    pairs.flatMap((pair) =>
      patterns(lang).flatMap(([pattern, message, fix]): Finding[] => {
        const found = pattern.exec(pair.target.plain);
        if (!found || pair.target.role === 'code') return [];
        const line =
          pair.target.line +
          (pair.isMerged ? 0 : pair.target.plain.slice(0, found.index).split('\n').length - 1);
        return [
          {
            line,
            about: textsOf(pair),
            message: `${message}: ${around(pair.target.plain, found.index, found[0].length)}.`,
            fix,
          },
        ];
      }),
    );
  return { code, level: 'warning', check };
};

/** Signs of English beside letters of Chinese. */
export const ownSigns = placed('own-signs', (lang) =>
  scriptOf(lang) === 'Hans' || scriptOf(lang) === 'Hant'
    ? [
        [
          /(?<=\p{sc=Han})[,;?!](?=\s*\p{sc=Han}|$)|(?<=\p{sc=Han})\.(?=\s|$)/u,
          'Dấu câu kiểu chữ Latinh trong câu chữ Hán',
          'Dùng dấu của chữ Hán: ，。；？！',
        ],
        [/"(?=\p{sc=Han})|(?<=\p{sc=Han})"/u, 'Dấu ngoặc kép thẳng trong câu chữ Hán', 'Viết: “…”'],
        [/\((?=\p{sc=Han})|(?<=\p{sc=Han})\)/u, 'Ngoặc đơn kiểu chữ Latinh quanh chữ Hán', 'Viết: （…）'],
      ]
    : [],
);

const PAIRS = ['()', '（）', '[]', '“”', '«»', '《》', '「」', '『』'];

/** Every bracket and quote that opens is closed. */
export const brackets: TranslationCheck = {
  code: 'brackets',
  level: 'warning',
  check: ({ pairs }) =>
    pairs.flatMap((pair): Finding[] => {
      const { source, target } = pair;
      const wrong = PAIRS.find((signs) => isOpen(target.plain, signs) && !isOpen(source.plain, signs));
      if (!wrong || target.role === 'code') return [];
      return [
        {
          line: target.line,
          about: textsOf(pair),
          message: `Dấu ${wrong.charAt(0)} và ${wrong.charAt(1)} không đủ đôi: “${target.plain.slice(0, 50)}…”.`,
          fix: 'Thêm dấu còn thiếu, hoặc xóa dấu thừa.',
        },
      ];
    }),
};

/** a) and 1) of lists open nothing. */
const LIST_SIGN = /(?<![\p{L}\p{N}])[\p{L}\p{N}]{1,2}$/u;

function isOpen(text: string, signs: string): boolean {
  const [open = '', close = ''] = signs;
  if (!text.includes(open) && !text.includes(close)) return false;
  let depth = 0;
  for (let at = 0; at < text.length; at++) {
    const sign = text.charAt(at);
    if (sign === open) depth++;
    else if (sign === close && !(depth === 0 && LIST_SIGN.test(text.slice(Math.max(0, at - 4), at)))) depth--;
  }
  return depth !== 0;
}

/** No language here has a space before these; Chinese has none after its own either. */
export const spaceBeforeSign = placed('space-before-sign', (lang) => [
  [
    lang === 'zh'
      ? /[ \u00a0](?=[，。；：？！、])|[ \u00a0](?=[,;?!](?:\s|$))/u
      : /(?<=[\p{L}\p{M}\p{N})])[ \u00a0](?=[,;?!](?:\s|$)|\.(?:\s|$))/u,
    'Có dấu cách trước dấu câu',
    'Xóa dấu cách ấy.',
  ],
]);

/** How a sentence ends. Lao parts its sentences with a space and needs no sign. */
const ENDS: Readonly<Record<string, { end: RegExp; sign: string; letter: RegExp }>> = {
  en: { letter: /\p{sc=Latin}/u, end: /[.!?…:]["”’)\]]*$/u, sign: '.' },
  km: { letter: /\p{sc=Khmer}/u, end: /[។៕!?…៖៚][”»"’)\]]*$/u, sign: '។' },
  zh: { letter: /\p{sc=Han}/u, end: /[。！？…：][”’"」』）)]*$/u, sign: '。' },
};
const SENTENCE = /\p{L}[”"»)\]]*[.][”"»)\]]*$/u;
const LEAST_WORDS = 4;
const LONGEST_END = 30;

/** Where the source ends its sentence the translation does, with the sign of its script. */
export const endSign: TranslationCheck = {
  code: 'end-sign',
  level: 'warning',
  check: ({ lang, pairs }) => {
    const end = ENDS[lang];
    if (!end) return [];
    return pairs.flatMap((pair): Finding[] => {
      // Only the ends are looked at: a pattern would go through the whole text to find them.
      const [source, target] = textsOf(pair).map((text) => text.trimEnd().slice(-LONGEST_END)) as [
        string,
        string,
      ];
      if (pair.isMerged || !SENTENCE.test(source) || end.end.test(target) || !end.letter.test(target))
        return [];
      if (pair.source.plain.split(' ').length < LEAST_WORDS) return [];
      const line = pair.target.line + pair.target.text.split('\n').length - 1;
      return [
        {
          line,
          about: textsOf(pair),
          message: `Câu không kết thúc bằng dấu “${end.sign}”: “…${target}”.`,
          fix: `Viết ${end.sign} ở cuối; xem có thiếu phần sau không.`,
        },
      ];
    });
  },
};

/** Marks in an order that no keyboard of the script gives: they show alike, and are not found when searched for. */
export const markOrder = placed('mark-order', (lang) => {
  if (lang === 'km')
    return [
      [
        /[\u17b6-\u17c5](?:\u17d2|[\u17c9\u17ca])|[\u17c6-\u17c8\u17cb-\u17d1][\u17d2\u17b6-\u17c5]|\u17d2(?![\u1780-\u17a2])|([\u17b6-\u17d1])\1/u,
        'Dấu chữ Khmer không đúng thứ tự',
        'Gõ lại chữ ấy: phụ âm, chân (coeng), nguyên âm, rồi mới đến dấu.',
      ],
    ];
  if (lang === 'lo')
    return [
      [
        /[\u0ec8-\u0ecb][\u0eb1\u0eb4-\u0eb9\u0ebb\u0ebc\u0ecd]|\u0eb3[\u0ec8-\u0ecb]|([\u0eb1\u0eb4-\u0ebc\u0ec8-\u0ecd])\1/u,
        'Dấu chữ Lào không đúng thứ tự',
        'Gõ lại chữ ấy: phụ âm, nguyên âm trên hoặc dưới, rồi mới đến dấu thanh.',
      ],
    ];
  return [];
});

/** Zero-width spaces of Lao and Khmer are spelling: a text that had them and is otherwise the same has lost them. */
export const zeroWidth: TranslationCheck = {
  code: 'zero-width',
  level: 'warning',
  check: ({ target, former }) => {
    if (!former) return [];
    const plain = (text: string) => text.replaceAll('\u200b', '');
    const before = new Map(
      former.filter(({ text }) => text.includes('\u200b')).map(({ text }) => [plain(text), text]),
    );
    return target.flatMap(({ text, line }): Finding[] => {
      const earlier = before.get(text);
      if (earlier === undefined) return [];
      return [
        {
          line,
          about: [earlier, text],
          message: `Đoạn này đã mất các dấu cách không chiều rộng (U+200B) để tách từ: “${text.slice(0, 40)}…”.`,
          fix: 'Chép lại đoạn cũ; phần mềm đã dùng không giữ dấu ấy.',
        },
      ];
    });
  },
};

/** “the the”; the neighbours' languages say words twice on purpose, and so does Vietnamese. */
export const doubledWord = placed('doubled-word', (lang) =>
  lang === 'en'
    ? [
        [
          /(?<![\p{L}'’-])(?!(?:had|that)\b)([a-z]{2,}) \1(?![\p{L}'’-])/u,
          'Một từ viết hai lần',
          'Xóa một từ.',
        ],
      ]
    : [],
);

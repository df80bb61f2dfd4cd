import {
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { filesOf } from './site.ts';

type Random = () => number;

/** What an edit did, for whoever has to find out why a build came out otherwise. */
export interface Edit {
  what: string;
  /** Makes the folder what it was before. */
  undo(): void;
}

const pick = <T>(list: readonly T[], random: Random): T | undefined =>
  list[Math.floor(random() * list.length)];

const WORDS = [
  'bến',
  'chợ',
  'đồi',
  'Ỡm ờ',
  '№ 7',
  'another',
  'ໂຮງແຮມ',
  'ສະບາຍດີ',
  'សួស្តី',
  '你好',
  '龘',
  '🛶',
  '**đậm**',
];

/** Writes another text into a file that is there. */
function rewrite(file: string, change: (text: string) => string): Omit<Edit, 'what'> | undefined {
  const former = readFileSync(file, 'utf8');
  const text = change(former);
  if (text === former) return undefined;
  writeFileSync(file, text);
  return { undo: () => writeFileSync(file, former) };
}

type Editor = (content: string, random: Random) => Edit | undefined;

const wordsFile = (content: string, random: Random) =>
  pick(
    filesOf(content).filter((path) => /\/index\.\w+\.md$/.test(path)),
    random,
  ) as string;

const recordFolder = (content: string, random: Random) => dirname(wordsFile(content, random));

const inFile =
  (name: string, change: (text: string, random: Random) => string): Editor =>
  (content, random) => {
    const path = wordsFile(content, random);
    const done = rewrite(join(content, path), (text) => change(text, random));
    return done && { what: `${name} of ${path}`, ...done };
  };

const inProvince =
  (path: string, change: (text: string, random: Random) => string): Editor =>
  (content, random) => {
    if (!existsSync(join(content, path))) return undefined;
    const done = rewrite(join(content, path), (text) => change(text, random));
    return done && { what: path, ...done };
  };

/** Puts a word somewhere between two of a text's own. */
function putWord(text: string, random: Random): string {
  const gaps = [...text.matchAll(/(?<=\p{L}) (?=\p{L})/gu)].map(({ index }) => index);
  const at = pick(gaps, random);
  return at === undefined ? text : `${text.slice(0, at)} ${pick(WORDS, random)}${text.slice(at)}`;
}

/** A value of the front matter, chosen by chance, becomes another number, word or day. */
function otherFact(text: string, random: Random): string {
  const end = text.indexOf('\n---', 3);
  const numbers = [...text.slice(0, end).matchAll(/(?<=: )\d{1,3}(?=[,\n }])/g)];
  const found = pick(numbers, random);
  if (!found) return text;
  const value = String(Number(found[0]) + 1 + Math.floor(random() * 9));
  return text.slice(0, found.index) + value + text.slice(found.index + found[0].length);
}

const EDITORS: readonly Editor[] = [
  inFile('a word of the text', (text, random) => {
    const from = text.indexOf('\n---', 3) + 4;
    return text.slice(0, from) + putWord(text.slice(from), random);
  }),
  inFile(
    'a paragraph',
    (text, random) => `${text.trimEnd()}\n\n${pick(WORDS, random)} ${pick(WORDS, random)}.\n`,
  ),
  inFile('the title', (text, random) =>
    text.replace(/^title: (.*)$/m, (_, title) => `title: ${title} ${pick(WORDS.slice(0, 3), random)}`),
  ),
  inFile('the summary', (text, random) => text.replace(/^summary: (.*)$/m, (line) => putWord(line, random))),
  inFile('a number', otherFact),
  inFile('a fact left out', (text, random) => {
    const lines = text.slice(0, text.indexOf('\n---', 3)).split('\n').slice(1);
    const line = pick(
      lines.filter((one) => /^\w+: \S/.test(one)),
      random,
    );
    return line ? text.replace(`${line}\n`, '') : text;
  }),
  inFile('a draft, or none', (text) =>
    /^draft: true$/m.test(text)
      ? text.replace('draft: true\n', '')
      : text.replace('---\n', '---\ndraft: true\n'),
  ),
  inFile('the day of change', (text, random) =>
    text.replace(/^updated: .*$/m, `updated: 2026-11-${10 + Math.floor(random() * 9)}`),
  ),
  inProvince('province.yaml', (text, random) =>
    text.replace(/^updated: .*$/m, `updated: 2026-11-${10 + Math.floor(random() * 9)}`),
  ),
  inProvince('province.yaml', putWord),
  inProvince('terms.yaml', putWord),
  inProvince('communes.yaml', putWord),
  inProvince('synonyms.yaml', putWord),
  (content, random) => {
    const file = join(content, 'interface', 'vi.yaml');
    const former = existsSync(file) ? readFileSync(file, 'utf8') : undefined;
    writeAnew(file, `kindIntro:\n  places: Nơi ${pick(WORDS.slice(0, 4), random)}.\n`);
    return { what: 'a word of the interface', undo: () => restore(file, former) };
  },
  (content, random) => {
    const file = join(content, 'theme', 'theme.css');
    const former = existsSync(file) ? readFileSync(file, 'utf8') : undefined;
    writeAnew(file, `:root { --raw-metal: #75${10 + Math.floor(random() * 80)}2a; }\n`);
    return { what: 'the theme', undo: () => restore(file, former) };
  },
  (content, random) => {
    const folder = recordFolder(content, random);
    const kept = `${content}.removed`;
    rmSync(kept, { recursive: true, force: true });
    renameSync(join(content, folder), kept);
    return { what: `${folder} taken away`, undo: () => renameSync(kept, join(content, folder)) };
  },
  (content, random) => {
    const folder = recordFolder(content, random);
    const copy = `${folder}-${Math.floor(random() * 1000)}`;
    if (existsSync(join(content, copy))) return undefined;
    cpSync(join(content, folder), join(content, copy), { recursive: true });
    for (const name of readdirSync(join(content, copy)).filter((one) => /^index\.\w+\.md$/.test(one)))
      rewrite(join(content, copy, name), (text) =>
        text.replace(/^title: (.*)$/m, `title: $1 ${basename(copy)}`),
      );
    return { what: `${copy} added`, undo: () => rmSync(join(content, copy), { recursive: true }) };
  },
  (content, random) => {
    const path = wordsFile(content, random);
    if (path.includes('.vi.')) return undefined;
    const file = join(content, path);
    const former = readFileSync(file);
    rmSync(file);
    return { what: `${path} taken away`, undo: () => writeFileSync(file, former) };
  },
];

function writeAnew(file: string, text: string): void {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, text);
}

function restore(file: string, former: string | undefined): void {
  if (former === undefined) rmSync(file);
  else writeFileSync(file, former);
}

/** Changes something in a province, of any kind of input; whether a build accepts it is to be seen. */
export function editAtRandom(content: string, random: Random): Edit {
  for (;;) {
    const edit = pick(EDITORS, random)?.(content, random);
    if (edit) return edit;
  }
}

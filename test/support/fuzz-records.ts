import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { parseDocument } from 'yaml';
import { readCatalogue } from '../../src/catalogue/read.ts';
import { KIND_NAMES } from '../../src/model/kinds.ts';
import { root } from './build-province.ts';
import { removeFolder } from './remove-folder.ts';

type Random = () => number;
type Mutator = (text: string, random: Random) => string | Buffer;

const SAMPLE = join(root, 'content');
const pick = <T>(list: readonly T[], random: Random) => list[Math.floor(random() * list.length)] as T;

/** Vietnamese files of the sample, as `places/sam-son/index.vi.md`. */
export const seeds: { path: string; text: string }[] = KIND_NAMES.flatMap((kind) =>
  (existsSync(join(SAMPLE, kind)) ? readdirSync(join(SAMPLE, kind)) : []).flatMap((id) =>
    ['md', 'mdx'].flatMap((ending) => {
      const path = `${kind}/${id}/index.vi.${ending}`;
      const file = join(SAMPLE, path);
      return existsSync(file) ? [{ path, text: readFileSync(file, 'utf8') }] : [];
    }),
  ),
);

function split(text: string): { head: string; body: string } {
  const [, head = '', body = ''] = /^---\n([\s\S]*?\n)---\n([\s\S]*)$/.exec(text) ?? [];
  return { head, body };
}
const join2 = (head: string, body: string) => `---\n${head}---\n${body}`;
const onHead = (change: (head: string, random: Random) => string): Mutator => {
  return (text, random) => {
    const { head, body } = split(text);
    return join2(change(head, random), body);
  };
};
const rewritten = (
  style: 'block' | 'flow' | 'any',
  indent: number,
  quote?: 'QUOTE_DOUBLE' | 'QUOTE_SINGLE',
) =>
  onHead((head) => {
    const doc = parseDocument(head);
    const strings = quote && { defaultStringType: quote, defaultKeyType: 'PLAIN' as const };
    return doc.toString({ lineWidth: 0, indent, collectionStyle: style, ...strings });
  });

/** The keys at the top with what stands under each. */
const blocks = (head: string) => head.split(/^(?=[A-Za-z])/m);

/** Changes that say the same. */
export const KEEPING: Record<string, Mutator> = {
  'line ends of Windows': (text) => text.replaceAll('\n', '\r\n'),
  'line ends of old Macs': (text) => text.replaceAll('\n', '\r'),
  'a byte order mark': (text) => `\ufeff${text}`,
  'decomposed letters': (text) => text.normalize('NFD'),
  'double quotes': rewritten('any', 2, 'QUOTE_DOUBLE'),
  'single quotes': rewritten('any', 2, 'QUOTE_SINGLE'),
  'an indentation of four': rewritten('any', 4),
  'block lists and maps': rewritten('block', 2),
  'flow lists and maps': onHead((head) =>
    blocks(head)
      .map((block) => parseDocument(block).toString({ lineWidth: 0, collectionStyle: 'flow' }))
      .map((block) => (block.startsWith('{') ? `${block.trim().slice(1, -1).trim()}\n` : block))
      .join(''),
  ),
  'another order of keys': onHead((head, random) =>
    blocks(head)
      .map((block) => ({ block, at: random() }))
      .sort((a, b) => a.at - b.at)
      .map(({ block }) => block)
      .join(''),
  ),
  'spaces at line ends': onHead((head) => head.replaceAll('\n', '   \n')),
  'spaces after colons': onHead((head) => head.replace(/^(\w+): (?=\S)/gm, '$1:    ')),
  'comments and empty lines': onHead((head) => `# ghi chú\n\n${blocks(head).join('# ghi chú\n\n')}`),
  'empty lines around the body': (text) => {
    const { head, body } = split(text);
    return join2(head, `\n\n${body.trim()}\n\n\n`);
  },
};

const JUNK = [
  ...[
    '\u0000',
    '\u001b',
    '\u2028',
    '\u202e',
    '\u200b',
    '\u200d',
    '\ufeff',
    '\u00ad',
    '\u3164',
    '\u17b4',
    '\ud800',
  ],
  ...[
    '\uffff',
    '\u{e0041}',
    '👩‍👩‍👧',
    'ພາສາ',
    'ភាសា',
    '中文',
    '\u0301',
    '\u00a0',
    '"',
    "'",
    '“',
    '#',
    ': ',
    '- ',
    '\t',
  ],
];
const MARKDOWN = [
  ...[
    '**',
    '*a **b',
    '_',
    '`',
    '```\n',
    '> ',
    '- ',
    '1. ',
    '[',
    '](',
    '![a](b)',
    '[a](places/x)',
    '<b>',
    '<!--',
    '{',
    '}',
  ],
  ...[
    ':::luu-y[',
    ':::\n',
    '::anh{id=',
    '::__proto__',
    '|a|b|\n|-|-|\n|c|',
    '# ',
    '===\n',
    '&amp;',
    '&#8238;',
    '~~',
    '\\',
  ],
  ...[
    '[a]: b\n',
    'www.a.vn',
    'https://a.vn/(',
    '<https://a',
    '$$',
    '\n\n',
    '    ',
    '<Note>',
    'import a from "b"\n\n',
  ],
];
const YAML = [
  ...[
    '&a ',
    '*a',
    '!x ',
    '? ',
    '|\n',
    '>-\n  ',
    '[',
    ']',
    '{',
    '}',
    ': ',
    '- ',
    '"',
    "'",
    '%',
    '@',
    '~',
    'null',
    '50.000',
  ],
  ...[
    '<<: *a\n',
    '__proto__: { a: 1 }\n',
    'constructor: 1\n',
    '---\n',
    '...\n',
    '"\\u0000"',
    '2026-02-30',
    '1e999',
    '.nan',
  ],
];
const insert = (pieces: readonly string[], where: 'head' | 'body' | 'any'): Mutator => {
  return (text, random) => {
    const { head } = split(text);
    const from = where === 'body' ? head.length + 8 : 4;
    const to = where === 'head' ? head.length + 4 : text.length;
    const at = from + Math.floor(random() * Math.max(1, to - from));
    return (
      text.slice(0, at) + pick(pieces, random).repeat(1 + Math.floor(random() ** 4 * 4)) + text.slice(at)
    );
  };
};
const lines = (change: (all: string[], random: Random) => string[]): Mutator => {
  return (text, random) => change(text.split('\n'), random).join('\n');
};
const at = (list: readonly unknown[], random: Random) => Math.floor(random() * list.length);

/** Changes of any sort. */
export const BREAKING: Mutator[] = [
  (text, random) => {
    const bytes = Buffer.from(text);
    for (let count = 0; count < 1 + random() * 4; count++)
      bytes[at([...bytes], random)] = Math.floor(random() * 256);
    return bytes;
  },
  (text, random) => Buffer.from(text).subarray(0, Math.floor(random() * text.length)),
  insert(JUNK, 'any'),
  insert(JUNK, 'head'),
  insert(MARKDOWN, 'body'),
  insert(MARKDOWN, 'body'),
  insert(YAML, 'head'),
  lines((all, random) => all.toSpliced(at(all, random), 1)),
  lines((all, random) => all.toSpliced(at(all, random), 0, pick(all, random))),
  lines((all, random) => {
    // The values of two fields exchanged.
    const [a, b] = [at(all, random), at(all, random)];
    const [one = '', two = ''] = [all[a], all[b]];
    const value = (line: string) => line.replace(/^[^:]*:/, '');
    return all.with(a, one.replace(/:.*/, `:${value(two)}`)).with(b, two.replace(/:.*/, `:${value(one)}`));
  }),
  (text, random) =>
    `${text}\n\n${pick(['> ', '- ', '*a **b ', '[', ':a[', '<Note>\n\n'], random).repeat(3000)}a`,
  (text, random) =>
    text.replace('\n', `\nowner: ${pick(['[', '{a: ', '- ', '"', '! '], random).repeat(2000)}\n`),
];

/** The sample in a folder of its own, with the given files in place of its own; pictures by name only. */
export function sampleWith(files: Record<string, string | Buffer>, { pictures = false } = {}): string {
  const parent = mkdtempSync(join(tmpdir(), 'fuzz-'));
  onTestFinished(() => removeFolder(parent));
  const dir = join(parent, 'content');
  cpSync(SAMPLE, dir, {
    recursive: true,
    filter: (path) => pictures || !/\.(jpe?g|png|webp)$/i.test(path),
  });
  if (!pictures)
    for (const { path } of seeds.filter((seed) => seed.path.startsWith('photos/')))
      writeFileSync(join(dir, path, '..', 'photo.jpg'), 'x');
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(join(dir, path, '..'), { recursive: true });
    writeFileSync(join(dir, path), text);
  }
  return dir;
}

/** The sample with every record changed by `change`: its issues, and those of its files that have no error. */
export function readChanged(change: (text: string, index: number) => string | Buffer) {
  const files = Object.fromEntries(seeds.map(({ path, text }, index) => [path, change(text, index)]));
  const result = readCatalogue(sampleWith(files));
  const faulty = new Set(result.issues.filter(({ level }) => level === 'error').map(({ file }) => file));
  const isGood = ({ path }: { path: string }) =>
    !faulty.has(`content/${path}`) && !faulty.has(`content/${path.split('/').slice(0, 2).join('/')}`);
  return { ...result, files, good: seeds.filter(isGood).map(({ path }) => path) };
}

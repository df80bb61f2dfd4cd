import { globSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { expect, it } from 'vitest';
import { parseSimpleYaml } from '../../src/catalogue/simple-yaml.ts';
import { parseYaml, readWithPositions } from '../../src/catalogue/yaml-file.ts';
import { createRandom } from '../../src/language/random.ts';

const content = resolve(import.meta.dirname, '../../content');

it('reads the front matter of the sample as the whole reader does, and nearly all of it', () => {
  const files = globSync('**/index.*.{md,mdx}', { cwd: content });
  let unsure = 0;
  for (const file of files) {
    const text = /^---\n([\s\S]*?\n)---/.exec(readFileSync(join(content, file), 'utf8'))?.[1] ?? '';
    const simple = parseSimpleYaml(text);
    if (simple === undefined) unsure++;
    else expect(simple, file).toEqual(readWithPositions(text, file).data);
  }
  expect(files.length).toBeGreaterThan(300);
  expect(unsure).toBeLessThan(files.length / 20);
});

it.each(['terms', 'communes', 'province', 'audiences', 'synonyms'])(
  'reads %s.yaml of the sample as the whole reader does',
  (name) => {
    const text = readFileSync(join(content, `${name}.yaml`), 'utf8');
    expect(parseSimpleYaml(text)).toEqual(readWithPositions(text, name).data);
  },
);

it('finds the line of every key of the sample as the whole reader does', () => {
  for (const file of globSync('**/index.*.{md,mdx}', { cwd: content })) {
    const text = /^---\n([\s\S]*?\n)---/.exec(readFileSync(join(content, file), 'utf8'))?.[1] ?? '';
    const [quick, whole] = [parseYaml(text, file, 2), readWithPositions(text, file, 2)];
    for (const [key, value] of Object.entries(whole.data as Record<string, unknown>)) {
      expect(quick.lineOf([key]), `${file} ${key}`).toBe(whole.lineOf([key]));
      const deeper = [key, ...(Array.isArray(value) ? [0] : Object.keys(Object(value)).slice(0, 1))];
      expect(quick.lineOf(deeper), `${file} ${deeper}`).toBe(whole.lineOf(deeper));
    }
    expect(quick.lineOf(['nothing'])).toBe(whole.lineOf(['nothing']));
  }
});

it.each([
  'a: 1e5',
  'a: 0x1F',
  'a: 012',
  'a: .5',
  'a: +1',
  'a: 1_000',
  'a: ~',
  'a: null',
  'a: NULL',
  'a: True',
  'a: .inf',
  'a: 50.000',
  'a: *b',
  'a: &b c',
  'a: !b c',
  'a: |\n  b',
  'a: >\n  b',
  'a: b\n  c',
  'a: b # c',
  'a: #b',
  'a: "b\\n"',
  "a: 'b''c'",
  'a: [b,\n  c]',
  'a: [b',
  'a: b: c',
  'a:\n',
  'a: b\na: c',
  '- a',
  'a',
  'a:b',
  '\ta: b',
  'a: {b}',
  'a: [b: c]',
  '? a\n: b',
  '%a',
  'a: @b',
  'a: -',
  'a: - b',
  'a: [a, , b]',
  'a: [b, ]',
  'a: {b: 1, b: 2}',
  '"a": b',
  'a: ---',
  '---\na: b',
])('leaves %j to the whole reader', (text) => {
  expect(parseSimpleYaml(`${text}\n`)).toBeUndefined();
});

it.each(['a: >-\n  một\n  hai\nb: 1\n', '# đầu\na: 1\n  # trong\nb:\n  - c: 2\n    # sâu\n    d: 3\n'])(
  'reads %j the short way',
  (text) => {
    const { data, issues } = readWithPositions(text, 'x');
    expect({ data: parseSimpleYaml(text), issues: [] }).toEqual({ data, issues });
  },
);

it.each([
  'a: >-\n  một\n\n  hai\n',
  'a: >-\n  một\n  # hai\n  ba\n',
  'a: >-\n  một\n   hai\n',
  'a: >-\n  một \n  hai\n',
  'a: >-\n',
])('does not guess where %j ends its lines', (text) => {
  expect(parseSimpleYaml(text)).toBeUndefined();
});

/** Random texts made of what front matter is made of, so that many are nearly right. */
function randomText(random: () => number): string {
  const pick = <T>(list: readonly T[]) => list[Math.floor(random() * list.length)] as T;
  const scalars = [
    'a',
    'Đền cổ',
    '1',
    '1.5',
    '20.078',
    '007',
    '-3',
    '2026-01-02',
    '"x: y"',
    "'q'",
    'true',
    'no',
    '12 km',
    '1397年',
    'a, b',
    'a:b',
    'a #b',
    'x {y}',
    '[p, "q", 3]',
    '{ id: z, role: lead }',
    '{ a: [1, 2] }',
    '[]',
    '{}',
    '7h-17h',
    '1.000.000',
    'a"b',
    "it's",
    '50%',
    '- x',
    '>-',
    '# x',
    '',
  ];
  const keys = ['a', 'b', 'geo', 'lat', 'x', 'key-1'];
  const lines = Array.from({ length: 1 + Math.floor(random() * 5) }, (_, index) => {
    const indent = ' '.repeat(random() < 0.7 ? 0 : pick([2, 2, 2, 4, 1]));
    const key = random() < 0.9 ? keys[index] : pick(['a', '', 'Đ']);
    return `${indent}${pick(['', '', '', '', '- '])}${key}${pick([': ', ': ', ': ', ':  ', ':', ' '])}${pick(scalars)}`;
  });
  return `${lines.join('\n')}\n`;
}

it('never reads anything otherwise than the whole reader', () => {
  const random = createRandom(7);
  let read = 0;
  for (let round = 0; round < 8000; round++) {
    const text = randomText(random);
    const simple = parseSimpleYaml(text);
    if (simple === undefined) continue;
    read++;
    const { data, issues } = readWithPositions(text, 'x');
    expect({ text, data: simple, issues: [] }).toEqual({ text, data, issues });
  }
  expect(read).toBeGreaterThan(300);
});

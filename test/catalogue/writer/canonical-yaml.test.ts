import { describe, expect, it } from 'vitest';
import { type Document, parse, parseDocument, visit } from 'yaml';
import { z } from 'zod';
import { formatYaml, yamlOf } from '../../../src/catalogue/writer/canonical-yaml.ts';
import { parseYaml } from '../../../src/catalogue/yaml-file.ts';
import { createRandom } from '../../../src/language/random.ts';
import { sveltiaYaml } from './sveltia.ts';

const SCHEMA = z.strictObject({
  title: z.string().optional(),
  geo: z.strictObject({ lat: z.number(), lon: z.number() }).optional(),
  when: z
    .union([
      z.literal('unknown'),
      z.strictObject({ from: z.string(), to: z.string() }),
      z.strictObject({ each: z.array(z.strictObject({ day: z.int(), month: z.int() })) }),
    ])
    .optional(),
  tags: z.array(z.string()).optional(),
  code: z.string().optional(),
  open: z.boolean().optional(),
  words: z.record(z.string(), z.string()).optional(),
});
const form = (text: string) => formatYaml(text, SCHEMA);

describe('the one form of YAML', () => {
  it('is blocks in the order of the schema, at every depth, with unknown keys last', () => {
    const typed =
      'tags: [b, a]\nmine: 1\ngeo: {lon: 105.5,\n  lat: 20.0}\nwhen: { each: [{ month: 2, day: 3 }] }\n"title":   "Bến  đò"\n';
    expect(form(typed)).toBe(
      'title: Bến  đò\ngeo:\n  lat: 20\n  lon: 105.5\nwhen:\n  each:\n    - day: 3\n      month: 2\ntags:\n  - b\n  - a\nmine: 1\n',
    );
    expect(form('when: {to: "2", from: "1"}')).toBe("when:\n  from: '1'\n  to: '2'\n");
  });

  it('keeps languages as they stand, empty lists, and what is left empty', () => {
    const text = 'tags: []\nopen:\nwords:\n  lo: b\n  vi: a\n';
    expect(form(text)).toBe(text);
    expect(form(text.replace('open:', 'open: null'))).toBe(text);
    expect(form('')).toBe('');
  });

  it('keeps every comment with what it speaks of', () => {
    const typed = [
      '# của cả tệp',
      '',
      '# về nhãn',
      'tags: [a, # chữ a',
      '  b] # hết',
      'geo: # tọa độ',
      '  # vĩ độ trước',
      '  lon: 105 # đông',
      '  lat: 20',
      '# về tên',
      'title: Bến # tên cũ',
      '# cuối tệp',
      '',
    ].join('\n');
    const once = form(typed) ?? '';
    for (const comment of typed.match(/#.*/g) ?? []) expect(once).toContain(comment);
    expect(once).toContain('# về tên\ntitle: Bến # tên cũ\n');
    expect(once).toMatch(/# cuối tệp\n$/);
    expect(form(once)).toBe(once);
    expect(parse(once)).toEqual(parse(typed));
  });

  it('keeps blank lines only where it is asked to', () => {
    const typed = '# đầu\n\ntitle: a\n\n# nhãn\n\ntags:\n  - a\n';
    expect(form(typed)).not.toContain('\n\n');
    expect(formatYaml(typed, SCHEMA, undefined, { blankLines: true })).toBe(typed);
  });

  it.each([
    ['a mistake of YAML', 'title: "a'],
    ['a key for the second time', 'title: a\ntitle: b'],
    ['thousands with dots', 'mine: 50.000'],
    ['a decimal comma within braces', 'geo: { lat: 11,33, lon: 106,33 }'],
    ['an anchor', 'title: &a b\ncode: *a'],
    ['a code whose zero would go', 'code: 01234'],
    ['a number where words belong', 'title: 1.50'],
    ['a word of another YAML where words belong', 'title: TRUE'],
    ['a number under an unknown key', 'mine: 1.10'],
    ['a text that is no map', '- a'],
    ['a text nested without end', `title: ${'['.repeat(5000)}`],
  ])('leaves %s to whoever wrote it', (_, text) => {
    expect(form(text)).toBeUndefined();
  });

  it('of a text without keys is its comments', () => {
    const bare = '# một\n\n# hai\n';
    const empty = (doc: Document) => doc.delete('title');
    expect(formatYaml(bare, SCHEMA, undefined, { blankLines: true })).toBe(bare);
    expect(formatYaml(`${bare}title: x\n`, SCHEMA, empty, { blankLines: true })).toBe(bare);
    expect(formatYaml('title: x\n', SCHEMA, empty)).toBe('');
  });

  it('changes what an edit sets, and no other line', () => {
    const before = form('title: a\nwords: { vi: b }\ntags: [x]') ?? '';
    const edited = formatYaml(before, SCHEMA, (doc) => {
      doc.setIn(['words', 'vi'], 'c: d');
      doc.setIn(['geo'], { lon: 105, lat: 20.5 });
    });
    expect(edited).toBe("title: a\ngeo:\n  lat: 20.5\n  lon: 105\ntags:\n  - x\nwords:\n  vi: 'c: d'\n");
  });
});

const NASTY = [
  ...['', ' ', 'no', 'yes', 'on', 'null', '~', 'true', 'False', 'NULL', '.inf', '.nan', '0x1F', '1e3', '012'],
  ...['1', '1.0', '-1', '+1', '1_000', '50.000', '2026-01-01', '12:30', '07:00', '38', '12e456', '0o7'],
  ...['a: b', 'a:', ':', ': a', '# x', 'a # x', 'a#b', '#', ' a', 'a ', 'a  ', '\ta', 'a\t', 'a\tb'],
  ...['- a', '-', '--', '---', '...', '? a', '?', '@a', '%a', '`a`', '!a', '&a', '*a', '|', '>', '>-', '|+'],
  ...['[a]', '{a}', 'a]', '{ a: b }', ',', "'", "''", '"', '""', `"a" 'b'`, "it's", '\\', 'a\\n', '=', '<<'],
  ...['a\nb', 'a\n', '\na', '\n', 'a\n\nb', ' a\nb', 'a\n  b', 'a \nb', 'a\n---\nb', 'a\n# b', 'a: b\nc: d'],
  ...['🌊', '👩‍👩‍👧', 'Thanh Hóa', 'ແທງ​ຮວາ', '清化', '“a”', 'a\u00a0b', '\ufeffa', 'a\u0085b', '\u200b'],
  ...['\u0000', '\u001b[0m', '\u007f', '\u202eabc', '\ud800', '__proto__', 'constructor', 'a'.repeat(300)],
];

describe('a value', () => {
  it.each(NASTY.map((value) => [value.slice(0, 40), value]))('%j is read again as it was', (_, value) => {
    // At the very end Sveltia loses the line ends of a value.
    const data = { title: value, tags: [value, value], words: { vi: value, en: 'end' } };
    const text = yamlOf({ words: data.words, tags: data.tags, title: value }, SCHEMA);
    expect(parse(text)).toEqual(data);
    expect(form(text)).toBe(text);
    expect(text).toBe(sveltiaYaml(data));
  });

  it('may be a key as well', () => {
    for (const key of NASTY.filter((word) => word !== '<<')) {
      const text = yamlOf({ words: { [key]: 'a' } }, SCHEMA);
      expect(Object.entries(parse(text).words)).toEqual([[key, 'a']]);
    }
  });

  it('of many signs is read again by the catalogue, which takes line separators for spaces and composes letters', () => {
    const random = createRandom(7);
    const signs = [...NASTY.filter(({ length }) => length < 4), 'a\u2028b', '\u2029', 'e\u0301', '\u037e'];
    for (let round = 0; round < 600; round++) {
      const value = Array.from({ length: 1 + random() * 6 }, () => signs[Math.floor(random() * signs.length)])
        .join('')
        .replace(/[\u0000\u001b\u007f\u0085\u202e\ud800\u200b\ufeff]/g, '');
      const text = yamlOf({ title: value, tags: [value] }, SCHEMA);
      const wanted = value
        .replace(/[\u2028\u2029]/g, ' ')
        .replace('e\u0301', 'é')
        .normalize('NFC');
      const read = parseYaml(text, 'x').data as { title: string; tags: string[] };
      expect(read.title.normalize('NFC'), JSON.stringify(text)).toBe(wanted);
      expect(read.tags).toEqual([read.title]);
      expect(form(text)).toBe(text);
    }
  });
});

it('keeps all values and comments of a text written in any way, and is itself left as it is', () => {
  const random = createRandom(11);
  const turn = <T>(of: readonly T[]) => of[Math.floor(random() * of.length)] as T;
  const words = NASTY.filter((word) => !/[\u0000-\u0008\u000b-\u001f\u007f-\u009f\ud800\u202e]/.test(word));
  const value = (): string => turn(words);
  let written = 0;
  for (let round = 0; round < 120; round++) {
    const data = {
      title: value(),
      words: { vi: value(), en: value() },
      tags: [value(), value()],
      geo: { lon: 100 + Math.round(random() * 1e4) / 1e3, lat: 20 },
      when: { each: [{ month: 1, day: 2 }] },
    };
    const doc = parseDocument(sveltiaYaml(data));
    let comments = 0;
    visit(doc, {
      Scalar(key, scalar) {
        if (random() < 0.5) scalar.type = turn(['PLAIN', 'QUOTE_SINGLE', 'QUOTE_DOUBLE', 'BLOCK_LITERAL']);
        if (key === 'key' && random() < 0.2) scalar.commentBefore = ` trước ${comments++}`;
        else if (key !== 'key' && random() < 0.2) scalar.comment = ` sau ${comments++}`;
      },
    });
    const typed = doc.toString({ collectionStyle: turn(['any', 'block', 'flow']), lineWidth: turn([0, 40]) });
    const once = form(typed);
    if (once === undefined) continue;
    written++;
    expect(parse(once), typed).toEqual(parse(typed));
    expect(once.match(/# (trước|sau) \d+/g)?.sort(), typed).toEqual(
      typed.match(/# (trước|sau) \d+/g)?.sort(),
    );
    expect(form(once), typed).toBe(once);
  }
  // The others are those in which the reader finds a sentence cut at #.
  expect(written).toBeGreaterThan(80);
});

import { describe, expect, it } from 'vitest';
import { formatIssues } from '../../src/catalogue/issues.ts';
import { withoutInvisible } from '../../src/catalogue/signs.ts';
import { catalogueOf, issuesOf, place, provinceYaml, shortIssues } from '../support/province.ts';

const VI = 'places/bai-mau/index.vi.md';
const titled = (title: string) => ({ [VI]: place().replace('title: Bãi Mẫu', `title: ${title}`) });

describe('a sign nobody types', () => {
  it.each([
    ['NUL', '\u0000', 'U+0000 (NUL)'],
    ['ESC', '\u001b', 'U+001B (ESC)'],
    ['DEL', '\u007f', 'U+007F (DEL)'],
    ['next line', '\u0085', 'U+0085'],
    ['the turning of the order', '\u202e', 'U+202E (đảo chiều chữ)'],
    ['an isolate', '\u2066', 'U+2066'],
    ['no character', '\uffff', 'U+FFFF'],
    ['a tag', '\u{e0041}', 'U+E0041'],
  ])('is refused with its line and its name: %s', (_, sign, name) => {
    for (const [files, line] of [
      [titled(`Bãi${sign} Mẫu`), 2],
      [{ [VI]: place('', `Một.\n\nHai${sign}.`) }, 12],
    ] as const) {
      const [issue, ...more] = issuesOf(files);
      expect(more).toEqual([]);
      expect(issue).toMatchObject({ code: 'refused-sign', level: 'error', line, file: `content/${VI}` });
      expect(issue?.message).toContain(name);
    }
  });

  it.each([
    ['"a\\u0000b\\u001b"', 'U+0000 (NUL), U+001B (ESC)'],
    ['"a\\u202Eb"', 'U+202E'],
    ['"a\\ud800b"', 'U+D800'],
    ['"a\\x7fb"', 'U+007F'],
  ])('is refused written as the escape %s', (title, name) => {
    const [issue] = issuesOf(titled(title));
    expect(issue).toMatchObject({ code: 'refused-sign', level: 'error', line: 2 });
    expect(issue?.message).toContain(name);
  });

  it('is refused written as a character reference in a body', () => {
    expect(shortIssues({ [VI]: place('', '\nMột &#x202E;hai&#27;') })).toEqual([
      `${VI}:11 error refused-sign`,
    ]);
  });

  it('is refused in the files of the whole province', () => {
    expect(
      shortIssues({
        'province.yaml': provinceYaml().replace('Tỉnh Mẫu', 'Tỉnh\u202e Mẫu'),
        'terms.yaml': 'terms: []\n# \u001b\n',
        'communes.yaml': 'source: "a\\u0007"\nasOf: 2026-01-01\ncommunes: []\n',
      }),
    ).toEqual([
      'communes.yaml:1 error refused-sign',
      'province.yaml:2 error refused-sign',
      'terms.yaml:2 error refused-sign',
    ]);
  });
});

it('reads a line separator as a space in front matter, and as a new line in a body', () => {
  const title = (text: string) => catalogueOf(titled(text)).records[0]?.words['vi']?.title;
  expect(title('Đền\u2028cổ')).toBe('Đền cổ');
  expect(title('"Đền\\u2029cổ"')).toBe('Đền cổ');
  const { records } = catalogueOf({ [VI]: place('', '## Một\u2028Hai\u2029Ba') });
  expect(records[0]?.words['vi']?.body).toBe('## Một\nHai\n\nBa');
  expect(shortIssues({ ...titled('Đền\u2028cổ'), 'places/hai/index.vi.md': place('areaHa: nhiều') })).toEqual(
    ['places/hai/index.vi.md:4 error not-a-number'],
  );
});

it.each([
  '"\u200b"',
  '"\u00ad\u200d"',
  '.',
  '"\u0301"',
  '"\u3164"',
  '"\u2800"',
  '"\u2060\ufeff"',
  '…',
  '"🏖️"',
])('refuses the title %j, in which there is nothing to read', (title) => {
  const codes = issuesOf(titled(title))
    .filter(({ level }) => level === 'error')
    .map(({ code }) => code);
  expect(['no-letter', 'empty']).toContain(codes[0]);
  expect(codes).toHaveLength(1);
});

it('takes what shows nothing out of a title, and tells', () => {
  const files = titled('B\u200bãi\u00ad M\u2060ẫu\u{fe0f}');
  expect(shortIssues(files)).toEqual([`${VI}:2 warning invisible-sign`]);
  expect(catalogueOf(files).records[0]?.words['vi']?.title).toBe('Bãi Mẫu');
});

it.each([
  ['an emoji of several people', '👩‍👩‍👧 Gia đình'],
  ['a skin colour', '👩🏽‍💻 x'],
  ['a keycap', '1️⃣ x'],
  ['a flag spelt with tags', '🏴󠁧󠁢󠁥󠁮󠁧󠁿 Anh 🏖️'],
  ['Lao words parted', 'ພາສາ\u200bລາວ'],
  ['Khmer words parted', 'ភាសា\u200bខ្មែរ'],
  ['an inherent vowel of Khmer', 'ក\u17b4'],
  ['Persian', 'می\u200cخواهم'],
  ['Sinhala', 'ශ්\u200dරී'],
  ['a variant of a Han letter', '葛\u{e0100}城'],
  ['a space that does not break', 'Bãi\u00a0Mẫu'],
  ['1975 alone', '1975'],
])('leaves %s as it is', (_, text) => {
  expect(withoutInvisible(text)).toBe(text);
  const files = titled(`"${text}"`);
  expect(issuesOf(files)).toEqual([]);
  expect(catalogueOf(files).records[0]?.words['vi']?.title).toBe(text.normalize('NFC'));
});

it('is not obeyed by the terminal that prints a mistake', () => {
  const report = formatIssues(
    issuesOf({ [VI]: place('areaHa: "\u001b[2J\u202e5"'), 'places/\u001b[2J.txt': 'x' }),
  );
  expect(report).toContain('areaHa');
  expect(report).not.toMatch(/[\u001b\u202e]/);
});

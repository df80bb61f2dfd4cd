import { describe, expect, it } from 'vitest';
import { DEEPEST_BODY, LONGEST_BODY } from '../../src/catalogue/body/limits.ts';
import { lostRecords, readCatalogue } from '../../src/catalogue/read.ts';
import { issuesOf, place, shortIssues, translation, writeProvince } from '../support/province.ts';

const VI = 'places/bai-mau/index.vi.md';
const OTHER = { 'places/hai/index.vi.md': place('areaHa: nhiều') };
const OTHER_TOLD = 'places/hai/index.vi.md:4 error not-a-number';

/** Of a body alone in its record: told of that file, and the mistake of another file too. */
const codesOf = (body: string, path = VI) => {
  const begun = performance.now();
  const told = shortIssues({
    [path]: path === VI ? place('', body) : translation(undefined, body),
    ...OTHER,
  });
  expect(told).toContain(OTHER_TOLD);
  // Minutes or gigabytes without limits; the margin is for a busy machine.
  expect(performance.now() - begun).toBeLessThan(10_000);
  return told.filter((line) => line !== OTHER_TOLD).map((line) => line.split(' ').at(-1));
};

describe('a body that nothing could read', () => {
  it.each([
    ['quotes 3,000 deep', `${'>'.repeat(3000)} a`],
    ['quotes parted by what nobody sees', `${'>\u200b'.repeat(3000)} a`],
    ['quotes with spaces', `${'> '.repeat(50_000)}a`],
    ['lists in lists', `${'- '.repeat(3000)}a`],
    ['lists and quotes by turns', `${'1. > '.repeat(3000)}a`],
    ['emphasis', `${'*a **b '.repeat(3000)}${' c**d*'.repeat(3000)}`],
    ['strong', `${'**a '.repeat(9000)}${' a**'.repeat(9000)}`],
    ['strikes', `${'~~a *b '.repeat(3000)}${' b* a~~'.repeat(3000)}`],
    ['brackets', `${':a['.repeat(5000)}b${']'.repeat(5000)}`],
  ])('for the depth of its %s is a mistake of its file', (_, body) => {
    expect(codesOf(body)).toEqual(['body-too-deep']);
  });

  it.each([
    ['character references', '&amp;'.repeat(59_000)],
    ['numbers of letters', '&#7841;'.repeat(40_000)],
    ['directives', ':a['.repeat(300) + ':a{'.repeat(60_000)],
    ['clock times', '7:30 '.repeat(59_000)],
    ['tags', '<https://a'.repeat(29_000)],
    ['definitions', '[a]: b "'.repeat(37_000)],
    ['underscores in one word', 'a_b'.repeat(60_000)],
    ['marks between letters', '字**“a”**'.repeat(30_000)],
    ['addresses without spaces', 'https://a.vn/x，'.repeat(20_000)],
    ['open attributes', '::anh{id="'.repeat(29_000)],
  ])('for its tangle of %s is a mistake of its file', (_, body) => {
    expect(['body-tangled', 'body-too-deep']).toContain(codesOf(body)[0]);
  });

  it('names the sign that a tangle is made of', () => {
    expect(issuesOf({ [VI]: place('', 'a_b'.repeat(60_000)) })[0]?.message).toContain('dấu đặc biệt (_)');
  });

  it('for its length says how long it is and may be', () => {
    const [issue] = issuesOf({ [VI]: place('', 'chữ '.repeat(100_000)) });
    expect(issue?.message).toBe('Bài dài 399.999 ký tự, nhiều nhất được 300.000.');
  });

  it('in a translation is a mistake of the translation', () => {
    expect(codesOf(`${'>'.repeat(3000)} a`, 'places/bai-mau/index.en.md')).toContain('body-too-deep');
  });

  it('is told with the line on which the trouble begins', () => {
    expect(shortIssues({ [VI]: place('', `\nĐoạn một.\n\n${'>'.repeat(200)} a`) })).toEqual([
      `${VI}:13 error body-too-deep`,
    ]);
  });
});

describe('a body that is only long', () => {
  const paragraph = 'Ủy ban nhân dân tỉnh ban hành quy định này, có hiệu lực từ 7:30 ngày 1/7/2025. ';
  it.each([
    ['an official text of 200 kB', `${paragraph}\n\n`.repeat(1800)],
    ['the same without a blank line', `${paragraph}\n`.repeat(1600)],
    ['a table of 3,000 rows', `|Xã|Số|\n|-|-|\n${'|Xã Mẫu&nbsp;Sơn|1<br>2|\n'.repeat(3000)}`],
    ['a list of 3,000 times', '- 07:30 xe đi, 08:30 xe đến bến\n'.repeat(3000)],
    ['3,000 links', '[Bãi Mẫu](places/bai-mau), [báo](https://mau.example/a)\n'.repeat(3000)],
    ['lists twenty deep', Array.from({ length: 20 }, (_, depth) => `${'  '.repeat(depth)}- mục`).join('\n')],
  ])('is read: %s', (_, body) => {
    expect(body.length).toBeLessThan(LONGEST_BODY);
    expect(DEEPEST_BODY).toBeGreaterThan(2 * 20);
    expect(codesOf(body)).toEqual([]);
  });
});

describe('front matter that nothing could read', () => {
  it.each([
    ['5,000 brackets', `geo: ${'['.repeat(5000)}${']'.repeat(5000)}`, 'yaml-too-deep'],
    ['5,000 braces', `geo: ${'{a: '.repeat(5000)}1${'}'.repeat(5000)}`, 'yaml-too-deep'],
    ['5,000 dashes', `geo:\n  ${'- '.repeat(5000)}a`, 'yaml-too-deep'],
    ['its length', `owner: ${'a'.repeat(200_000)}`, 'front-matter-too-long'],
    ['12,000 keys', Array.from({ length: 12_000 }, (_, at) => `"k${at}": 1`).join('\n'), 'unknown-field'],
    ['one key 20,000 times', 'a: 1\n'.repeat(20_000).trim(), 'yaml'],
    ['a space of 60,000 in a number', `areaHa: 1${' '.repeat(60_000)}x`, 'not-a-number'],
    ['20,000 wrong items', `season: [${'13, '.repeat(20_000)}1]`, 'out-of-bounds'],
  ])('for %s is a mistake of its file', (_, front, code) => {
    const begun = performance.now();
    const told = shortIssues({ [VI]: place(front), ...OTHER });
    expect(told).toContain(OTHER_TOLD);
    expect(told.map((line) => line.split(' ').at(-1))).toContain(code);
    expect(told.length).toBeLessThan(60);
    expect(performance.now() - begun).toBeLessThan(10_000);
  });

  it('never takes long over spaces before a #, or over empty lines', () => {
    const begun = performance.now();
    const files = { [VI]: place(`owner: Sở${' '.repeat(60_000)}# ghi chú`, '\n'.repeat(60_000)) };
    expect(issuesOf(files)).toEqual([]);
    expect(performance.now() - begun).toBeLessThan(5000);
  });
});

it('every folder of a record gives a record or an error: one that gives neither is told', () => {
  const folders = [
    { kind: 'places', id: 'a' },
    { kind: 'places', id: 'b' },
    { kind: 'places', id: 'c' },
  ] as const;
  const issue = { file: 'content/places/b/index.vi.md', level: 'error', code: 'x', message: '' } as const;
  const read = [{ record: { kind: 'places', id: 'a' } }] as const;
  expect(lostRecords(folders, read, [issue])).toMatchObject([{ file: 'content/places/c', level: 'error' }]);
  const reminder = { ...issue, file: 'content/places/c/x.txt', level: 'warning' } as const;
  expect(lostRecords(folders, read, [issue, reminder])).toHaveLength(1);
  expect(lostRecords(folders.slice(0, 2), read, [issue])).toEqual([]);
});

it('a composed page that is malformed is told once, by its guard', () => {
  const page = place('', '\n<Note>\n\nchưa đóng\n').replace('type: beach', 'topic: about');
  const { issues } = readCatalogue(writeProvince({ 'pages/bai/index.vi.mdx': page }));
  expect(issues.map(({ file, code }) => `${file} ${code}`)).toEqual([
    'content/pages/bai/index.vi.mdx mdx-syntax',
  ]);
});

import { describe, expect, it } from 'vitest';
import { clashingNames, windowsName } from '../../../src/catalogue/windows-names.ts';
import { issuesOf, place, provinceYaml, shortIssues } from '../../support/province.ts';

describe('a name that Windows cannot hold', () => {
  it.each(['aux.svg', 'NUL', 'con .txt', 'com1.tar.gz', 'a:b.md', 'a?.svg', 'a.', 'b ', 'a\\b', 'a\u0007b'])(
    '%j is told, with what to do',
    (name) => {
      const issue = windowsName(name, `content/${name}`);
      expect(issue).toMatchObject({ level: 'error', code: 'windows-name' });
      const [, better] = /^Đổi tên thành: (.*)$/.exec(issue?.fix ?? '') ?? [];
      if (better) expect(windowsName(better, 'x')).toBeUndefined();
      else expect(issue?.fix).toBe('Đặt tên khác.');
    },
  );

  it.each(['auxiliary.svg', 'con-duong.svg', 'ảnh đẹp.svg', 'a.b.svg', 'com0', 'README.md', 'a’b (1).svg'])(
    '%j is none',
    (name) => {
      expect(windowsName(name, name)).toBeUndefined();
    },
  );

  it('is found in the theme, however deep, and beside a record', () => {
    expect(
      shortIssues({
        'theme/hoa-van/aux.svg': '<svg/>',
        'theme/nen.': 'x',
        'places/bai-mau/a:b.txt': 'x',
      }).filter((text) => text.includes('windows')),
    ).toEqual([
      'places/bai-mau/a:b.txt error windows-name',
      'theme/hoa-van/aux.svg error windows-name',
      'theme/nen. error windows-name',
    ]);
  });
});

it('two names that are one on Windows and macOS are told', () => {
  expect(clashingNames(['A.svg', 'a.svg', 'b', 'ho\u0301a', 'hóa'])).toEqual([
    ['A.svg', 'a.svg'],
    ['ho\u0301a', 'hóa'],
  ]);
  const [issue] = issuesOf({ 'theme/Nen.svg': '<svg/>', 'theme/nen.svg': '<svg/>' }).filter(
    ({ code }) => code === 'names-clash',
  );
  expect(issue).toMatchObject({ file: 'content/theme/nen.svg', level: 'error' });
  expect(issue?.message).toContain('“Nen.svg” và “nen.svg”');
});

describe('a path beyond 260 signs', () => {
  it('of a file is a reminder with the signs to take away', () => {
    const name = `${'d'.repeat(140)}.svg`;
    const [issue] = issuesOf({ [`theme/${name}`]: '<svg/>' }).filter(({ code }) => code === 'long-path');
    expect(issue).toMatchObject({ level: 'warning', file: `content/theme/${name}` });
    expect(issue?.fix).toBe('Rút tên ngắn bớt ít nhất 19 ký tự.');
  });

  it('of a page is one too, where a region has a long id; the longest id of a record is short enough', () => {
    const region = 'r'.repeat(90);
    const regions = `regions:\n  - { id: ${region}, names: { vi: Miền }, communes: [] }\n`;
    const long = issuesOf({
      'province.yaml': provinceYaml(['vi', 'en'], regions),
      [`places/${'a'.repeat(60)}/index.vi.md`]: place(),
    }).filter(({ code }) => code === 'long-path');
    expect(long.map(({ file }) => file)).toEqual(['content/province.yaml']);
    expect(long[0]?.message).toContain(`/places/in/region/${region}/`);
  });
});

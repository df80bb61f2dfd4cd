import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readCatalogue } from '../../src/catalogue/read.ts';
import { acceptTranslations } from '../../src/desk/accept-translations.ts';
import { parseStatusArguments } from '../../src/desk/status-arguments.ts';
import { statusReport } from '../../src/desk/status-report.ts';
import { formatStatus } from '../../src/desk/status-text.ts';
import { FACTS, place, provinceYaml, translation, writeProvince } from '../support/province.ts';

const BODY = 'Bãi dài 4 km.\n\nNước trong từ tháng 4.\n\n## Đến bãi\n\nĐi đường ven biển.\n';
const called = (title: string, facts = FACTS, body = '') => place('', body, facts).replace('Bãi Mẫu', title);

/** Three places: one reviewed in English, one by machine and as a draft, one without anything. */
function province(): string {
  const dir = writeProvince({
    'province.yaml': provinceYaml(['vi', 'en', 'lo']).replace('featured: []', 'featured: [bai-ba]'),
    'places/bai-mau/index.vi.md': place('', BODY),
    'places/bai-mau/index.en.md': translation('translation: { status: reviewed, by: A }', BODY),
    'places/bai-hai/index.vi.md': called('Bãi Hai', `${FACTS}\nrelated: [bai-mau]`),
    'places/bai-hai/index.en.md': translation(),
    'places/bai-hai/index.lo.md': translation('translation: { status: draft }'),
    'places/bai-ba/index.vi.md': called('Bãi Ba'),
  });
  acceptTranslations(dir, { ids: [], languages: [], all: true }, '2026-02-01');
  return dir;
}

const report = (dir: string, today = '2026-03-01', only?: Parameters<typeof statusReport>[2]) => {
  const { catalogue } = readCatalogue(dir);
  if (!catalogue) throw new Error('The province has mistakes.');
  return statusReport(catalogue, today, only);
};

it('says which records are drafts, and when the others will be seen', () => {
  const dir = writeProvince({
    'places/bai-mau/index.vi.md': called('Bãi Một', `${FACTS}\ndraft: true\nreviewBy: 2026-02-01`),
    'places/bai-hai/index.vi.md': called('Bãi Hai', `${FACTS}\nembargo: 2026-03-02 08:00`),
    'places/bai-ba/index.vi.md': called('Bãi Ba', `${FACTS}\nembargo: 2026-02-28`),
  });
  const told = report(dir).records.map(({ record, draft, appears, overdueSince }) => [
    record,
    draft,
    appears,
    overdueSince,
  ]);
  expect(told).toEqual([
    ['places/bai-ba', undefined, undefined, undefined],
    ['places/bai-hai', undefined, '2026-03-02T08:00', undefined],
    ['places/bai-mau', true, undefined, undefined],
  ]);
});

describe('the state of every record in every language', () => {
  it('is missing, draft, machine or reviewed, the home page’s record first, then what others lead to', () => {
    const { languages, records } = report(province());
    const states = records.map(({ record, translations }) => [
      record,
      ...Object.values(translations).map(({ state }) => state),
    ]);
    expect(states).toEqual([
      ['places/bai-ba', 'missing', 'missing'],
      ['places/bai-mau', 'reviewed', 'missing'],
      ['places/bai-hai', 'machine', 'draft'],
    ]);
    expect(languages).toEqual([
      { lang: 'en', missing: 1, draft: 0, machine: 1, reviewed: 1, outdated: 0, percent: 33 },
      { lang: 'lo', missing: 2, draft: 1, machine: 0, reviewed: 0, outdated: 0, percent: 0 },
    ]);
  });

  it('names the paragraphs that changed since the translation was made', () => {
    const dir = province();
    const edited = place('', BODY.replace('4 km', '5 km').replace('ven biển', 'mới')).replace(
      'để thử',
      'đẹp',
    );
    writeFileSync(join(dir, 'places/bai-mau/index.vi.md'), edited);
    const { languages, records } = report(dir);
    expect(records[1]?.translations['en']).toEqual({
      state: 'reviewed',
      changed: ['“Tóm tắt”', 'dòng 10 “Bãi dài 5 km.”', 'dòng 16 “Đi đường mới.”'],
      blocks: 6,
    });
    expect(languages[0]).toMatchObject({ reviewed: 1, outdated: 1, percent: 0 });
    const text = formatStatus(report(dir));
    expect(text).toContain('đã duyệt, cũ 3/6 đoạn');
    expect(text).toContain('places/bai-mau en: 3/6 đoạn: “Tóm tắt”; dòng 10 “Bãi dài 5 km.”;');
  });

  it('of a paragraph taken out is outdated, though all that is left was translated', () => {
    const dir = province();
    writeFileSync(
      join(dir, 'places/bai-mau/index.vi.md'),
      place('', BODY.replace('Nước trong từ tháng 4.\n\n', '')),
    );
    expect(report(dir).records[1]?.translations['en']?.changed).toHaveLength(1);
  });

  it('says what is past its review', () => {
    const dir = province();
    expect(report(dir, '2027-01-02').records.some(({ overdueSince }) => overdueSince)).toBe(false);
    expect(report(dir, '2027-01-03').records.map(({ overdueSince }) => overdueSince)).toEqual(
      Array(3).fill('2027-01-02'),
    );
    expect(formatStatus(report(dir, '2027-01-03'))).toContain('places/bai-ba (Bãi Ba), hạn 2027-01-02');
  });

  it('can be asked of one record or one language, and says when nothing is left to do', () => {
    const only = { records: ['places/bai-mau'], languages: ['en'] };
    const extract = report(province(), '2026-03-01', only);
    expect(extract.records.map(({ record, translations }) => [record, Object.keys(translations)])).toEqual([
      ['places/bai-mau', ['en']],
    ]);
    expect(formatStatus(extract)).toContain('Cả 1 bản ghi đã có bản duyệt');
    expect(parseStatusArguments(['lo', 'content/places/bai-mau/'])).toEqual({
      records: ['places/bai-mau'],
      languages: ['lo'],
    });
  });
});

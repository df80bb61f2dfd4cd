import { execFileSync } from 'node:child_process';
import { cpSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { readCatalogue } from '../../../src/catalogue/read.ts';
import { takeSnapshot } from '../../../src/desk/history/history.ts';
import { collect } from '../../../src/desk/report/collect.ts';
import { contentAt } from '../../../src/desk/report/content-at.ts';
import { besideRows, doneRows, kindRows, NO_DATA, stateRows } from '../../../src/desk/report/figure-rows.ts';
import { parseQuarter, parseYear, type ReportPeriods } from '../../../src/desk/report/period.ts';
import { createReportDocx } from '../../../src/desk/report/report-docx.ts';
import { parseReportArguments } from '../../../src/desk/report-arguments.ts';
import { savedAs } from '../../support/office-files.ts';
import { itNeeds } from '../../support/programs.ts';
import { place, provinceYaml, writeProvince } from '../../support/province.ts';
import { temporaryFolder } from '../temporary.ts';

const quarter = parseQuarter('2026-Q4') as ReportPeriods;
const record = (published: string, updated = published, more = '') =>
  place(
    more,
    '',
    `type: beach
sources:
  - title: Báo cáo của tỉnh
published: ${published}
updated: ${updated}`,
  );

const NONE = { 'places/bai-mau/index.vi.md': undefined };

describe('a period', () => {
  it('is a quarter with the one before and the same a year ago, or a year with the one before', () => {
    expect([quarter.now, quarter.last, quarter.yearAgo]).toEqual([
      { name: 'quý IV năm 2026', from: '2026-10-01', to: '2026-12-31' },
      { name: 'quý III năm 2026', from: '2026-07-01', to: '2026-09-30' },
      { name: 'quý IV năm 2025', from: '2025-10-01', to: '2025-12-31' },
    ]);
    expect(parseQuarter('2028-q1')?.last).toEqual({
      name: 'quý IV năm 2027',
      from: '2027-10-01',
      to: '2027-12-31',
    });
    expect(parseYear('2026')).toMatchObject({ now: { from: '2026-01-01', to: '2026-12-31' } });
    expect([parseQuarter('2026-Q5'), parseQuarter('Q4'), parseYear('26')]).toEqual([
      undefined,
      undefined,
      undefined,
    ]);
  });

  it('is asked for in one way alone', () => {
    for (const args of [[], ['--quarter', '2026-Q5'], ['--year', '2026', '--quarter', '2026-Q1'], ['2026']])
      expect(() => parseReportArguments(args)).toThrow(/npm run report/);
  });
});

describe('what the content was at the end of a day', () => {
  const git = (cwd: string, day: string, ...args: string[]) =>
    execFileSync('git', ['-c', 'user.name=a', '-c', 'user.email=a@a.example', ...args], {
      cwd,
      env: { ...process.env, GIT_COMMITTER_DATE: day, GIT_AUTHOR_DATE: day },
    });
  const idsAt = async (home: string, contentDir: string, day: string) => {
    const past = await contentAt({ home, contentDir }, day);
    return typeof past === 'string' ? past : [past.source, ...past.catalogue.records.map(({ id }) => id)];
  };

  it('is read from git, to the minute of Viet Nam', async () => {
    const home = temporaryFolder();
    const contentDir = join(home, 'nội dung');
    cpSync(writeProvince({ ...NONE, 'places/a/index.vi.md': record('2026-01-01') }), contentDir, {
      recursive: true,
    });
    git(home, '2026-09-30T23:59:59+07:00', 'init', '-q');
    git(home, '2026-09-30T23:59:59+07:00', 'add', '.');
    git(home, '2026-09-30T23:59:59+07:00', 'commit', '-qm', 'a');
    cpSync(join(contentDir, 'places/a'), join(contentDir, 'places/b'), { recursive: true });
    git(home, '2026-10-01T00:00:00+07:00', 'add', '.');
    git(home, '2026-10-01T00:00:00+07:00', 'commit', '-qm', 'b');
    expect(await idsAt(home, contentDir, '2026-09-30')).toEqual(['git', 'a']);
    expect(await idsAt(home, contentDir, '2026-10-01')).toEqual(['git', 'a', 'b']);
    expect(await idsAt(home, contentDir, '2026-09-29')).toBe('chưa giữ lịch sử nội dung đến ngày 29/09/2026');
  });

  it('is read from the desk’s own history where there is no git, and is not guessed where nothing was kept', async () => {
    const home = temporaryFolder();
    const contentDir = join(home, 'content');
    cpSync(writeProvince({ ...NONE, 'places/a/index.vi.md': record('2026-01-01') }), contentDir, {
      recursive: true,
    });
    const keep = (at: string) =>
      takeSnapshot({ home, contentDir }, { what: 'thử', outside: false, now: new Date(at) });
    keep('2026-08-01T00:00:00Z');
    writeFileSync(join(contentDir, 'province.yaml'), `${provinceYaml(['vi'])}\nlạ: 1\n`);
    keep('2026-08-02T00:00:00Z');
    expect(await idsAt(home, contentDir, '2026-08-01')).toEqual(['snapshot', 'a']);
    expect(await idsAt(home, contentDir, '2026-08-02')).toMatch(/^nội dung ngày 02\/08\/2026 có \d+ lỗi/);
    expect(await idsAt(home, contentDir, '2026-07-31')).toMatch(/^chưa giữ lịch sử/);
  });
});

/** The report of a small province on a day. */
async function reported(today: string, periods = quarter) {
  const contentDir = writeProvince({
    ...NONE,
    'places/moi/index.vi.md': record('2026-10-01'),
    'places/cu/index.vi.md': record('2026-03-01', '2026-12-31'),
    'places/yen/index.vi.md': record('2026-03-01', '2026-09-30'),
    'places/nhap/index.vi.md': record('2026-11-01', '2026-11-01', 'draft: true'),
  });
  const home = temporaryFolder();
  const { catalogue } = readCatalogue(contentDir);
  if (!catalogue) throw new Error('the province has mistakes');
  const collected = await collect(periods, {
    catalogue,
    contentDir,
    home,
    outDir: join(home, 'dist'),
    today,
  });
  const parts = {
    done: doneRows(collected),
    state: stateRows(collected),
    beside: besideRows(collected, { views: 0 }),
  };
  const files = (province = catalogue.province) => unzipSync(createReportDocx(province, collected, parts));
  return {
    collected,
    parts,
    province: catalogue.province,
    files,
    text: (province = catalogue.province) => strFromU8(files(province)['word/document.xml'] as Uint8Array),
  };
}
const values = (rows: ReturnType<typeof doneRows>, code: string) =>
  rows.find((row) => row.code === code)?.values;

describe('a report', () => {
  it('counts what was published and changed within its days, without drafts, and no day of another period', async () => {
    const { collected, parts } = await reported('2026-12-31');
    expect(values(parts.done, 'published')).toEqual([1, undefined, undefined]);
    expect(values(parts.done, 'changed')).toEqual([1, undefined, undefined]);
    expect(values(parts.state, 'records')).toEqual([3, undefined, undefined]);
    expect(kindRows(collected)).toEqual([['Địa điểm', '1', '1', '0', '0', '3']]);
  });

  it('says of what was not counted that there are no data, and of nothing that it is 0', async () => {
    const { collected, text } = await reported('2026-12-31');
    const rows = [...doneRows(collected), ...besideRows(collected, {})];
    for (const code of ['lag', 'visitors', 'views', 'data-files', 'kiosks', 'oldest-copy'])
      expect(values(rows, code)).toEqual([undefined, undefined, undefined]);
    expect(text()).toContain(NO_DATA);
  });

  it('of a time that is over takes no figures from today', async () => {
    const { collected, parts } = await reported('2027-01-05');
    expect(collected.columns.map(({ unknown }) => unknown !== undefined)).toEqual([true, true, true]);
    expect(values(parts.state, 'records')).toEqual([undefined, undefined, undefined]);
  });

  it('has the margins, the letters, the heads and the page numbers of Decree 30/2020', async () => {
    const made = await reported('2026-12-31');
    const [files, text] = [made.files(), made.text()];
    const [, top, right, bottom, left] =
      /<w:pgMar w:top="(\d+)" w:right="(\d+)" w:bottom="(\d+)" w:left="(\d+)"/.exec(text) ?? [];
    const mm = [top, bottom, left, right].map((twips) => Math.round((Number(twips) * 25.4) / 1440));
    expect(mm).toEqual([20, 20, 30, 20]);
    expect(text).toContain('<w:pgSz w:w="11906" w:h="16838"/>');
    expect(strFromU8(files['word/styles.xml'] as Uint8Array)).toContain('w:ascii="Times New Roman"');
    expect(strFromU8(files['word/header1.xml'] as Uint8Array)).toMatch(/w:jc w:val="center".* PAGE /);
    expect(text).toMatch(/headerReference[^>]+w:type="default".*<w:titlePg\/>/);
    const order = [
      'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
      'Độc lập - Tự do - Hạnh phúc',
      'BÁO CÁO',
      './.',
      'Nơi nhận:',
      'Phụ lục',
    ].map((words) => text.indexOf(words));
    expect(order).toEqual(order.toSorted((a, b) => a - b));
    expect(order[0]).toBeGreaterThan(0);
    expect(text).toContain('DỰ THẢO');
  });

  itNeeds(
    ['writer', 'times', 'poppler'],
    'is printed so: both heads on a line each, a number from the second page on',
    async () => {
      const { province, collected, parts } = await reported('2026-12-31');
      const folder = temporaryFolder();
      writeFileSync(join(folder, 'bao-cao.docx'), createReportDocx(province, collected, parts));
      const [pdf = ''] = await savedAs('pdf', folder, ['bao-cao']);
      const told = (program: string, ...args: string[]) =>
        execFileSync(program, [...args, pdf], { encoding: 'utf8' });
      expect(told('pdfinfo')).toMatch(/Page size: +595.* x 84[12].*\(A4\)/);
      expect(told('pdffonts')).toMatch(/(?:Liberation ?Serif|Times ?New ?Roman)/);
      const pages = execFileSync('pdftotext', ['-layout', pdf, '-'], { encoding: 'utf8' }).split('\f');
      const [first = [], second = []] = pages.map((page) => page.split('\n').filter((line) => line.trim()));
      expect(first[0]).toMatch(/CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM$/);
      expect(first.find((line) => line.includes('Độc lập'))).toMatch(/Độc lập - Tự do - Hạnh phúc$/);
      expect(first.filter((line) => /^ *\d+ *$/.test(line))).toEqual([]);
      expect(second[0]?.trim()).toBe('2');
    },
    120_000,
  );

  it('is the same to the byte, and leaves nothing unescaped', async () => {
    const { province, collected, parts, text } = await reported('2026-12-31');
    const made = () => createReportDocx(province, collected, parts);
    expect(made()).toEqual(made());
    const odd = text({ ...province, report: { body: '<w:p/>&"', place: ']]>' } });
    expect(odd).toContain('&lt;W:P/&gt;&amp;');
    expect(odd).not.toContain('<W:P/>');
  });

  it('of a year has a blank for each figure that only people know', async () => {
    const [year, other] = [await reported('2026-12-31', parseYear('2026')), await reported('2026-12-31')];
    const report = { yearly: ['Số đoàn khách quốc tế'] };
    expect(year.text({ ...year.province, report })).toContain('Số đoàn khách quốc tế');
    expect(other.text({ ...other.province, report })).not.toContain('Số đoàn khách quốc tế');
  });
});

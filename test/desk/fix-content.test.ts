import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { PassThrough } from 'node:stream';
import { describe, expect, it } from 'vitest';
import { Refusal } from '../../src/build/refusal.ts';
import type { Mend, Migration } from '../../src/catalogue/migrations/migration.ts';
import { MIGRATIONS } from '../../src/catalogue/migrations/migrations.ts';
import { type Plan, planForm, planMends } from '../../src/catalogue/migrations/plan.ts';
import { readCatalogue } from '../../src/catalogue/read.ts';
import { askAtTerminal } from '../../src/desk/ask.ts';
import { parseCheckArguments } from '../../src/desk/check-arguments.ts';
import { type FixRequest, fixContent } from '../../src/desk/fix-content.ts';
import { FORMAT } from '../../src/model/format.ts';
import { issuesOf, type ProvinceFiles, place, provinceYaml, writeProvince } from '../support/province.ts';

const FORMER = `# Của tỉnh.\n${provinceYaml().replace(/format: \d+\n/, '')}# hết\n`;
const former = () => writeProvince({ 'province.yaml': FORMER });
const province = (dir: string) => readFileSync(join(dir, 'province.yaml'), 'utf8');

async function fix(dir: string, request: Partial<FixRequest> = {}, make?: (dir: string) => Plan) {
  const said: string[] = [];
  const reporter = {
    color: false,
    say: (text: string) => said.push(text),
    complain: (text: string) => said.push(text),
  };
  const outcome = await fixContent(
    { contentDir: dir, folder: 'tinh/content', yes: false, ...request },
    reporter,
    make,
  );
  return { outcome, said: said.join('\n') };
}

describe('content of the former format', () => {
  it('is shown line by line, and left as it is where nobody can be asked', async () => {
    const dir = former();
    const { outcome, said } = await fix(dir);
    expect(outcome).toBe('left');
    expect(said).toContain('tinh/content/province.yaml\n--- đang có\n+++ sẽ ghi\n@@ dòng 1–');
    expect(said).toContain(
      '\n # Của tỉnh.\n-code: "99"\n-names: { vi: Tỉnh Mẫu }\n+format: 1\n+code: \'99\'\n',
    );
    expect(said).toMatch(/Chưa ghi gì\. {2}→ Muốn ghi, chạy: npm run check -- --fix --yes$/);
    expect(province(dir)).toBe(FORMER);
  });

  it('is brought to the format of today with --yes, its comments kept, and passes without a reminder', async () => {
    const dir = former();
    const before = readCatalogue(dir).catalogue?.province;
    expect((await fix(dir, { yes: true })).outcome).toBe('written');
    expect(province(dir)).toMatch(/^# Của tỉnh\.\nformat: 1\ncode: '99'\n[\s\S]*# hết\n$/);
    const { catalogue, issues } = readCatalogue(dir);
    expect(issues).toEqual([]);
    expect(catalogue?.province).toEqual({ ...before, format: FORMAT });
    expect(readdirSync(dir).sort()).toEqual(['places', 'province.yaml']);
    const once = province(dir);
    expect(await fix(dir, { yes: true })).toEqual({ outcome: 'nothing', said: 'Không có gì để máy sửa.' });
    expect(province(dir)).toBe(once);
  });

  it('is written only when the answer is yes', async () => {
    const dir = former();
    expect((await fix(dir, { ask: async () => false })).outcome).toBe('left');
    expect(province(dir)).toBe(FORMER);
    expect((await fix(dir, { ask: async () => true })).outcome).toBe('written');
    expect(province(dir)).not.toBe(FORMER);
  });

  it.each([
    ['a mistake of YAML', 'code: "99'],
    ['a code without its quotes', FORMER.replace('"99"', '01')],
    ['a format nobody knows', `${FORMER}format: mot\n`],
    ['a newer format', `${FORMER}format: ${FORMAT + 1}\n`],
  ])('with %s in province.yaml is left to its editor', async (_, text) => {
    const dir = writeProvince({ 'province.yaml': text });
    const { outcome, said } = await fix(dir, { yes: true });
    expect(outcome).toBe('blocked');
    expect(said).toContain('Chưa ghi gì: máy chưa sửa được tinh/content/province.yaml vì trong tệp còn lỗi.');
    expect(province(dir)).toBe(text);
  });

  it('is not written over what an editor saves while the question stands', async () => {
    const dir = former();
    const edited = FORMER.replace('Tỉnh Mẫu', 'Tỉnh Mới');
    const ask = async () => {
      writeFileSync(join(dir, 'province.yaml'), edited);
      return true;
    };
    const { outcome, said } = await fix(dir, { ask });
    expect(outcome).toBe('left');
    expect(said).toContain('tinh/content/province.yaml vừa bị chương trình khác sửa');
    expect(province(dir)).toBe(edited);
  });
});

describe('the migrations', () => {
  it('lead from format to format up to the one of today', () => {
    expect(MIGRATIONS.map(({ from }) => from)).toEqual(MIGRATIONS.map((_, at) => at));
    expect(MIGRATIONS.map(({ to }) => to)).toEqual(MIGRATIONS.map((_, at) => at + 1));
    expect(MIGRATIONS.at(-1)?.to).toBe(FORMAT);
  });

  const rename = (from: number, word: string): Migration => ({
    from,
    to: from + 1,
    title: `Đổi thành ${word}`,
    run(files) {
      for (const path of files.paths.filter((one) => one.startsWith('places/')))
        files.write(path, (files.read(path) as string).replace('Bãi', word));
      return [];
    },
  });

  it('work one upon the other, from the format that the content has, with province.yaml last', () => {
    const dir = former();
    const later = [...MIGRATIONS, rename(FORMAT, 'Bến Bãi'), rename(FORMAT + 1, 'Bờ')];
    const { titles, changes } = planMends(dir, later);
    expect(titles).toEqual([MIGRATIONS[0]?.title, 'Đổi thành Bến Bãi', 'Đổi thành Bờ']);
    expect(changes.map(({ file }) => file)).toEqual([
      'content/places/bai-mau/index.vi.md',
      'content/province.yaml',
    ]);
    expect(changes[0]?.after).toBe(place().replace('Bãi', 'Bến Bờ'));
    expect(readFileSync(changes[0]?.path as string, 'utf8')).toBe(place());
    const today = writeProvince();
    expect(planMends(today, later).titles).toEqual(['Đổi thành Bến Bãi', 'Đổi thành Bờ']);
  });

  it('are all held back by a file that one of them cannot read, while a mend leaves it aside', () => {
    const dir = former();
    const leave = { title: 'Sửa', run: () => ['places/bai-mau/index.vi.md'] };
    expect(planMends(dir, [...MIGRATIONS, { ...leave, from: FORMAT, to: FORMAT + 1 }]).blocked).toEqual([
      'content/places/bai-mau/index.vi.md',
    ]);
    const mend: Mend = leave;
    expect(planMends(dir, MIGRATIONS, [mend])).toMatchObject({ blocked: [], titles: [MIGRATIONS[0]?.title] });
  });
});

describe('what the machine mends', () => {
  const path = 'places/bai-mau/index.vi.md';
  const mended = (text: string, province: ProvinceFiles = {}) => {
    const { changes, titles } = planMends(writeProvince({ [path]: text, ...province }));
    return { text: changes.find(({ file }) => file === `content/${path}`)?.after, titles };
  };
  const values =
    'Ngày viết theo năm-tháng-ngày, số bỏ dấu chấm hàng nghìn, dấu phẩy thập phân thành dấu chấm';

  it.each([
    ['asOf: 05/10/2026', 'asOf: 2026-10-05'],
    ['asOf: "5-1-2026"', 'asOf: 2026-01-05'],
    ['geo: { lat: 16,6192, lon: 105,3, basis: point }', 'geo:\n  lat: 16.6192\n  lon: 105.3\n  basis: point'],
    [
      'geo:\n  lat: 16,619\n  lon: "105,3"\n  basis: point',
      'geo:\n  lat: 16.619\n  lon: 105.3\n  basis: point',
    ],
    ['feeVnd: { adult: 50.000, asOf: 2026-01-01 }', 'feeVnd:\n  adult: 50000\n  asOf: 2026-01-01'],
    ['feeVnd:\n  adult: 1.250.000\n  asOf: 1/2/2026', 'feeVnd:\n  adult: 1250000\n  asOf: 2026-02-01'],
    ['areaHa: 1.234,5', 'areaHa: 1234.5'],
    ['areaHa: 12,5', 'areaHa: 12.5'],
  ])('%j is %j', (typed, meant) => {
    const { text, titles } = mended(place(typed, 'Thân bài.'));
    expect(text).toContain(`\n${meant}\n`);
    expect(titles).toEqual([values]);
    expect(issuesOf({ [path]: text })).toEqual([]);
    expect(mended(text as string).text).toBeUndefined();
  });

  it.each([
    'areaHa: 1.234',
    'areaHa: 1,234',
    'timeNeededMinutes: 1,5',
    'timeNeededMinutes: 90 phút',
    'asOf: 31/02/2026',
    'owner: 05/10/2026',
    'asOf: 10/2026',
    'geo: { lat: 2000,5, lon: 105, basis: point }',
  ])('%j could mean something else, and is left', (typed) => {
    expect(mended(place(typed)).text).toBeUndefined();
  });

  it('leaves a file with another mistake of YAML to its editor, and mends the others', () => {
    const bad = place('asOf: 05/10/2026\nowner: "a');
    expect(mended(place('asOf: 05/10/2026'), { 'places/bai-hong/index.vi.md': bad }).titles).toEqual([
      values,
    ]);
    expect(mended(bad).text).toBeUndefined();
  });

  it('takes spaces from the ends of lines, but not those that break a line or stand in code', () => {
    const typed = 'Một \nhai  \nba\t\n\n# Đầu  \n\nbốn\\ \nnăm  \n\n```\na \n```\n';
    const { text, titles } = mended(place('', typed));
    expect(text?.split('---\n')[2]).toBe('\nMột\nhai  \nba\n\n# Đầu\n\nbốn\\ \nnăm\n\n```\na \n```\n');
    expect(titles).toEqual(['Bỏ dấu cách thừa ở cuối dòng']);
    expect(mended(text as string).text).toBeUndefined();
  });

  it('composes letters typed with marks apart, and leaves line ends and byte order marks as they are', async () => {
    const dir = writeProvince({ [path]: place('', 'Cơm hến.').normalize('NFD').replaceAll('\n', '\r\n') });
    const { said } = await fix(dir, { yes: true });
    expect(said).toContain('chữ có dấu theo một bảng mã (UTF-8, dựng sẵn)');
    expect(readFileSync(join(dir, path), 'utf8')).toBe(place('', 'Cơm hến.'));
    expect(mended(`\ufeff${place().replaceAll('\n', '\r\n')}`).text).toBeUndefined();
  });

  it('writes every file in the one form only when it is asked to', () => {
    const dir = writeProvince();
    expect(planMends(dir).changes).toEqual([]);
    const { changes } = planForm(dir);
    expect(changes.map(({ file }) => file)).toEqual(['content/province.yaml']);
    expect(changes[0]?.after).toContain('names:\n  vi: Tỉnh Mẫu\n');
  });
});

describe('the words after `npm run check --`', () => {
  it('are --fix and --yes', () => {
    expect(parseCheckArguments([])).toEqual({ fix: false, yes: false, form: false });
    expect(parseCheckArguments(['--fix'])).toEqual({ fix: true, yes: false, form: false });
    expect(parseCheckArguments(['--yes', '--fix'])).toEqual({ fix: true, yes: true, form: false });
  });

  it.each([['--yes'], ['--form'], ['--fix', 'places'], ['--sua']])(
    '%j explain how to write them',
    (...args) => {
      expect(() => parseCheckArguments(args)).toThrow(Refusal);
      expect(() => parseCheckArguments(args)).toThrow('npm run check -- --fix --yes');
    },
  );
});

describe('a question at the terminal', () => {
  const answer = (typed: string) => {
    const [input, output] = [new PassThrough(), new PassThrough()];
    input.end(typed);
    return askAtTerminal('Ghi? ', { input, output });
  };

  it.each(['c\n', 'Có\n', ' CO \n', 'co\u0301\n', 'y\n'])('is agreed to by %j', async (typed) => {
    expect(await answer(typed)).toBe(true);
  });

  it.each(['k\n', '\n', 'không\n', 'chưa\n', ''])('is not agreed to by %j', async (typed) => {
    expect(await answer(typed)).toBe(false);
  });
});

import { expect, it } from 'vitest';
import { formatIssues } from '../../../src/catalogue/issues.ts';
import { readCatalogue } from '../../../src/catalogue/read.ts';
import {
  FACTS,
  type ProvinceFiles,
  place,
  provinceYaml,
  told,
  writeProvince,
} from '../../support/province.ts';

const VI = 'places/bai-mau/index.vi.md';
const NEWS = FACTS.replace('type: beach', 'type: story');
const issues = (files: ProvinceFiles, today?: string) =>
  readCatalogue(writeProvince({ 'province.yaml': provinceYaml(['vi']), ...files }), undefined, today).issues;
const due = (front: string, today?: string) => issues({ [VI]: place(front) }, today).map(told);

it('reminds of a record that nobody has looked at for as long as its kind allows, from the day after on', () => {
  expect(due('', '2027-01-02')).toEqual([]);
  expect(due('', '2027-01-03')).toEqual([
    '8 review-due: Đã quá 365 ngày chưa ai xem lại; content/places phải rà soát sau từng ấy ngày. → Xem lại từng điều; có sửa thì ghi updated: 2027-01-03, vẫn đúng cả thì thêm dòng: reviewBy: 2028-01-03',
  ]);
});

it('counts from the last of the days of change, of approval and of the facts', () => {
  expect(due('approvedOn: 2026-06-01', '2027-05-01')).toEqual([]);
  expect(due('asOf: 2026-06-01', '2027-05-01')).toEqual([]);
  expect(due('asOf: 2025-06-01', '2026-12-01')).toEqual([]);
});

it('goes by the day that a record names, be it earlier or later than that of its kind', () => {
  expect(due('reviewBy: 2026-03-01', '2026-03-01')).toEqual([]);
  expect(due('reviewBy: 2028-01-01', '2027-06-01')).toEqual([]);
  expect(due('reviewBy: 2026-03-01', '2026-03-02')).toEqual([
    '4 review-due: Đã qua hạn rà soát ghi ở dòng này (reviewBy). → Xem lại từng điều, rồi ghi hạn mới, ví dụ: reviewBy: 2027-03-02',
  ]);
});

it('leaves in peace what is no longer shown, and whom no day is told', () => {
  expect(due('expires: 2026-06-01', '2028-01-01')).toEqual([]);
  expect(due('')).toEqual([]);
});

it('is one reminder for all records of a kind, each kind by its own days', () => {
  const found = issues(
    {
      [VI]: place(),
      'places/bai-hai/index.vi.md': place().replace('Bãi Mẫu', 'Bãi Hai').replace('để thử', 'khác'),
      'news/tin/index.vi.md': place('', '', NEWS).replace('Bãi Mẫu', 'Tin').replace('để thử', 'lạ'),
    },
    '2027-06-01',
  );
  expect(found.map(({ level, code }) => `${level} ${code}`)).toEqual(Array(2).fill('warning review-due'));
  expect(formatIssues(found)).toContain('2 chỗ nên xem, cùng một lời nhắc');
});

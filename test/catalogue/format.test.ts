import { expect, it } from 'vitest';
import { FORMAT } from '../../src/model/format.ts';
import { issuesOf, place, provinceYaml, shortIssues, told } from '../support/province.ts';

const withFormat = (line: string) =>
  provinceYaml()
    .replace('code: "99"', `code: "99"${line && `\n${line}`}`)
    .replace(/\nformat: \d+\n$/, '\n');
const issuesWith = (line: string) => issuesOf({ 'province.yaml': withFormat(line) }).map(told);

it('content of today is not spoken of', () => {
  expect(issuesWith(`format: ${FORMAT}`)).toEqual([]);
});

it('content that names no format passes with one reminder', () => {
  const issues = issuesOf({ 'province.yaml': withFormat('') });
  expect(issues.map(({ level }) => level)).toEqual(['warning']);
  expect(issues.map(told)).toEqual([
    `1 former-format: Chưa ghi định dạng nội dung (format), nên máy đọc theo cách viết cũ; cách viết nay là số ${FORMAT}. → Chạy: npm run check -- --fix (máy cho xem chỗ đổi, hỏi rồi mới ghi)`,
  ]);
});

it('content of a newer format is one mistake, whatever else is in it', () => {
  expect(
    issuesOf({
      'province.yaml': `${withFormat(`format: ${FORMAT + 1}`)}mucMoi: [a]\n`,
      'places/bai-mau/index.vi.md': place('mucMoi: b'),
    }).map(told),
  ).toEqual([
    `2 newer-format: Nội dung viết theo định dạng số ${FORMAT + 1}, mà bộ máy này chỉ biết đến số ${FORMAT}. → Cập nhật bộ máy dựng trang lên bản mới hơn rồi chạy lại; không sửa số này.`,
  ]);
});

it.each([
  ['format: 0', 'phải là số từ 1 đến 1'],
  ['format: -1', 'phải là số từ 1 đến 1'],
  ['format: 0.5', 'số nguyên'],
  ['format: "1"', 'phải là số'],
  ['format: một', 'phải là số'],
  ['format:', 'đang để trống'],
  ['format: [1]', 'phải là số'],
])('“%s” is a mistake', (line, words) => {
  const issues = issuesWith(line);
  expect(issues).toHaveLength(1);
  expect(issues[0]).toMatch(/^2 /);
  expect(issues[0]).toContain('“Định dạng nội dung” (format)');
  expect(issues[0]).toContain(words);
  expect(issues[0]).toMatch(/Viết 1: số của cách viết nội dung|viết: 1$/);
});

it('a key of the same name elsewhere is no format', () => {
  expect(shortIssues({ 'terms.yaml': 'terms: []\nformat: 99\n' })).toEqual([
    'terms.yaml:2 error unknown-field',
  ]);
});

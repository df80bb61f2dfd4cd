import { expect, it } from 'vitest';
import { readCatalogue } from '../../src/catalogue/read.ts';
import { provinceYaml, shortIssues, writeProvince } from '../support/province.ts';

const read = (files: Record<string, string>) =>
  readCatalogue(writeProvince({ 'province.yaml': provinceYaml(['vi', 'en', 'zh']), ...files }));
const short = (files: Record<string, string>) =>
  shortIssues({ 'province.yaml': provinceYaml(['vi', 'en', 'zh']), ...files });

it('reads what a province words otherwise, with its lines, in groups or with dots', () => {
  const { ownWords, issues } = read({
    'interface/vi.yaml': '# Lời riêng\nkindIntro:\n  places: Bãi biển.\nmap.intro: "Chạm: một chấm"\n',
    'interface/zh.yaml': '# chưa có gì\n',
  });
  expect(issues).toEqual([]);
  const file = 'content/interface/vi.yaml';
  expect(ownWords).toEqual({
    vi: [
      { file, line: 3, key: 'kindIntro.places', text: 'Bãi biển.' },
      { file, line: 4, key: 'map.intro', text: 'Chạm: một chấm' },
    ],
    zh: [],
  });
});

it('tells what is no text, by its line', () => {
  const yaml = 'a: 5\nb:\nc: [x]\nd: { e: true }\nf: ""\ng: tốt\n';
  expect(short({ 'interface/vi.yaml': yaml })).toEqual([
    'interface/vi.yaml:1 error interface-type',
    'interface/vi.yaml:2 error interface-empty',
    'interface/vi.yaml:3 error interface-type',
    'interface/vi.yaml:4 error interface-type',
    'interface/vi.yaml:5 error interface-empty',
  ]);
  expect(short({ 'interface/vi.yaml': `a: ${'x'.repeat(301)}\n` })).toEqual([
    'interface/vi.yaml:1 error interface-long',
  ]);
});

it('tells a file of more texts than the interface has, without looking at each', () => {
  const yaml = Array.from({ length: 20_000 }, (_, at) => `k${at}: x\n`).join('');
  expect(short({ 'interface/vi.yaml': yaml })).toEqual(['interface/vi.yaml:1 error interface-many']);
});

it('tells what YAML cannot read and signs that do not belong there', () => {
  expect(short({ 'interface/vi.yaml': 'a: "x\nb: y\n' })[0]).toMatch(/^interface\/vi\.yaml:\d error/);
  expect(short({ 'interface/vi.yaml': 'a: x\u202ey\n' })[0]).toMatch(
    /^interface\/vi\.yaml:1 (?:error|warning)/,
  );
  expect(short({ 'interface/vi.yaml': '- a\n' })[0]).toMatch(/^interface\/vi\.yaml:1 error/);
});

it('tells a file of another name, and of a language that is not shown', () => {
  const told = (name: string) => read({ [`interface/${name}`]: 'a: x\n' }).issues.map((issue) => issue.fix);
  expect(told('cn.yaml')).toEqual(['Đổi tên thành: zh.yaml']);
  expect(told('EN.yaml')).toEqual(['Đổi tên thành: en.yaml']);
  expect(told('vi.yml')).toEqual(['Đổi tên thành: vi.yaml']);
  expect(told('loi.van.doc')).toEqual([expect.stringContaining('<mã ngôn ngữ>.yaml, ví dụ vi.yaml')]);
  expect(short({ 'interface/lo.yaml': 'a: x\n' })).toEqual(['interface/lo.yaml warning language-not-shown']);
});

it('reads no file that is a folder, and no folder that is a file', () => {
  expect(short({ 'interface/vi.yaml/x.txt': 'x' })).toEqual(['interface/vi.yaml error folder-for-file']);
  expect(short({ interface: 'x' })).toEqual(['interface error file-for-folder']);
});

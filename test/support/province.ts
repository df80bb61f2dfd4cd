import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { onTestFinished } from 'vitest';
import type { Catalogue } from '../../src/catalogue/catalogue.ts';
import type { Issue } from '../../src/catalogue/issues.ts';
import { readCatalogue } from '../../src/catalogue/read.ts';
import { FORMAT } from '../../src/model/format.ts';

/** Files below content/ by path; undefined takes one of the usual files away. */
export type ProvinceFiles = Record<string, string | Uint8Array | undefined>;

/** province.yaml of the smallest province; `extra` is appended. */
export const provinceYaml = (languages = ['vi', 'en'], extra = '') => `code: "99"
names: { vi: Tỉnh Mẫu }
languages:
${languages.map((tag) => `  - tag: ${tag}`).join('\n')}
site: { url: https://mau.example, official: false }
contacts:
  unit: { vi: Ban biên tập }
home:
  featured: []
menu: []
updated: 2026-01-01
${extra && !extra.endsWith('\n') ? `${extra}\n` : extra}format: ${FORMAT}
`;

/** Facts that every record must have, and a place's type. */
export const FACTS = `type: beach
sources:
  - title: Báo cáo của tỉnh
published: 2026-01-02
updated: 2026-01-02`;

/** index.vi.md of a place. `front` stands between the words and the facts: its first line is line 4. */
export const place = (front = '', body = '', facts = FACTS) =>
  `---\ntitle: Bãi Mẫu\nsummary: Một bãi biển để thử.\n${front ? `${front}\n` : ''}${facts}\n---\n${body}`;

/** index.<lang>.md. `front` stands under the words: its first line is line 4. */
export const translation = (front = 'translation: { status: machine }', body = '') =>
  `---\ntitle: Sample Beach\nsummary: A beach to try.\n${front}\n---\n${body}`;

/** Facts of a photo. */
export const photo = (front = '') =>
  `---\ntitle: Ảnh mẫu\nsummary: Ảnh để thử.\ncaption: Ảnh để thử.\nalt: Một bãi biển.\ncreditLine: Ban biên tập\ncreator: Ban biên tập\nlicence: CC-BY-4.0\nuse: free\ndigitalSource: illustration\n${front ? `${front}\n` : ''}${FACTS.replace('type: beach\n', '')}\n---\n`;

/** Writes a province into a folder of its own, which goes with the test; one place `bai-mau` unless told otherwise. */
export function writeProvince(files: ProvinceFiles = {}): string {
  const dir = provinceFolder({
    'province.yaml': provinceYaml(),
    'places/bai-mau/index.vi.md': place(),
    ...files,
  });
  onTestFinished(() => rmSync(dirname(dir), { recursive: true, force: true }));
  return dir;
}

/** Writes a province into `content` of a new temporary folder, which whoever asks removes. */
export function provinceFolder(files: ProvinceFiles): string {
  const dir = join(mkdtempSync(join(tmpdir(), 'province-')), 'content');
  mkdirSync(dir);
  for (const [path, text] of Object.entries(files)) {
    if (text === undefined) continue;
    mkdirSync(join(dir, dirname(path)), { recursive: true });
    writeFileSync(join(dir, path), text);
  }
  return dir;
}

/** What the check says of a province. */
export const issuesOf = (files: ProvinceFiles): Issue[] => readCatalogue(writeProvince(files)).issues;

/** The same as `places/bai-mau/index.vi.md:4 error not-a-number`, to compare whole reports at a glance. */
export const shortIssues = (files: ProvinceFiles): string[] =>
  issuesOf(files).map(
    ({ file, line, level, code }) =>
      `${file.replace(/^content\//, '')}${line ? `:${line}` : ''} ${level} ${code}`,
  );

/** The catalogue of a province without mistakes. */
export function catalogueOf(files: ProvinceFiles = {}): Catalogue {
  const { catalogue, issues } = readCatalogue(writeProvince(files));
  if (!catalogue) throw new Error(`The province has mistakes: ${JSON.stringify(issues, null, 1)}`);
  return catalogue;
}

/** The one thing the check says of a place whose front matter has `front` on its fourth line and below. */
export function slip(front: string, facts = FACTS): Issue {
  const issues = issuesOf({ 'places/bai-mau/index.vi.md': place(front, '', facts) });
  if (issues.length !== 1 || !issues[0])
    throw new Error(`One issue expected: ${JSON.stringify(issues, null, 1)}`);
  return issues[0];
}

/** `4 not-a-number: message → fix` */
export const told = (issue: Issue) =>
  `${issue.line ?? '-'} ${issue.code}: ${issue.message}${issue.fix ? ` → ${issue.fix}` : ''}`;

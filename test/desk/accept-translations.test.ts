import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { readCatalogue } from '../../src/catalogue/read.ts';
import { acceptTranslations } from '../../src/desk/accept-translations.ts';
import { temporaryFolder } from './temporary.ts';

const source = (title: string) =>
  `---\ntitle: ${title}\nsummary: Một trang.\ntopic: about\npublished: 2026-01-01\nupdated: 2026-01-01\n---\nThân bài.\n`;
const translation = (status: string) =>
  `---\ntitle: Page\nsummary: A page.\ntranslation:\n  status: ${status}\n---\nBody.\n`;

function province(): string {
  return join(
    temporaryFolder({
      'content/province.yaml': [
        'code: "00"',
        'names: { vi: Tỉnh Mẫu }',
        'languages: [{ tag: vi }, { tag: en }, { tag: lo }]',
        'site: { url: https://tinh.example, official: false }',
        'contacts: { unit: { vi: Ban biên tập } }',
        'home: { featured: [] }',
        'menu: []',
        'updated: 2026-01-01',
        '',
      ].join('\n'),
      'content/pages/mot/index.vi.md': source('Một'),
      'content/pages/mot/index.en.md': translation('machine'),
      'content/pages/mot/index.lo.md': translation('draft'),
      'content/pages/hai/index.vi.md': source('Hai'),
      'content/pages/hai/index.en.md': translation('reviewed'),
    }),
    'content',
  );
}

function outdated(dir: string): string[] {
  const { catalogue, issues } = readCatalogue(dir);
  expect(issues.filter(({ level }) => level === 'error')).toEqual([]);
  return (catalogue?.records ?? []).flatMap(({ words }) =>
    Object.values(words)
      .filter((own) => own.outdated)
      .map(({ file }) => file),
  );
}

it('a translation that is accepted is up to date until the Vietnamese changes', () => {
  const dir = province();
  expect(outdated(dir)).toEqual(['content/pages/hai/index.en.md', 'content/pages/mot/index.en.md']);
  expect(acceptTranslations(dir, { ids: ['pages/mot'], languages: [], all: false }, '2026-11-20')).toEqual([
    'content/pages/mot/index.en.md',
  ]);
  expect(outdated(dir)).toEqual(['content/pages/hai/index.en.md']);
  const file = join(dir, 'pages/mot/index.vi.md');
  writeFileSync(file, readFileSync(file, 'utf8').replace('Thân bài.', 'Thân bài mới.'));
  expect(outdated(dir)).toContain('content/pages/mot/index.en.md');
});

it('all are accepted at once, drafts left as they are, and a second time changes nothing', () => {
  const dir = province();
  const all = { ids: [], languages: [], all: true };
  expect(acceptTranslations(dir, all, '2026-11-20')).toHaveLength(2);
  expect(outdated(dir)).toEqual([]);
  expect(readFileSync(join(dir, 'pages/mot/index.lo.md'), 'utf8')).toBe(translation('draft'));
  expect(acceptTranslations(dir, all, '2027-01-01')).toEqual([]);
});

it('names that do not exist are said, and nothing is written', () => {
  const dir = province();
  expect(() =>
    acceptTranslations(dir, { ids: ['pages/mot', 'pages/ba'], languages: [], all: false }, '2026-11-20'),
  ).toThrow('pages/ba');
  expect(() =>
    acceptTranslations(dir, { ids: ['pages/mot'], languages: ['ja'], all: false }, '2026-11-20'),
  ).toThrow('“ja”');
  expect(outdated(dir)).toHaveLength(2);
});

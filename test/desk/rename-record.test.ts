import { existsSync, globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { Refusal } from '../../src/build/refusal.ts';
import { readCatalogue } from '../../src/catalogue/read.ts';
import { acceptTranslations } from '../../src/desk/accept-translations.ts';
import { Misuse } from '../../src/desk/arguments.ts';
import { parseRenameArguments } from '../../src/desk/rename-arguments.ts';
import { renameRecord } from '../../src/desk/rename-record.ts';
import { renameReferences } from '../../src/desk/rename-references.ts';
import { FACTS, photo, place, provinceYaml, translation, writeProvince } from '../support/province.ts';

const MOVE = { kind: 'places', id: 'bai-mau', newId: 'bai-moi' } as const;
const LINKS = 'Xem [bãi](places/bai-mau#den) và https://x.example/vi/places/bai-mau/.\n\nHết.\n';
const today = '2026-11-20';
const read = (dir: string, path: string) => readFileSync(join(dir, path), 'utf8');

/** Another place that names the first in a field and in links, translated into English. */
function province(more: Record<string, string> = {}): string {
  const dir = writeProvince({
    'province.yaml': provinceYaml().replace('featured: []', 'featured:\n    - bai-mau # bãi lớn'),
    'places/bai-mau/index.vi.md': place('', '## Đến\n\nĐi bộ.\n'),
    'places/bai-hai/index.vi.md': place('', LINKS, `${FACTS}\nrelated: [bai-mau]`).replace(
      'Bãi Mẫu',
      'Bãi Hai',
    ),
    'places/bai-hai/index.en.md': translation(undefined, LINKS),
    ...more,
  });
  acceptTranslations(dir, { ids: [], languages: [], all: true }, '2026-02-01');
  return dir;
}

const snapshot = (dir: string) =>
  globSync('**/*.*', { cwd: dir })
    .sort()
    .map((path) => [path, read(dir, path)]);

describe('a renamed record', () => {
  it('is named by its new id everywhere, and the former address leads to it', () => {
    const dir = province();
    const files = renameRecord(dir, MOVE, today);
    expect(files).toEqual([
      'content/places/bai-hai/index.en.md',
      'content/places/bai-hai/index.vi.md',
      'content/province.yaml',
      'content/redirects.yaml',
    ]);
    expect(existsSync(join(dir, 'places/bai-mau'))).toBe(false);
    expect(read(dir, 'province.yaml')).toContain('    - bai-moi # bãi lớn\n');
    const text = read(dir, 'places/bai-hai/index.vi.md');
    expect(text).toContain('related:\n  - bai-moi\n');
    expect(text).toContain(LINKS.replace('(places/bai-mau', '(places/bai-moi'));
    expect(read(dir, 'redirects.yaml')).toBe(
      'redirects:\n  - from: places/bai-mau\n    to: places/bai-moi\n    on: 2026-11-20\n',
    );
    // Both languages hold the same words here, of which the check reminds.
    const codes = readCatalogue(dir).issues.map(({ code }) => code);
    expect(codes).toEqual(['translation-same-as-source']);
  });

  it('leaves translations as current, or as old, as they were', () => {
    const dir = province();
    const states = () =>
      readCatalogue(dir).catalogue?.records.flatMap(({ words }) => {
        const { outdated, changedBlocks, translation } = words['en'] ?? {};
        return translation ? [[outdated, changedBlocks, translation.on]] : [];
      });
    expect(states()).toEqual([[false, 0, '2026-02-01']]);
    renameRecord(dir, MOVE, today);
    expect(states()).toEqual([[false, 0, '2026-02-01']]);
  });

  it('may be renamed once more, and back, without a detour', () => {
    const dir = province();
    renameRecord(dir, MOVE, today);
    renameRecord(dir, { ...MOVE, id: 'bai-moi', newId: 'bai-ba' }, today);
    const { redirects } = readCatalogue(dir).catalogue ?? {};
    expect(redirects?.map(({ from, to }) => [from, to])).toEqual([
      ['places/bai-mau', 'places/bai-ba'],
      ['places/bai-moi', 'places/bai-ba'],
    ]);
    renameRecord(dir, { ...MOVE, id: 'bai-ba', newId: 'bai-mau' }, today);
    expect(readCatalogue(dir).catalogue?.redirects?.map(({ from, to }) => [from, to])).toEqual([
      ['places/bai-moi', 'places/bai-mau'],
      ['places/bai-ba', 'places/bai-mau'],
    ]);
  });

  it.each([
    [{ ...MOVE, id: 'khong-co' }, 'Không có bản ghi places/khong-co'],
    [{ ...MOVE, newId: 'bai-hai' }, '“bai-hai” đã dùng'],
    [{ ...MOVE, newId: 'Bãi Mới' }, 'bai-moi'],
    [{ ...MOVE, newId: '../bai' }, 'không dùng được'],
  ])('is refused for %j, and nothing is written', (request, message) => {
    const dir = province();
    const before = snapshot(dir);
    expect(() => renameRecord(dir, request, today)).toThrow(Refusal);
    expect(() => renameRecord(dir, request, today)).toThrow(message);
    expect(snapshot(dir)).toEqual(before);
  });

  it('is put back whole when the content would have a mistake', () => {
    // A link that only a reader of Markdown takes for one.
    const escaped = place('', 'Xem [bãi](places/bai\\-mau).\n').replace('Bãi Mẫu', 'Bãi Ba');
    const dir = province({ 'places/bai-ba/index.vi.md': escaped });
    const before = snapshot(dir);
    expect(() => renameRecord(dir, MOVE, today)).toThrow(
      'đổi xong thì content/places/bai-ba/index.vi.md có lỗi',
    );
    expect(snapshot(dir)).toEqual(before);
  });
});

describe('the references of a file', () => {
  const move = { kind: 'photos', id: 'bai-mau', newId: 'anh-moi' } as const;

  it('to a photo are those of photos alone: fields, directives and components', () => {
    const body =
      '::anh{id=bai-mau}\n\n::bo-anh{ids="a bai-mau bai-mau-2"}\n\n[bãi](places/bai-mau) bai-mau\n';
    const text = place('', body, `${FACTS}\nrelated: [bai-mau]\nphotos: [{ id: bai-mau, role: lead }]`);
    const next = renameReferences('places/x/index.vi.md', text, move);
    expect(next).toContain('photos:\n  - id: anh-moi\n');
    expect(next).toContain('related:\n  - bai-mau\n');
    expect(next).toContain(body.replace('id=bai-mau', 'id=anh-moi').replace('a bai-mau ', 'a anh-moi '));
    const composed = place('', '<Photo id="bai-mau" />\n\n<Figures id="bai-mau" />\n');
    expect(renameReferences('pages/x/index.vi.mdx', composed, move)).toContain(
      '<Photo id="anh-moi" />\n\n<Figures id="bai-mau" />',
    );
  });

  it('in audiences.yaml are of the kind that their section says, else of a photo only if nothing else has the id', () => {
    const section = (kind: string) => `      - ${kind}\n        records:\n          - bai-mau\n`;
    const text = `audiences:\n  - audience: press\n    sections:\n${section('kind: photos')}${section('block: months')}`;
    const renamed = (kind: 'places' | 'photos', isAlone: boolean) =>
      renameReferences('audiences.yaml', text, { ...move, kind, isAlone }).match(/anh-moi|bai-mau/g);
    expect(renamed('places', false)).toEqual(['bai-mau', 'anh-moi']);
    expect(renamed('photos', false)).toEqual(['anh-moi', 'bai-mau']);
    expect(renamed('photos', true)).toEqual(['anh-moi', 'anh-moi']);
  });

  it('that name nothing of it leave the file as it is', () => {
    for (const text of [place('', 'bai-mau'), photo()])
      expect(renameReferences('photos/x/index.vi.md', text, move)).toBe(text);
  });
});

describe('the words after `npm run rename --`', () => {
  it('are a record, however it is named, and an id', () => {
    expect(parseRenameArguments(['places/bai-mau', 'bai-moi'])).toEqual(MOVE);
    expect(parseRenameArguments(['content/places/bai-mau/', 'places/bai-moi'])).toEqual(MOVE);
  });

  it.each([
    [[]],
    [['places/bai-mau']],
    [['bai-mau', 'bai-moi']],
    [['places/a', 'a']],
    [['places/a', 'b', 'c']],
  ])('%j explain how to write them', (args) => expect(() => parseRenameArguments(args)).toThrow(Misuse));
});

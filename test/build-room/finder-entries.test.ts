import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { createFinderEntries, writeFinders } from '../../src/build/finder-entries.ts';
import type { Catalogue } from '../../src/catalogue/catalogue.ts';
import { readCatalogue } from '../../src/catalogue/read.ts';
import { createFinder, type FinderEntry } from '../../src/language/keyboard/finder.ts';

let catalogue: Catalogue;
let entries: FinderEntry[];
beforeAll(async () => {
  const result = readCatalogue(join(import.meta.dirname, '../../content'));
  catalogue = result.catalogue as Catalogue;
  entries = await createFinderEntries(catalogue, 'zh');
}, 60_000);

const pinyinOf = (name: string) => entries.find(([own]) => own === name)?.[1];

describe('the names of the sample province', () => {
  it('hold every Chinese title but those of pictures, and the agreed names', () => {
    const titles = catalogue.records
      .filter(({ kind }) => kind !== 'photos')
      .flatMap(({ words }) => words['zh']?.title ?? []);
    expect(titles.length).toBeGreaterThan(40);
    expect(titles.filter((title) => pinyinOf(title) === undefined)).toEqual([]);
    for (const name of ['清化', '华潘省', '老挝', '那苗']) expect(pinyinOf(name)).toBeDefined();
  });

  it('stand once each, in letters that a keyboard has', () => {
    expect(new Set(entries.map(([name]) => name)).size).toBe(entries.length);
    expect(entries.filter(([, pinyin]) => !/^[a-z0-9]+(?:[ |][a-z0-9]+)*$/.test(pinyin))).toEqual([]);
    // 老撾 is the same name in traditional characters.
    expect(pinyinOf('老撾')).toBeUndefined();
  });

  it('are read as phrases, with other readings of a character after a bar', () => {
    expect(pinyinOf('胡朝城堡')).toMatch(/^hu chao(?:\|zhao)? cheng bao/);
    expect(createFinder(entries).find('xidu', 3)).toContain('西都乡');
    expect(createFinder(entries).find('qhs', 3)).toContain('清化省');
  });

  it('are read alike each time', async () => {
    expect(await createFinderEntries(catalogue, 'zh')).toEqual(entries);
  });
});

it('reads the first character of a person as a surname, and Latin words by their letters', async () => {
  const person = { kind: 'people', id: 'x', facts: {}, words: { zh: { title: '单雄信（Đơn Hùng Tín）' } } };
  const made = { ...catalogue, terms: [], communes: [], records: [person] } as unknown as Catalogue;
  const [first] = await createFinderEntries(made, 'zh');
  expect(first?.[1]).toMatch(/^shan\S* xiong xin\S* don hung tin$/);
});

it('writes a file for Chinese and none for another language', async () => {
  const files = new Map<string, string>();
  await writeFinders(catalogue, { write: (path, content) => !files.set(path, String(content)) });
  expect([...files.keys()]).toEqual(['keyboard/zh.json']);
  expect(JSON.parse(files.get('keyboard/zh.json') as string)).toEqual(entries);
});

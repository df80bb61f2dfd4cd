import { cpSync, globSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parseMarkdownFile } from '../../../src/catalogue/front-matter.ts';
import { type CatalogueResult, readCatalogue } from '../../../src/catalogue/read.ts';
import { parseSimpleYaml } from '../../../src/catalogue/simple-yaml.ts';
import { formatRecord, recordSchema, recordText } from '../../../src/catalogue/writer/record-text.ts';
import type { Kind } from '../../../src/model/kinds.ts';
import { temporaryFolder } from '../../desk/temporary.ts';
import { savedBySveltia } from './sveltia.ts';

const content = resolve(import.meta.dirname, '../../../content');
/** Written by hand, in many ways, before there was one form. */
const everyKind = resolve(import.meta.dirname, '../../fixtures/every-kind');

const recordsIn = (dir: string) =>
  globSync('*/*/index.*.{md,mdx}', { cwd: dir }).map((path) => {
    const file = path.replaceAll('\\', '/');
    const [kind, , name] = file.split('/') as [Kind, string, string];
    const schema = recordSchema(kind, name.split('.')[1] as string);
    const text = readFileSync(join(dir, file), 'utf8');
    return { file, schema, text, once: formatRecord(text, schema) ?? '' };
  });
const files = recordsIn(content);
const byHand = recordsIn(everyKind);

describe('every record', () => {
  it('of the sample has the one form, so that a change of one word changes one line', () => {
    expect(files.length).toBeGreaterThan(300);
    for (const { file, text, once } of files) expect(text === once, file).toBe(true);
  });

  it('written by hand says the same once it has the form, and is then left as it is', () => {
    expect(byHand.filter(({ text, once }) => text !== once).length).toBeGreaterThan(20);
    for (const { file, schema, text, once } of byHand) {
      const [before, after] = [parseMarkdownFile(text, file), parseMarkdownFile(once, file)];
      expect(after.issues, file).toEqual(before.issues);
      expect(after.data, file).toEqual(before.data);
      expect(after.body.trim(), file).toBe(before.body.trim());
      expect(formatRecord(once, schema), file).toBe(once);
    }
  });

  it('has then the form in which Sveltia CMS saves it, unless it has comments, which Sveltia loses', () => {
    for (const { file, once } of [...files, ...byHand])
      if (!/^\s*#|\s#/m.test(once.split('\n---\n')[0] as string))
        expect(savedBySveltia(once), file).toBe(once);
  });

  it('differs in one line when one word of it changes', () => {
    for (const { file, schema, once } of files.filter((_, at) => at % 4 === 0)) {
      const edited = formatRecord(once, schema, (doc) => doc.setIn(['title'], 'Tên khác: mới'))?.split('\n');
      const lines = once.split('\n');
      expect(edited?.length, file).toBe(lines.length);
      expect(
        edited?.filter((line, at) => line !== lines[at]),
        file,
      ).toEqual(["title: 'Tên khác: mới'"]);
    }
  });

  it('can still be read the short way', () => {
    const heads = files.map(({ once }) => /^---\n([\s\S]*?\n)---\n/.exec(once)?.[1] as string);
    expect(heads.filter((head) => parseSimpleYaml(head) === undefined).length).toBeLessThan(
      files.length / 20,
    );
  });
});

it('gives the same records from a whole province, with translations as current as before', () => {
  const dir = join(temporaryFolder(), 'content');
  cpSync(everyKind, dir, { recursive: true });
  for (const { file, once } of byHand) writeFileSync(join(dir, file), once);
  const [before, after] = [readCatalogue(everyKind), readCatalogue(dir)];
  const plain = ({ catalogue }: CatalogueResult) =>
    catalogue?.records.map(({ master: _, recordings: __, words, ...record }) => ({
      ...record,
      words: Object.values(words).map(({ bodyLine: ___, ...rest }) => rest),
    }));
  expect(plain(before)?.length).toBeGreaterThan(15);
  expect(plain(after)).toEqual(plain(before));
  const told = ({ issues }: CatalogueResult) => issues.map(({ line: _, ...issue }) => issue);
  expect(told(after)).toEqual(told(before));
});

describe('a body', () => {
  const schema = recordSchema('places', 'lo');
  const form = (body: string) =>
    formatRecord(`---\ntranslation: { status: draft }\ntitle: a\n---${body}`, schema)?.replace(
      /^---\ntitle: a\ntranslation:\n {2}status: draft\n---\n/,
      '',
    );

  it('is as it was typed, apart by one blank line and with one line end', () => {
    const typed = '  Hai  \ndòng\u2028 và *sao*\n\n\n    bốn\n\n---\n\n* a\n- b';
    for (const around of ['\n', '\n\n', '\n \t\n\n\n'])
      for (const end of ['', '\n', '  \n\n\n']) expect(form(around + typed + end)).toBe(`\n${typed}\n`);
  });

  it.each(['', '\n', '\n\n \n'])('may be none at all: %j', (body) => {
    expect(form(body)).toBe('');
  });
});

it('a new record is written in the same form', () => {
  const schema = recordSchema('pages', 'vi');
  const data = { updated: '2026-01-02', title: 'a: b', sources: [{ url: 'https://a.example', title: 'c' }] };
  const text = recordText(data, 'Một\r\nhai e\u0301', schema);
  expect(text).toBe(
    "---\ntitle: 'a: b'\nsources:\n  - title: c\n    url: https://a.example\nupdated: 2026-01-02\n---\n\nMột\nhai é\n",
  );
  expect(formatRecord(text, schema)).toBe(text);
});

it('a text without front matter, or with a mistake in it, is left alone', () => {
  expect(formatRecord('Một bài.', recordSchema('pages', 'vi'))).toBeUndefined();
  expect(formatRecord('---\ntitle: "a\n---\nMột bài.', recordSchema('pages', 'vi'))).toBeUndefined();
});

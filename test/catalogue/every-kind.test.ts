import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { expect, it } from 'vitest';
import { parse } from 'yaml';
import { readCatalogue } from '../../src/catalogue/read.ts';
import { KIND_NAMES } from '../../src/model/kinds.ts';

/** How content was written before it had a format: later engines must still bring it forward, so it is never rewritten. */
const province = resolve(import.meta.dirname, '../fixtures/every-kind');

it('has a record of every kind, in Vietnamese and English, without a format', () => {
  const has = (kind: string, lang: string) =>
    readdirSync(join(province, kind)).some((id) => existsSync(join(province, kind, id, `index.${lang}.md`)));
  expect(readdirSync(province)).toEqual(expect.arrayContaining(KIND_NAMES));
  expect(KIND_NAMES.filter((kind) => !has(kind, 'vi') || !has(kind, 'en'))).toEqual([]);
  expect(parse(readFileSync(join(province, 'province.yaml'), 'utf8'))).not.toHaveProperty('format');
});

it('passes the check with one reminder of its format', () => {
  const { issues } = readCatalogue(province);
  expect(issues.filter(({ level }) => level === 'error')).toEqual([]);
  expect(issues.filter(({ code }) => code === 'former-format')).toHaveLength(1);
});

import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { expect, it } from 'vitest';
import { mended, vietnameseWords, type Words } from '../../../src/desk/admin/bundle.ts';
import ours from '../../../src/desk/admin/words.vi.json' with { type: 'json' };

const CMS = dirname(dirname(createRequire(import.meta.url).resolve('@sveltia/cms')));
const english: Words = JSON.parse(readFileSync(join(CMS, 'locales/en-US.json'), 'utf8'));

const flat = (words: Words, path = ''): [string, string][] =>
  Object.entries(words).flatMap(([key, value]) =>
    typeof value === 'string'
      ? [[`${path}${key}`, value] as [string, string]]
      : flat(value, `${path}${key}.`),
  );

/** `{$name}` and `{{…}}`: what Sveltia puts in. */
const places = (text: string) => [...new Set(text.match(/\{\$\w+\}/g))].sort();

it('has every word of Sveltia CMS in Vietnamese', () => {
  const known = new Map(flat(vietnameseWords()));
  expect(
    flat(english)
      .filter(([key]) => !known.get(key))
      .map(([key]) => key),
  ).toEqual([]);
  expect([...known.values()].filter((text) => /bài viết/i.test(text))).toEqual([]);
});

/** Whoever saved last from the form is not who changed it meanwhile, and nobody signs in at a desk. */
const WITHOUT_NAMES = 'save_conflict.modified_by';

it('puts into our words what Sveltia puts into its own, and has none that it does not know', () => {
  const known = new Map(flat(english));
  for (const [key, text] of flat(ours)) {
    expect(known.has(key), key).toBe(true);
    const wanted = key === WITHOUT_NAMES ? [] : places(known.get(key) ?? '');
    expect(
      places(text).filter((place) => !wanted.includes(place)),
      key,
    ).toEqual([]);
    expect(
      wanted.filter((place) => place !== '{$count}' && !text.includes(place)),
      key,
    ).toEqual([]);
    expect(text.startsWith('.input'), key).toBe(known.get(key)?.startsWith('.input'));
  }
});

it('asks no other host for fonts, and stops where Sveltia has others', () => {
  const code = readFileSync(join(CMS, 'npm/index.js'), 'utf8');
  expect(code).toContain('cdn.jsdelivr.net');
  expect(mended(code)).not.toContain('cdn.jsdelivr.net');
  expect(() => mended('')).toThrow('Sveltia CMS is another than expected: 0,0,0,0,0.');
});

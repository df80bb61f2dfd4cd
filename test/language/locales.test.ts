import { globSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { expect, it } from 'vitest';
import { checkLocales } from '../../src/language/check-locales.ts';
import { collectUsedKeys } from '../../src/language/used-keys.ts';

const root = resolve(import.meta.dirname, '../..');
const LANGUAGES = ['vi', 'en', 'lo', 'km', 'zh'];

const locales = Object.fromEntries(
  LANGUAGES.map((tag) => [
    tag,
    JSON.parse(readFileSync(join(root, 'locales', `${tag}.json`), 'utf8')) as object,
  ]),
);
const sources = globSync('src/**/*.{ts,astro}', { cwd: root }).map((file) => ({
  file,
  text: readFileSync(join(root, file), 'utf8'),
}));

it('has every word of the interface in five languages, and none that nothing uses', () => {
  const used = collectUsedKeys(sources);
  // A language's own name is read from its tree, since it is shown whatever the reader's language.
  const byName = ['site.endonym'].filter((key) => sources.some(({ text }) => text.includes(`“${key}”`)));
  for (const key of byName) used.add(key);
  expect(used.size).toBeGreaterThan(50);
  expect(checkLocales(locales, used).map((issue) => `${issue.rule} ${issue.message}`)).toEqual([]);
});

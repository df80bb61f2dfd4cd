import { resolve } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import type { CatalogueRecord } from '../../src/catalogue/catalogue.ts';
import { formatIssues } from '../../src/catalogue/issues.ts';
import { type CatalogueResult, readCatalogue } from '../../src/catalogue/read.ts';

describe('the sample province', () => {
  let result: CatalogueResult;
  beforeAll(() => {
    result = readCatalogue(resolve(import.meta.dirname, '../../content'));
  });

  it('has no mistake', () => {
    expect(formatIssues(result.issues.filter((issue) => issue.level === 'error'))).toBe('');
  });

  // What README invites a province to do must not fail here: real photos, reviewed translations, more languages.
  const recordsOf = (test: (record: CatalogueRecord) => boolean) =>
    (result.catalogue?.records ?? []).filter(test);

  it('has not lost an entry, and its photos speak five languages', () => {
    expect(recordsOf(({ kind }) => kind !== 'photos').length).toBeGreaterThanOrEqual(53);
    const photos = recordsOf(({ kind }) => kind === 'photos');
    expect(photos.filter((photo) => Object.keys(photo.words).length >= 5).length).toBeGreaterThanOrEqual(12);
  });

  it.each(['en', 'lo', 'km', 'zh'])(
    'has most records in %s, and says of each in which state it is',
    (lang) => {
      const words = recordsOf(({ kind }) => kind !== 'photos').flatMap((record) => record.words[lang] ?? []);
      expect(words.length).toBeGreaterThanOrEqual(lang === 'en' ? 53 : 36);
      for (const { file, translation } of words)
        expect(translation?.status, file).toMatch(/^(machine|reviewed)$/);
    },
  );
});

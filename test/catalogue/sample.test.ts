import { resolve } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
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

  it('has every entry of the province, and photos in five languages', () => {
    const records = result.catalogue?.records ?? [];
    expect(records.filter((record) => record.kind !== 'photos').length).toBeGreaterThanOrEqual(53);
    const photos = records.filter((record) => record.kind === 'photos');
    expect(photos.filter((photo) => Object.keys(photo.words).length === 5).length).toBeGreaterThanOrEqual(12);
    expect(
      photos.filter((photo) => (photo.facts as { digitalSource?: string }).digitalSource !== 'illustration'),
    ).toEqual([]);
  });

  it.each(['lo', 'km', 'zh'])(
    'has at least 36 records in %s beside the photos, none called reviewed',
    (lang) => {
      const words = (result.catalogue?.records ?? [])
        .filter((record) => record.kind !== 'photos')
        .map((record) => record.words[lang]);
      const there = words.filter((text) => text !== undefined);
      expect(there.length).toBeGreaterThanOrEqual(36);
      expect(there.filter((text) => text.translation?.status !== 'machine')).toEqual([]);
    },
  );

  it('has every record in English, none called reviewed', () => {
    const records = result.catalogue?.records ?? [];
    expect(
      records
        .filter((record) => record.words['en']?.translation?.status !== 'machine')
        .map((record) => record.id),
    ).toEqual([]);
  });

  it('leaves two records without Khmer and two Lao ones outdated', () => {
    const records = result.catalogue?.records ?? [];
    expect(
      records.filter((record) => record.words['lo'] && !record.words['km']).length,
    ).toBeGreaterThanOrEqual(2);
    expect(records.filter((record) => record.words['lo']?.outdated).length).toBeGreaterThanOrEqual(2);
  });
});

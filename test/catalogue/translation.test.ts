import { describe, expect, it } from 'vitest';
import { sourceHash } from '../../src/catalogue/body/source-hash.ts';
import type { CatalogueRecord } from '../../src/catalogue/catalogue.ts';
import { shownWords } from '../../src/catalogue/translation.ts';
import { catalogueOf, place, provinceYaml, translation } from '../support/province.ts';

const LANGUAGES = ['vi', 'en', 'lo', 'km', 'zh'];
const BODY = 'Đoạn một.\n\nĐoạn hai.\n';
const files = (en: string, vi = place('', BODY)) => ({
  'province.yaml': provinceYaml(LANGUAGES),
  'places/bai-mau/index.vi.md': vi,
  'places/bai-mau/index.en.md': en,
});
const recordOf = (...args: Parameters<typeof files>) =>
  catalogueOf(files(...args)).records[0] as CatalogueRecord;

/** What the command that accepts a translation writes for the present Vietnamese. */
const STAMP = sourceHash({ title: 'Bãi Mẫu', summary: 'Một bãi biển để thử.' }, BODY, 'md');
const stamped = (status: string) =>
  translation(
    `translation: { source: "${STAMP.source}", blocks: "${STAMP.blocks.join(' ')}", status: ${status} }`,
    'One.',
  );

describe('the states a visitor meets', () => {
  it('source: the Vietnamese itself', () => {
    expect(shownWords(recordOf(stamped('reviewed')), ['vi'])).toMatchObject({
      lang: 'vi',
      state: 'source',
      outdated: false,
    });
  });

  it('reviewed and current', () => {
    expect(shownWords(recordOf(stamped('reviewed')), ['en', 'vi'])).toMatchObject({
      lang: 'en',
      state: 'reviewed',
      outdated: false,
      words: { title: 'Sample Beach', body: 'One.', changedBlocks: 0 },
    });
  });

  it('reviewed and outdated: the translation stays', () => {
    const vi = place('', BODY.replace('hai', 'hai đã sửa'));
    expect(shownWords(recordOf(stamped('reviewed'), vi), ['en', 'vi'])).toMatchObject({
      lang: 'en',
      state: 'reviewed',
      outdated: true,
      words: { changedBlocks: 1 },
    });
  });

  it('machine: shown and labelled', () => {
    expect(shownWords(recordOf(stamped('machine')), ['en', 'vi'])).toMatchObject({
      lang: 'en',
      state: 'machine',
    });
  });

  it('missing: the words of the next language in the reader’s order', () => {
    const record = recordOf(stamped('machine'));
    expect(shownWords(record, ['lo', 'en', 'vi'])).toMatchObject({
      lang: 'en',
      state: 'fallback',
      words: { title: 'Sample Beach' },
    });
    expect(shownWords(record, ['lo', 'km', 'vi'])).toMatchObject({ lang: 'vi', state: 'fallback' });
  });

  it('draft: as if it were missing', () => {
    const record = recordOf(stamped('draft'));
    expect(record.drafts).toEqual(['en']);
    expect(shownWords(record, ['en', 'vi'])).toMatchObject({ lang: 'vi', state: 'fallback' });
  });

  it('throws when no language of the order has words', () => {
    expect(() => shownWords(recordOf(stamped('machine')), ['lo'])).toThrow('places/bai-mau: no words in lo');
  });
});

describe('when a translation is outdated', () => {
  it('is not after a change of facts, of formatting or of the order of fields', () => {
    const { outdated } = recordOf(stamped('reviewed'), place('areaHa: 12', BODY)).words['en'] ?? {};
    expect(outdated).toBe(false);
    const shuffled = place('', `\n\n${BODY.replace('\n\n', '\n\n\n')}`).replace(
      /(title: .*\n)(summary: .*\n)/,
      '$2$1',
    );
    expect(recordOf(stamped('reviewed'), shuffled).words['en']?.outdated).toBe(false);
  });

  it('is after a change of a word in any field or block', () => {
    const changed = (from: string, to: string) =>
      recordOf(stamped('reviewed'), place('', BODY).replace(from, to)).words['en'];
    expect(changed('Bãi Mẫu', 'Bãi Thử')).toMatchObject({ outdated: true, changedBlocks: 1 });
    expect(changed('Đoạn một', 'Đoạn 1')).toMatchObject({ outdated: true, changedBlocks: 1 });
  });

  it('is when nobody has stamped it, and the editor is reminded how', () => {
    const words = recordOf(translation()).words['en'];
    expect(words).toMatchObject({ outdated: true, changedBlocks: 4 });
  });
});

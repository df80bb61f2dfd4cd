import { describe, expect, it } from 'vitest';
import type { CatalogueRecord } from '../../src/catalogue/catalogue.ts';
import { catalogueOf, photo } from '../support/province.ts';

const shownIn = (vietnamese: string, stamp: readonly string[] = []): CatalogueRecord => {
  const english = [
    ...['---', 'title: Shore', 'summary: A shore.', 'caption: A shore.', 'alt: Sand.'],
    ...['translation:', '  status: machine', ...stamp, '---', ''],
  ];
  const { records } = catalogueOf({
    'photos/bo/index.vi.md': vietnamese,
    'photos/bo/index.en.md': english.join('\n'),
    'photos/bo/photo.jpg': new Uint8Array(),
  });
  return records.find(({ kind }) => kind === 'photos') as CatalogueRecord;
};

describe('the translation of a photo', () => {
  const english = (vietnamese: string) => {
    const { sourceHash, sourceBlocks } = shownIn(photo());
    return shownIn(vietnamese, [`  source: ${sourceHash}`, `  blocks: "${sourceBlocks.join(' ')}"`]).words[
      'en'
    ];
  };

  it.each([
    ['caption', 'caption: Ảnh để thử.', 'caption: Ảnh chụp lúc nước lên.'],
    ['text for who does not see it', 'alt: Một bãi biển.', 'alt: Một bãi biển lúc nước lên.'],
  ])('is outdated by one block once the Vietnamese %s has changed', (_, former, now) => {
    expect(english(photo())).toMatchObject({ outdated: false, changedBlocks: 0 });
    expect(english(photo().replace(former, now))).toMatchObject({ outdated: true, changedBlocks: 1 });
  });

  it('is not by what is no words: whose the picture is, and when it was taken', () => {
    const taken = photo('takenOn: 2026-01-01').replace('creator: Ban biên tập', 'creator: Lê Văn A');
    expect(english(taken)).toMatchObject({ outdated: false, changedBlocks: 0 });
  });
});

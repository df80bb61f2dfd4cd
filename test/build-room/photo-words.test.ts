import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { photoMeta, termsText } from '../../src/build/photo-words.ts';
import type { CatalogueRecord } from '../../src/catalogue/catalogue.ts';
import { createReaders } from '../../src/catalogue/reader.ts';
import { createXmp } from '../../src/media/xmp.ts';
import { LICENCES, PHOTO_USES } from '../../src/model/lists.ts';
import { isFree, photoTerms } from '../../src/model/photo-terms.ts';
import { siteWith } from '../view/site.ts';

const languages = ['vi', 'en', 'lo', 'km', 'zh'];
const locales = Object.fromEntries(
  languages.map((lang) => [
    lang,
    JSON.parse(readFileSync(join(import.meta.dirname, '../../locales', `${lang}.json`), 'utf8')),
  ]),
);
const terms = [{ words: { vi: { preferred: 'Ảnh: Sở' }, zh: { preferred: '图：厅' } } }];
const { catalogue } = siteWith({
  province: { languages: languages.map((tag) => ({ tag })) },
  terms: terms as never,
});
const readerOf = createReaders(catalogue, locales);
const publisher = { languages, readerOf, unit: 'Sở Văn hóa', siteUrl: 'https://mau.gov.vn' };

const photo = (facts: object = {}) =>
  ({
    kind: 'photos',
    id: 'bien',
    words: {
      vi: { title: 'Biển', extra: { caption: 'Bãi biển.', alt: 'Cát và sóng.' } },
      zh: { title: '海', extra: { caption: '海滩。', alt: '' } },
    },
    facts: {
      creditLine: 'Ảnh: Sở',
      creator: 'Nguyễn Văn A',
      licence: 'CC-BY-4.0',
      use: 'free',
      digitalSource: 'photograph',
      ...facts,
    },
  }) as unknown as CatalogueRecord<'photos'>;

const metaOf = (facts?: object) => photoMeta(photo(facts), publisher);

describe('what a picture says of itself', () => {
  it('is in the words of each language that has them, and its terms in all', () => {
    const meta = metaOf();
    expect(meta).toMatchObject({
      title: { vi: 'Biển', zh: '海' },
      alt: { vi: 'Cát và sóng.' },
      credit: 'Ảnh: Sở',
      licenceUrl: 'https://creativecommons.org/licenses/by/4.0/',
      licensor: { name: 'Sở Văn hóa', url: 'https://mau.gov.vn/vi/photos/bien/' },
      isProtected: true,
      dataMining: 'allowed',
    });
    expect(meta.alt).not.toHaveProperty('zh');
    expect(Object.keys(meta.terms ?? {})).toEqual(languages);
    expect(meta.terms?.['zh']).toContain('必须：在图片旁注明：图：厅');
    expect(meta.instructions).toBe('Ghi cạnh ảnh: Ảnh: Sở / Print beside it: Ảnh: Sở');
  });

  it('tells of those seen what the record says, and nothing where it does not', () => {
    const persons = [{ name: 'Bà Bí Mật', consent: 'yes' }];
    const consent = { number: 'PHIEU-7', keptAt: 'Tủ 3', until: '2099-01-01' };
    expect([metaOf().model, metaOf({ persons: [] }).model, metaOf({ persons }).model]).toEqual([
      undefined,
      'none',
      'agreed',
    ]);
    const packet = createXmp(metaOf({ persons, consent }), { captions: true });
    for (const secret of ['Bí Mật', 'PHIEU-7', 'Tủ 3', '2099']) expect(packet).not.toContain(secret);
  });

  it('lets machines learn only from what is free under a licence with an address', () => {
    const mining = (licence: string, use: string) => metaOf({ licence, use }).dataMining;
    expect(mining('CC0-1.0', 'free')).toBe('allowed');
    expect(mining('LicenseRef-reuse-with-source', 'free')).toBeUndefined();
    expect(mining('LicenseRef-all-rights-reserved', 'free')).toBe('search-only');
    expect(mining('CC-BY-4.0', 'ask')).toBe('search-only');
    expect(metaOf({ licence: 'CC0-1.0' }).isProtected).toBe(false);
  });

  it('tells what made a picture of a generated one alone', () => {
    const generator = { system: 'Máy vẽ' };
    expect(metaOf({ digitalSource: 'generated', generator }).generator).toEqual(generator);
    expect(metaOf({ digitalSource: 'photograph', generator }).generator).toBeUndefined();
  });

  it('says of a drawing that it is none of what happened', () => {
    const told = (digitalSource: string) =>
      termsText(readerOf('vi'), photo({ digitalSource }).facts).includes('không phải ảnh chụp');
    expect([told('photograph'), told('illustration'), told('generated')]).toEqual([false, true, true]);
  });
});

describe('the terms of a photo', () => {
  it('are the stricter of what record and licence say', () => {
    for (const licence of LICENCES)
      for (const use of PHOTO_USES) {
        const { may, must, not } = photoTerms({ licence, use });
        const isOpen = use === 'free' && licence !== 'LicenseRef-all-rights-reserved';
        expect([licence, use, isFree({ licence, use })]).toEqual([licence, use, isOpen]);
        expect([licence, use, may.length > 0, must.includes('askFirst')]).toEqual([
          licence,
          use,
          isOpen,
          !isOpen,
        ]);
        expect(not.length).toBe(1);
      }
  });

  it('name the one purpose that is left', () => {
    const facts = { use: 'restricted' as const, licence: 'CC-BY-4.0' as const, allowed: 'trưng bày' };
    expect(photoTerms(facts)).toEqual({ may: ['only'], must: ['give'], not: ['other'] });
    expect(termsText(readerOf('vi'), photo(facts).facts)).toContain('Chỉ dùng cho: trưng bày');
  });

  it('are a word of the interface each', () => {
    const words = locales['vi'].bank as Record<string, unknown>;
    const keys = LICENCES.flatMap((licence) =>
      PHOTO_USES.flatMap((use) => {
        const { may, must, not } = photoTerms({ licence, use, allowed: 'x' });
        return [...may, ...must, ...not];
      }),
    );
    expect(keys.filter((key) => typeof words[key] !== 'string')).toEqual([]);
  });
});

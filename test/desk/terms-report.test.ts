import { describe, expect, it } from 'vitest';
import { termsReport } from '../../src/desk/terms-report.ts';
import { formatTerms } from '../../src/desk/terms-text.ts';
import { catalogueOf, FACTS, place, provinceYaml, translation } from '../support/province.ts';

const TERMS = `terms:
  - id: quoc-lo
    words: { vi: { preferred: Quốc lộ 9, variants: [QL 9] }, en: { preferred: Highway 9, forbidden: [Road 9] } }
  - id: lang
    words: { vi: { preferred: Làng Chài }, en: { preferred: Fishing Village }, lo: { preferred: ບ້ານປະມົງ } }
  - id: lang-chai-cu
    words: { vi: { preferred: Làng chài cũ }, en: { preferred: Old Harbour } }
  - id: duong
    words: { vi: { preferred: đường }, en: { preferred: sugar } }
`;

const report = (vi: string, translations: Record<string, string>, facts = FACTS, only: string[] = []) =>
  termsReport(
    catalogueOf({
      'province.yaml': provinceYaml(['vi', 'en', 'lo']),
      'terms.yaml': TERMS,
      'places/bai-mau/index.vi.md': place('', vi, facts),
      ...Object.fromEntries(
        Object.entries(translations).map(([lang, body]) => [
          `places/bai-mau/index.${lang}.md`,
          translation(undefined, body),
        ]),
      ),
    }),
    only,
  );

describe('agreed names', () => {
  it('that a phrase of the facts has not in some language are told, with who says it', () => {
    const facts = `${FACTS}\naccess: { road: QL 9, lastKm: Đò ngang }\nformerly: [làng chài]`;
    const { unnamed } = report('', {}, facts);
    const inOrder = [...unnamed].sort((a, b) => (a.phrase < b.phrase ? -1 : 1));
    expect(inOrder).toEqual([
      { phrase: 'QL 9', languages: ['lo'], records: ['places/bai-mau'] },
      { phrase: 'Đò ngang', languages: ['en', 'lo'], records: ['places/bai-mau'] },
    ]);
    expect(report('', {}, facts, ['en']).unnamed.map(({ phrase }) => phrase)).toEqual(['Đò ngang']);
  });

  it('that the Vietnamese says and a translation does not are told, whatever the case and zero-width spaces', () => {
    const vi = 'Theo quốc lộ 9 tới làng chài.';
    const lo = 'ບ້ານ\u200bປະມົງ';
    expect(report(vi, { en: 'By HIGHWAY 9 to the village.', lo }).missing).toEqual([
      { file: 'content/places/bai-mau/index.en.md', phrase: 'Làng Chài', agreed: 'Fishing Village' },
    ]);
    expect(report(vi, { en: 'Highway 9, fishing village', lo: 'ບ້ານ' }).missing).toEqual([
      { file: 'content/places/bai-mau/index.lo.md', phrase: 'Làng Chài', agreed: 'ບ້ານປະມົງ' },
    ]);
  });

  it('are the longest that stand there, and never one syllable alone', () => {
    const { missing } = report('Làng chài cũ, trên đường; làng chàiX.', { en: 'Nothing.' });
    expect(missing.map(({ agreed }) => agreed)).toEqual(['Old Harbour']);
  });

  it('in a forbidden spelling are told with the agreed one', () => {
    const told = report('Theo quốc lộ 9.', { en: 'By Road 9, that is Highway 9.' });
    expect(told.forbidden).toEqual([
      { file: 'content/places/bai-mau/index.en.md', typed: 'Road 9', agreed: 'Highway 9' },
    ]);
    expect(formatTerms(told)).toBe(
      'Cách viết bị cấm (1):\n  content/places/bai-mau/index.en.md: “Road 9” → “Highway 9”',
    );
  });

  it('that are all kept to are said to be', () => {
    expect(formatTerms(report('Bãi.', { en: 'Beach.' }))).toMatch(/^Mọi tên và cụm từ/);
  });
});

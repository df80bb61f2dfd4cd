import { describe, expect, it } from 'vitest';
import { chooseKiosk } from '../../src/build/kiosk-site.ts';
import { Refusal } from '../../src/build/refusal.ts';
import type { Catalogue } from '../../src/catalogue/catalogue.ts';

const province = (languages: string[], country?: string): Catalogue => {
  const words = { vi: { title: 'Cửa Mây' } };
  const gate = { kind: 'gates', id: 'cua-may', words, facts: { opposite: { partner: 'ben-kia' } } };
  const partner = { kind: 'partners', id: 'ben-kia', words: {}, facts: { country } };
  return {
    province: { languages: languages.map((tag) => ({ tag })) },
    records: country ? [gate, partner] : [gate],
  } as unknown as Catalogue;
};

describe('the languages of a kiosk', () => {
  it.each([
    ['LA', ['lo', 'vi', 'en', 'km', 'zh']],
    ['KH', ['km', 'vi', 'en', 'lo', 'zh']],
    ['CN', ['zh', 'vi', 'en', 'lo', 'km']],
    ['TH', ['vi', 'en', 'lo', 'km', 'zh']],
    [undefined, ['vi', 'en', 'lo', 'km', 'zh']],
  ])('begin with what is read in %s, where the province has it', (country, languages) => {
    expect(chooseKiosk(province(['vi', 'en', 'lo', 'km', 'zh'], country), 'cua-may')).toEqual({
      gate: 'cua-may',
      languages,
    });
  });
});

it('a gate that is none is refused with those there are', () => {
  expect(() => chooseKiosk(province(['vi']), 'cua-nay')).toThrow(Refusal);
  expect(() => chooseKiosk(province(['vi']), 'cua-nay')).toThrow(/“cua-nay”[\s\S]*cua-may {2}\(Cửa Mây\)/);
  const none = { ...province(['vi']), records: [] };
  expect(() => chooseKiosk(none, 'cua-nay')).toThrow('content/gates');
});

import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { chooseKiosk, writeKioskFiles } from '../../src/build/kiosk-site.ts';
import { openStage } from '../../src/build/output-folder.ts';
import { Refusal } from '../../src/build/refusal.ts';
import type { Catalogue } from '../../src/catalogue/catalogue.ts';
import { temporaryFolder } from '../desk/temporary.ts';
import { catalogueOf } from '../support/province.ts';
import { filesOf, readPage } from '../support/site.ts';

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

describe('the files of a kiosk beside its pages', () => {
  const kiosk = { gate: 'cua-may', languages: ['vi', 'en'] };
  const written = (...built: string[]) => {
    const dir = temporaryFolder();
    const stage = openStage(join(dir, 'dist'), { protect: [] });
    const catalogue = catalogueOf({
      'redirects.yaml': 'redirects:\n  - { from: places/bai-cu, to: places/bai-mau }\n',
    });
    writeKioskFiles(stage, kiosk, { catalogue, built: new Set(built), today: '2026-11-20' });
    stage.commit();
    return join(dir, 'dist');
  };

  it('lead on from the address that a record had, and to nothing outside', () => {
    const site = written('/vi/places/bai-mau/', '/en/places/bai-mau/');
    expect(filesOf(site)).toEqual([
      'en/places/bai-cu/index.html',
      'kiosk.json',
      'vi/places/bai-cu/index.html',
    ]);
    const page = readPage(site, '/en/places/bai-cu/');
    expect(page).toContain('<meta http-equiv="refresh" content="0; url=/en/places/bai-mau/">');
    expect(page).not.toContain('mau.example');
  });

  it('lead to no record that this kiosk does not show', () => {
    expect(filesOf(written())).toEqual(['kiosk.json']);
  });
});

import { describe, expect, it } from 'vitest';
import { chooseKiosk } from '../../src/build/kiosk-site.ts';
import { Refusal } from '../../src/build/refusal.ts';
import type { Catalogue } from '../../src/catalogue/catalogue.ts';
import { withBuildArguments } from '../../src/desk/build-arguments.ts';
import { readEnvironment } from '../../src/desk/environment.ts';

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

describe('asking for a kiosk', () => {
  const read = (variables: Readonly<Record<string, string | undefined>>) =>
    readEnvironment(variables, { root: '/province', now: new Date('2026-11-20T05:00:00Z') });

  it('is done by an argument or by the surroundings, and has a folder of its own', () => {
    const asked = read(withBuildArguments(['--kiosk', 'cua-may'], { KIOSK: 'cua-rung' }));
    expect([asked.kiosk, asked.outDir]).toEqual(['cua-may', '/province/dist-kiosk']);
    expect(read({ KIOSK: 'cua-rung' }).kiosk).toBe('cua-rung');
    expect(read({ KIOSK: 'cua-rung', OUT_DIR: '/srv/k' }).outDir).toBe('/srv/k');
    expect(read({ KIOSK: '' })).not.toHaveProperty('kiosk');
  });

  it('is refused with the usage when it is not understood', () => {
    for (const args of [['--kiosk'], ['--kiok', 'x'], ['x']])
      expect(() => withBuildArguments(args, {})).toThrow('npm run build -- --kiosk <mã-cửa-khẩu>');
  });
});

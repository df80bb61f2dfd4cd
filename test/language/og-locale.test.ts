import { expect, it } from 'vitest';
import { ogLocale } from '../../src/language/og-locale.ts';

it('names a language with the territory in which it is written so, or that of its tag', () => {
  const tags = ['vi', 'en', 'lo', 'km', 'zh', 'ja', 'ko', 'fr', 'th'];
  expect(tags.map(ogLocale)).toEqual([
    ...['vi_VN', 'en_GB', 'lo_LA', 'km_KH', 'zh_CN', 'ja_JP', 'ko_KR', 'fr_FR', 'th_TH'],
  ]);
  expect(['zh-TW', 'zh-Hant', 'en-US', 'hmn'].map(ogLocale)).toEqual(['zh_TW', 'zh_TW', 'en_US', 'hmn_CN']);
});

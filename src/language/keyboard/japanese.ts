import { typeJapanese } from './kana.ts';
import { latinRows } from './latin.ts';
import type { Layout } from './layout.ts';

/** Latin letters, which become kana; the long sound is the key ー. */
export const layout: Layout = {
  lang: 'ja',
  width: 24,
  rows: latinRows(['ー。', '、/'], ['1234567890', '：？！（）    ']),
  hasMore: true,
  type: typeJapanese,
};

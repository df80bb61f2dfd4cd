import { latinRows } from './latin.ts';
import { type Layout, typeAsIs } from './layout.ts';

/** Letters of pinyin; the finder above the keys gives the characters. */
export const layout: Layout = {
  lang: 'zh',
  width: 24,
  rows: latinRows(['，。', '-/'], ['1234567890', '：？！（）    ']),
  hasMore: true,
  type: typeAsIs,
  finder: true,
};

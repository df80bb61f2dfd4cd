import { latinRows } from './latin.ts';
import type { Layout } from './layout.ts';
import { typeVietnamese } from './telex.ts';

/**
 * Telex on the letters, and above them the marked letters and the five tones as keys of their own, in the order of
 * the national layout (TCVN 6064, as `vn` of xkb-data has it), for whoever never learned Telex.
 */
export const layout: Layout = {
  lang: 'vi',
  width: 24,
  rows: latinRows([',.', '-/'], [':?!()     '], {
    base: 'ăâêô\u0300\u0309\u0303\u0301\u0323đươ',
    shift: 'ĂÂÊÔ\u0300\u0309\u0303\u0301\u0323ĐƯƠ',
    more: ' 1234567890 ',
  }),
  hasMore: true,
  type: typeVietnamese,
};

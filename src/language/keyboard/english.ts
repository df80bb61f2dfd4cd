import { latinRows } from './latin.ts';
import { type Layout, typeAsIs } from './layout.ts';

/** English; also what a language without a layout of its own is given. */
export const layout: Layout = {
  lang: 'en',
  width: 24,
  rows: latinRows([',.', '-/'], [], { base: '1234567890', shift: ':?!()     ', more: '' }),
  hasMore: false,
  type: typeAsIs,
};

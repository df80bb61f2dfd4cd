import { createRows, type Layout, type Typist } from './layout.ts';

/**
 * Lao: the layout in use in the country, as `la(basic)` of xkb-data 2.35 has it, by Anousak Souphavanh. Signs that no
 * search needs are left out. Its two levels have no European digits and none of the letters of Khmu and of Pali;
 * these stand on a third, of our own.
 */
const rows = createRows({
  base: ['ຢຟໂຖຸູຄຕຈຂຊໍ', 'ົໄຳພະິີຣນຍບລໜ', 'ັຫກດເ້່າສວງ', 'ຜປແອຶືທມໃຝ'],
  shift: ['໑໒໓໔໌ຼ໕໖໗໘໙ ', ' ໐     ຮ ຽ- ໝ', '  .,:໊໋!?  ', '₭(ຯ   ໆ  )'],
  more: ['1234567890  ', 'ຆຉຌຎຏຐຑຒຓຘຠຨຩ', 'ຬ຺໎ໞໟ    /-', '          '],
});

/** A tone typed before its vowel goes after it: fonts draw the marks one above the other in this order only. */
const typeLao: Typist = (before, key) =>
  (before + key).replace(/([\u0EC8-\u0ECB])([\u0EB1\u0EB4-\u0EBC\u0ECD])$/, '$2$1');

export const layout: Layout = {
  lang: 'lo',
  width: 26,
  rows,
  hasMore: true,
  type: typeLao,
};

import { typeKorean } from './hangul.ts';
import { createRows, type Layout } from './layout.ts';

/** Korean in two sets (KS X 5002, as `kr` of xkb-data has it): consonants left, vowels right. */
export const layout: Layout = {
  lang: 'ko',
  width: 24,
  rows: createRows({
    base: ['ㅂㅈㄷㄱㅅㅛㅕㅑㅐㅔ', 'ㅁㄴㅇㄹㅎㅗㅓㅏㅣ', 'ㅋㅌㅊㅍㅠㅜㅡ,.'],
    shift: ['ㅃㅉㄸㄲㅆ   ㅒㅖ', '', '       -/'],
    more: ['1234567890', ':?!()    ', ''],
  }),
  hasMore: true,
  type: typeKorean,
};

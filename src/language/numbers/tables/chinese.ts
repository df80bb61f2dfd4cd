import type { NumberWords } from '../number-words.ts';

const NUMERAL = '[一二三四五六七八九十]';

export const chinese: NumberWords = {
  decimal: '.',
  isSpaced: false,
  units: {
    零: 0,
    〇: 0,
    一: 1,
    二: 2,
    两: 2,
    三: 3,
    四: 4,
    五: 5,
    六: 6,
    七: 7,
    八: 8,
    九: 9,
    廿: 20,
    卅: 30,
  },
  scales: { 十: 10, 百: 100, 千: 1e3, 万: 1e4, 亿: 1e8 },
  /** 千米, 千克, 千瓦, 千伏: kilo. */
  notScale: /^千[米克瓦伏卡赫]/u,
  scaleGap: '[多余几]?',
  hints: [
    [/半/gu, [0.5, 1.5, 30, 50, 2]],
    [/双|对/gu, [2]],
    [/世纪/gu, [100]],
    [/望日/gu, [15]],
    ...[...'一二三四五六七八九'].map(
      (tenths, at) => [new RegExp(`${tenths}成`, 'gu'), [10 * (at + 1)]] as const,
    ),
  ],
  months: {},
  lunarMonths: { 正: 1, 冬: 11, 腊: 12 },
  dates: [
    /(?<m>\d{1,2})月(?<d>\d{1,2})(?:日|号|(?![\d.,]*\d))/gu,
    new RegExp(`(?<m>${NUMERAL}{1,2}|[正冬腊])月(?<d>初${NUMERAL}|[一二三四五六七八九十廿卅]{1,3})`, 'gu'),
  ],
  monthAlone: new RegExp(`(?<m>\\d{1,2}|${NUMERAL}{1,2}|[正冬腊])月`, 'gu'),
  times: [/(?<h>\d{1,2})[时点](?:(?<min>\d{1,2})分)?/gu],
  lunar:
    /农历|阴历|夏历|正月|腊月|初[一二三四五六七八九十]|廿|[甲乙丙丁戊己庚辛壬癸][子丑寅卯辰巳午未申酉戌亥]年/u,
  solar: /公历|阳历|新历/u,
};

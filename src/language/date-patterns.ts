/**
 * How a language writes a date, as templates. {d} {m} {y} day, month, year; {dd} {mm} with two digits;
 * {M} {Ms} name of the month, long and short; {w} {W} name of the weekday, inside a phrase and alone; {d2} {m2} {M2} {y2}
 * the end of a span.
 */
export interface DatePatterns {
  full: string;
  long: string;
  short: string;
  monthYear: string;
  dayMonth: string;
  year: string;
  /** Two days of one month, of one year, of two years. */
  daySpan: string;
  monthSpan: string;
  yearSpan: string;
  /** A date with its time, {t} and {D}. */
  dateTime: string;
  weekday: string;
}

/**
 * Languages whose Intl patterns are not what their readers write (Intl of ICU 77):
 * vi puts commas where an official text has "ngày ... tháng ... năm"; lo and km leave out the words for
 * day, month and year; zh and ja write spans with slashes. English follows the order of the day first,
 * with the month in letters, as 10/11 is read in two ways. Digits are written by `digits.ts`.
 */
export const datePatterns: Record<string, DatePatterns> = {
  vi: {
    full: '{w}, ngày {d} tháng {m} năm {y}',
    long: 'ngày {d} tháng {m} năm {y}',
    short: '{dd}/{mm}/{y}',
    monthYear: 'tháng {m} năm {y}',
    dayMonth: 'ngày {d} tháng {m}',
    year: 'năm {y}',
    daySpan: 'ngày {d}–{d2} tháng {m} năm {y}',
    monthSpan: 'ngày {d} tháng {m} – ngày {d2} tháng {m2} năm {y}',
    yearSpan: 'ngày {d} tháng {m} năm {y} – ngày {d2} tháng {m2} năm {y2}',
    dateTime: '{t}, {D}',
    weekday: '{W}',
  },
  en: {
    full: '{w}, {d} {M} {y}',
    long: '{d} {M} {y}',
    short: '{d} {Ms} {y}',
    monthYear: '{M} {y}',
    dayMonth: '{d} {M}',
    year: '{y}',
    daySpan: '{d}–{d2} {M} {y}',
    monthSpan: '{d} {M} – {d2} {M2} {y}',
    yearSpan: '{d} {M} {y} – {d2} {M2} {y2}',
    dateTime: '{t}, {D}',
    weekday: '{w}',
  },
  lo: {
    full: '{w} ທີ {d} {M} {y}',
    long: 'ວັນທີ {d} {M} {y}',
    short: '{dd}/{mm}/{y}',
    monthYear: 'ເດືອນ{M} {y}',
    dayMonth: 'ວັນທີ {d} {M}',
    year: 'ປີ {y}',
    daySpan: 'ວັນທີ {d}–{d2} {M} {y}',
    monthSpan: 'ວັນທີ {d} {M} – {d2} {M2} {y}',
    yearSpan: 'ວັນທີ {d} {M} {y} – {d2} {M2} {y2}',
    dateTime: '{t} {D}',
    weekday: '{w}',
  },
  km: {
    full: 'ថ្ងៃ{w} ទី{d} ខែ{M} ឆ្នាំ{y}',
    long: 'ថ្ងៃទី{d} ខែ{M} ឆ្នាំ{y}',
    short: '{dd}/{mm}/{y}',
    monthYear: 'ខែ{M} ឆ្នាំ{y}',
    dayMonth: 'ថ្ងៃទី{d} ខែ{M}',
    year: 'ឆ្នាំ{y}',
    daySpan: 'ថ្ងៃទី{d}–{d2} ខែ{M} ឆ្នាំ{y}',
    monthSpan: 'ថ្ងៃទី{d} ខែ{M} – ថ្ងៃទី{d2} ខែ{M2} ឆ្នាំ{y}',
    yearSpan: 'ថ្ងៃទី{d} ខែ{M} ឆ្នាំ{y} – ថ្ងៃទី{d2} ខែ{M2} ឆ្នាំ{y2}',
    dateTime: '{t} {D}',
    weekday: 'ថ្ងៃ{w}',
  },
  zh: hanPatterns('至'),
  ja: hanPatterns('～'),
};

function hanPatterns(to: string): DatePatterns {
  return {
    full: '{y}年{m}月{d}日{w}',
    long: '{y}年{m}月{d}日',
    short: '{y}/{mm}/{dd}',
    monthYear: '{y}年{m}月',
    dayMonth: '{m}月{d}日',
    year: '{y}年',
    daySpan: `{y}年{m}月{d}日${to}{d2}日`,
    monthSpan: `{y}年{m}月{d}日${to}{m2}月{d2}日`,
    yearSpan: `{y}年{m}月{d}日${to}{y2}年{m2}月{d2}日`,
    dateTime: '{D} {t}',
    weekday: '{w}',
  };
}

/** Official Vietnamese spelling, which Intl ("Chủ Nhật", "Thứ Sáu" inside a phrase) does not follow. */
export const vietnameseWeekdays = [
  'Chủ nhật',
  'thứ Hai',
  'thứ Ba',
  'thứ Tư',
  'thứ Năm',
  'thứ Sáu',
  'thứ Bảy',
];

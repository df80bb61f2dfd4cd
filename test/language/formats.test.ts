import { describe, expect, it } from 'vitest';
import { createFormats, type DateStyle } from '../../src/language/formats.ts';

const NBSP = '\u00A0';
const formats = (locale: string) =>
  createFormats(locale, {
    timeZone: 'Asia/Ho_Chi_Minh',
    unit: (code, count) =>
      ({ ha: locale === 'zh' ? '公顷' : 'ha', people: count === 1 ? 'person' : 'people' })[code] ?? code,
  });
const DAY = '2026-11-20';

const DATES: Record<string, Record<DateStyle, string>> = {
  vi: {
    full: 'thứ Sáu, ngày 20 tháng 11 năm 2026',
    long: 'ngày 20 tháng 11 năm 2026',
    short: '20/11/2026',
    monthYear: 'tháng 11 năm 2026',
    dayMonth: 'ngày 20 tháng 11',
  },
  en: {
    full: 'Friday, 20 November 2026',
    long: '20 November 2026',
    short: '20 Nov 2026',
    monthYear: 'November 2026',
    dayMonth: '20 November',
  },
  lo: {
    full: 'ວັນສຸກ ທີ 20 ພະຈິກ 2026',
    long: 'ວັນທີ 20 ພະຈິກ 2026',
    short: '20/11/2026',
    monthYear: 'ເດືອນພະຈິກ 2026',
    dayMonth: 'ວັນທີ 20 ພະຈິກ',
  },
  km: {
    full: 'ថ្ងៃសុក្រ ទី២០ ខែវិច្ឆិកា ឆ្នាំ២០២៦',
    long: 'ថ្ងៃទី២០ ខែវិច្ឆិកា ឆ្នាំ២០២៦',
    short: '២០/១១/២០២៦',
    monthYear: 'ខែវិច្ឆិកា ឆ្នាំ២០២៦',
    dayMonth: 'ថ្ងៃទី២០ ខែវិច្ឆិកា',
  },
  zh: {
    full: '2026年11月20日星期五',
    long: '2026年11月20日',
    short: '2026/11/20',
    monthYear: '2026年11月',
    dayMonth: '11月20日',
  },
};

describe('dates', () => {
  it.each(Object.entries(DATES))('are written as readers of %s write them', (locale, wanted) => {
    const { date } = formats(locale);
    for (const [style, text] of Object.entries(wanted)) expect(date(DAY, style as DateStyle)).toBe(text);
  });

  it('come from Intl for a language without patterns of its own', () => {
    expect(formats('ko').date(DAY)).toBe('2026년 11월 20일');
    expect(formats('th').date(DAY, 'monthYear')).toContain('2026');
  });

  it('read an instant in the time zone of the province, whatever that of the machine', () => {
    expect(formats('vi').date('2026-11-20T18:00:00Z', 'short')).toBe('21/11/2026');
  });

  it('write a span once for what its two days share', () => {
    const { dateRange } = formats('vi');
    expect(dateRange(DAY, DAY)).toBe('ngày 20 tháng 11 năm 2026');
    expect(dateRange(DAY, '2026-11-22')).toBe('ngày 20–22 tháng 11 năm 2026');
    expect(dateRange(DAY, '2026-12-10')).toBe('ngày 20 tháng 11 – ngày 10 tháng 12 năm 2026');
    expect(dateRange(DAY, '2027-01-19')).toBe('ngày 20 tháng 11 năm 2026 – ngày 19 tháng 1 năm 2027');
    expect(formats('zh').dateRange(DAY, '2027-01-19')).toBe('2026年11月20日至2027年1月19日');
    expect(formats('km').dateRange(DAY, '2026-11-22')).toBe('ថ្ងៃទី២០–២២ ខែវិច្ឆិកា ឆ្នាំ២០២៦');
    expect(() => dateRange('2026-11-22', DAY)).toThrow(/ends .* before it starts/);
  });

  it('write as much of a date as is known', () => {
    const parts = ['1385', '0248', '2011-06', '2011-06-27'];
    expect(parts.map(formats('vi').partialDate)).toEqual([
      'năm 1385',
      'năm 248',
      'tháng 6 năm 2011',
      'ngày 27 tháng 6 năm 2011',
    ]);
    expect(parts.map(formats('en').partialDate)).toEqual(['1385', '248', 'June 2011', '27 June 2011']);
    expect(parts.map(formats('zh').partialDate)).toEqual(['1385年', '248年', '2011年6月', '2011年6月27日']);
    expect(['248', '938-11', '938-11-05'].map(formats('vi').partialDate)).toEqual([
      'năm 248',
      'tháng 11 năm 938',
      'ngày 5 tháng 11 năm 938',
    ]);
    expect(formats('ko').partialDate('938-11-05')).toBe('938년 11월 5일');
  });

  it('name weekdays in the official spelling', () => {
    expect([DAY, '2026-11-22'].map(formats('vi').weekday)).toEqual(['Thứ Sáu', 'Chủ nhật']);
    expect(formats('vi').date('2026-11-22', 'full')).toBe('Chủ nhật, ngày 22 tháng 11 năm 2026');
    expect(['lo', 'km', 'zh'].map((locale) => formats(locale).weekday(DAY))).toEqual([
      'ວັນສຸກ',
      'ថ្ងៃសុក្រ',
      '星期五',
    ]);
  });

  it('refuse days and times that do not exist', () => {
    const { date, partialDate, time } = formats('vi');
    for (const wrong of ['2026-02-30', '2026-13-01', '20/11/2026', '2026-11-20Tx', ''])
      expect(() => date(wrong)).toThrow(RangeError);
    expect(() => partialDate('2011-13')).toThrow(RangeError);
    for (const wrong of ['7h', '24:01', '07:60', '7']) expect(() => time(wrong)).toThrow(/07:00/);
  });

  it('show times on the clock of 24 hours, beside the date in the order of the language', () => {
    expect(formats('en').timeRange('7:00', '17:30')).toBe('07:00–17:30');
    expect(formats('vi').dateTime(DAY, '07:00')).toBe('07:00, ngày 20 tháng 11 năm 2026');
    expect(formats('zh').dateTime(DAY, '7:00')).toBe('2026年11月20日 07:00');
  });

  it('stop rather than answer in English where Intl has no data', () => {
    expect(() => formats('tlh')).toThrow(/no Intl data for "tlh"/);
  });
});

describe('numbers', () => {
  it('have the separators of the language', () => {
    expect(['vi', 'lo', 'en', 'km', 'zh'].map((locale) => formats(locale).number(1234567.5))).toEqual([
      '1.234.567,5',
      '1.234.567,5',
      '1,234,567.5',
      '១.២៣៤.៥៦៧,៥',
      '1,234,567.5',
    ]);
    expect(formats('vi').number(2.345, 1)).toBe('2,3');
  });

  it('take percentages in hundredths', () => {
    expect(formats('vi').percent(12.5)).toBe('12,5%');
    expect(formats('en').quantity(12.5, '%')).toBe('12.5%');
  });

  it('stay with their unit, in the plural the count needs', () => {
    expect(formats('vi').quantity(106000, 'ha')).toBe(`106.000${NBSP}ha`);
    expect(formats('en').quantity(1, 'people')).toBe(`1${NBSP}person`);
    expect(formats('zh').quantity(106000, 'ha')).toBe('106,000公顷');
  });

  it('count billions by ten thousands where the language does', () => {
    expect(formats('zh').quantity(45606, 'billion-vnd')).toBe('45.606万亿越南盾');
    expect(formats('zh').quantity(9, 'usd-billion')).toBe('90亿美元');
  });

  it('count money by billions where that says all', () => {
    const units = (locale: string, words: Record<string, string>) =>
      createFormats(locale, { timeZone: 'Asia/Ho_Chi_Minh', unit: (code) => words[code] ?? code });
    const english = units('en', { 'usd-billion': 'US${n} billion', 'billion-vnd': 'VND {n} billion' });
    expect(english.currency(9_000_000_000, 'USD')).toBe(`US$9${NBSP}billion`);
    expect(english.currency(2_500_000_000, 'VND')).toBe(`VND${NBSP}2.5${NBSP}billion`);
    expect(english.currency(9_000_000_001, 'USD')).toBe(`USD${NBSP}9,000,000,001`);
    expect(english.currency(999_000_000, 'USD')).toBe(`USD${NBSP}999,000,000`);
    expect(formats('zh').currency(9_000_000_000, 'USD')).toBe('90亿美元');
    expect(units('vi', { 'usd-billion': 'tỷ đô la Mỹ' }).currency(9e9, 'USD')).toBe(
      `9${NBSP}tỷ${NBSP}đô${NBSP}la${NBSP}Mỹ`,
    );
  });

  it('show money without decimals that nobody uses', () => {
    expect(formats('vi').currency(50000, 'VND')).toBe(`50.000${NBSP}đồng`);
    expect(formats('en').currency(50000, 'VND')).toBe(`VND${NBSP}50,000`);
    expect(formats('en').currency(25, 'USD')).toBe(`USD${NBSP}25`);
    expect(formats('en').currency(25.5, 'USD')).toBe(`USD${NBSP}25.50`);
    expect(formats('km').currency(4000, 'KHR')).toBe(`៤.០០០${NBSP}រៀលកម្ពុជា`);
    expect(formats('lo').currency(4000, 'LAK')).toBe(`LAK${NBSP}4.000`);
    expect(formats('zh').currency(50000, 'VND')).toBe('50,000越南盾');
  });

  it('join lists with the words of the language', () => {
    expect(['vi', 'en', 'lo', 'km', 'zh'].map((locale) => formats(locale).list(['A', 'B', 'C']))).toEqual([
      'A, B và C',
      'A, B and C',
      'A, B, C',
      'A, B និង C',
      'A、B和C',
    ]);
  });
});

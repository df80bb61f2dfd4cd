import { digitsOf } from './digits.ts';

const HAN = ['一', '二', '三', '四', '五', '六', '七', '八', '九', '十'];

/** 初一 … 初十, 十一 … 十九, 二十, 廿一 … 廿九, 三十: nobody writes 21日 of a lunar month. */
function hanDay(day: number): string {
  if (day <= 10) return `初${HAN[day - 1]}`;
  if (day === 20 || day === 30) return `${day === 20 ? '二' : '三'}十`;
  return `${day < 20 ? '十' : '廿'}${HAN[(day % 10) - 1]}`;
}

/** Vietnamese says “mồng” of the first ten days. */
const vietnameseDay = (day: number) => `${day <= 10 ? 'mồng' : 'ngày'} ${day}`;

/** A day of a lunar month (1 to 30) as a language names it: 廿一, mồng 9, 21. */
export function lunarDayName(locale: string, day: number): string {
  if (locale === 'zh') return hanDay(day);
  return locale === 'vi' ? vietnameseDay(day) : digitsOf(locale)(String(day));
}

/** Days of one lunar month that follow one another, the last one too: 廿一至廿三, mồng 9–10, 21–23. */
export function lunarDaysName(locale: string, from: number, to: number): string {
  if (locale === 'zh') return `${hanDay(from)}至${hanDay(to)}`;
  if (locale === 'vi') return `${vietnameseDay(from)}${from <= 10 && to > 10 ? ' đến ngày ' : '–'}${to}`;
  return digitsOf(locale)(`${from}–${to}`);
}

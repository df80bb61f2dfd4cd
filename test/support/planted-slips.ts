import { westernDigits } from '../../src/language/numbers/read-numbers.ts';

/** A slip of a translator or of a keyboard: what stood there and what stands now. */
export interface Slip {
  kind: 'digit' | 'dropped zero' | 'swapped date' | 'other scale';
  text: string;
  from: string;
  to: string;
}

/** A whole number below `n`. */
type Random = (n: number) => number;

const MONTHS: Readonly<Record<string, readonly string[]>> = {
  en: 'January February March April May June July August September October November December'.split(' '),
  lo: 'ມັງກອນ ກຸມພາ ມີນາ ເມສາ ພຶດສະພາ ມິຖຸນາ ກໍລະກົດ ສິງຫາ ກັນຍາ ຕຸລາ ພະຈິກ ທັນວາ'.split(' '),
  km: 'មករា កុម្ភៈ មីនា មេសា ឧសភា មិថុនា កក្កដា សីហា កញ្ញា តុលា វិច្ឆិកា ធ្នូ'.split(' '),
};

/** What is written for another: a million for a billion, 万 for 亿. */
const SCALES: Readonly<Record<string, readonly [RegExp, (scale: string) => string]>> = {
  en: [/(?<=\d )(?:million|billion)/g, (scale) => (scale === 'million' ? 'billion' : 'million')],
  lo: [/(?<=\d ?)(?:ລ້ານ|ຕື້)/g, (scale) => (scale === 'ຕື້' ? 'ລ້ານ' : 'ຕື້')],
  km: [/(?<=[០-៩] ?)(?:ពាន់លាន|លាន)/g, (scale) => (scale === 'លាន' ? 'ពាន់លាន' : 'លាន')],
  zh: [/(?<=\d)[万亿]/g, (scale) => (scale === '万' ? '亿' : '万')],
};

const digitLike = (digit: string, value: number): string =>
  String.fromCharCode(digit.charCodeAt(0) - Number(westernDigits(digit)) + value);
const numberLike = (typed: string, value: number): string =>
  [...String(value)].map((digit) => digitLike(typed.charAt(0), Number(digit))).join('');

const pick = <T>(list: readonly T[], random: Random): T | undefined =>
  list.length > 0 ? list[random(list.length)] : undefined;

/** Puts a slip of a kind into a text; undefined where it has no place for it. */
export function plantSlip(text: string, lang: string, kind: Slip['kind'], random: Random): Slip | undefined {
  const put = (at: number, from: string, to: string): Slip | undefined =>
    from === to ? undefined : { kind, from, to, text: text.slice(0, at) + to + text.slice(at + from.length) };
  if (kind === 'digit') {
    const found = pick([...text.matchAll(/\p{Nd}/gu)], random);
    return (
      found &&
      put(found.index, found[0], digitLike(found[0], (Number(westernDigits(found[0])) + 1 + random(9)) % 10))
    );
  }
  if (kind === 'dropped zero') {
    // 11,70 is 11,7
    const found = pick(
      [...text.matchAll(/(?<=\p{Nd})(?<![.,]\p{Nd}{0,2}|[.,]\p{Nd}{4,})[0០໐](?!\p{Nd}*[.,]\p{Nd})/gu)],
      random,
    );
    return found && put(found.index, found[0], '');
  }
  if (kind === 'other scale') {
    const [pattern, other] = SCALES[lang] ?? [];
    const found = pattern && pick([...text.matchAll(pattern)], random);
    return found && put(found.index, found[0], other?.(found[0]) ?? '');
  }
  const found = pick(dates(text, lang), random);
  return found && put(found.at, found.from, found.to);
}

/** Dates whose day and month can change places and still be a date. */
function dates(text: string, lang: string): { at: number; from: string; to: string }[] {
  const numeric =
    lang === 'zh'
      ? /(\d{1,2})(月)(\d{1,2})(?=日)/g
      : /(?<!\p{Nd})(\p{Nd}{1,2})(\/)(\p{Nd}{1,2})(?=\/\p{Nd}{4}|\s)/gu;
  const found = [...text.matchAll(numeric)].flatMap(
    ({ 0: from, 1: a = '', 2: sign = '', 3: b = '', index }) =>
      Math.max(Number(westernDigits(a)), Number(westernDigits(b))) <= 12 && a !== b
        ? [{ at: index, from, to: `${b}${sign}${a}` }]
        : [],
  );
  const names = MONTHS[lang];
  if (!names) return found;
  const named = new RegExp(`(?<!\\p{Nd})(\\p{Nd}{1,2})( ?(?:ខែ|ເດືອນ)?)(${names.join('|')})`, 'gu');
  for (const { 0: from, 1: day = '', 2: gap = '', 3: month = '', index } of text.matchAll(named)) {
    const [d, m] = [Number(westernDigits(day)), names.indexOf(month) + 1];
    if (d !== m && d >= 1 && d <= 12)
      found.push({ at: index, from, to: `${numberLike(day, m)}${gap}${names[d - 1]}` });
  }
  return found;
}

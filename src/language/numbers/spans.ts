import { dateOf, type NumberToken, partsOfDate } from './token.ts';

/** Between the two ends of a span, or two of a list. */
const SPAN =
  /^\s*(?:[–—~～,、-]|đến|tới|hoặc|hay|và|to|or|and|至|到|或|和|ຫາ|ຫຼື|ຮອດ|ແລະ|ដល់|ឬ|ទៅ|និង)\s*(?:ngày|mồng|mùng|the|ວັນທີ|ថ្ងៃទី|ទី)?\s*$/u;

/** Longer ones are none, however many spaces they are made of. */
const LONGEST_GAP = 20;

export const isSpan = (gap: string): boolean => gap.length <= LONGEST_GAP && SPAN.test(gap);

const LAST_DAY = 31;

/** “From 19 to 24 March”, 3月19日至24日: the day that stands alone is one of that month. The tokens are changed. */
export function datesOfSpans(tokens: NumberToken[], text: string): void {
  const inOrder = tokens.toSorted((a, b) => a.at - b.at);
  const isDay = ({ kind, readings: [[value = ''] = []] }: NumberToken) =>
    kind === 'number' && /^\d{1,2}$/.test(value) && Number(value) >= 1 && Number(value) <= LAST_DAY;
  const join = (token: NumberToken | undefined, dated: NumberToken | undefined, gap: string) => {
    const month = partsOfDate(dated?.readings[0]?.[0] ?? '')?.month;
    const [own] = token?.readings[0] ?? [];
    if (!token || !month || !own || !isDay(token) || !isSpan(gap)) return;
    token.readings.unshift([dateOf(Number(month), Number(own))]);
    token.kind = 'date';
  };
  for (let nth = inOrder.length - 2; nth >= 0; nth--) {
    const [token, next] = [inOrder[nth] as NumberToken, inOrder[nth + 1] as NumberToken];
    join(token, next, text.slice(token.end, next.at));
  }
  for (let nth = 1; nth < inOrder.length; nth++) {
    const [token, before] = [inOrder[nth] as NumberToken, inOrder[nth - 1] as NumberToken];
    join(token, before, text.slice(before.end, token.at).replace(/^(?:st|nd|rd|th)/, ''));
  }
}

import type { NumberReading } from './read-numbers.ts';
import { type NumberToken, type NumberValue, partsOfDate } from './token.ts';

/** What the numbers of a text can account for: every value of every reading, and the parts of its dates. */
function accountOf(tokens: readonly NumberToken[]): Set<NumberValue> {
  const account = new Set<NumberValue>();
  for (const { readings } of tokens)
    for (const value of readings.flat()) {
      account.add(value);
      const parts = partsOfDate(value);
      if (!parts) continue;
      account.add(`day:${parts.day}`);
      account.add(`month:${parts.month}`);
    }
  return account;
}

/** One is often no word at all: “a”, “một”, nothing. */
const UNSAID = '1';

function isIn(value: NumberValue, account: ReadonlySet<NumberValue>): boolean {
  if (value === UNSAID || account.has(value)) return true;
  const [, kind, number = value] = /^(month|lone-day):(.*)$/.exec(value) ?? [];
  // A day of another date does not stand for this one; the bare number may.
  return account.has(kind ? number : `day:${value}`);
}

const lacking = (tokens: readonly NumberToken[], account: ReadonlySet<NumberValue>): NumberToken[] =>
  tokens.filter(
    ({ kind, readings }) =>
      kind !== 'word' && !readings.some((way) => way.every((value) => isIn(value, account))),
  );

/** Numbers in digits of which no reading is accounted for by the other texts. */
export function unaccounted(tokens: readonly NumberToken[], others: readonly NumberReading[]): NumberToken[] {
  const left = lacking(tokens, accountOf(others.flatMap((other) => other.tokens)));
  if (left.length === 0) return left;
  return lacking(left, accountOf(others.flatMap((other) => [...other.tokens, ...other.spelled()])));
}

/** Dates and months that stand nowhere in the other texts as a whole. */
export function unknownDates(
  tokens: readonly NumberToken[],
  others: readonly NumberReading[],
): NumberToken[] {
  const account = accountOf(others.flatMap((other) => other.tokens));
  return tokens.filter(
    ({ kind, readings }) => (kind === 'date' || kind === 'month') && !account.has(readings[0]?.[0] ?? ''),
  );
}

/** Dates that both texts have, and of which one says the lunar calendar and the other the solar one. */
export function otherCalendar(source: readonly NumberToken[], target: readonly NumberToken[]): NumberToken[] {
  const dateOf = ({ readings }: NumberToken) => readings[0]?.[0] ?? '';
  return target.filter((token) => {
    if (!token.calendar || !dateOf(token).startsWith('date:')) return false;
    const same = source.filter((other) => dateOf(other) === dateOf(token));
    return same.length > 0 && same.every(({ calendar }) => calendar && calendar !== token.calendar);
  });
}

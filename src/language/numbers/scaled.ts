import { isSpan } from './spans.ts';
import { type NumberToken, valueOf } from './token.ts';

/** A number in digits, before its neighbours are asked. */
export interface ScaledToken {
  kind: 'number';
  text: string;
  at: number;
  end: number;
  /** Ways to read it, as in `NumberToken`. */
  values: number[][];
  /** What its scale multiplies by; 1 without one. */
  factor: number;
}

const firstOf = ({ values: [[value = 0] = []] }: ScaledToken) => value;

/** “3–4 triệu” begins with three million; “2 triệu 500 nghìn” may be one number, and two where a space is a comma. */
export function joinScaled(tokens: readonly ScaledToken[], text: string): NumberToken[] {
  const readings = tokens.map(({ values }) => values.map((way) => way.map(valueOf)));
  for (const [nth, token] of tokens.entries()) {
    const next = tokens[nth + 1];
    if (!next) break;
    const gap = text.slice(token.end, next.at);
    if (token.factor === 1 && next.factor > 1 && isSpan(gap))
      readings[nth]?.unshift([valueOf(firstOf(token) * next.factor)]);
    const isPart = firstOf(next) < token.factor && (next.factor > 1 ? /^ ?$/.test(gap) : gap === '');
    if (!isPart) continue;
    const whole = [valueOf(firstOf(token) + firstOf(next))];
    readings[nth]?.push(whole);
    readings[nth + 1]?.push(whole);
  }
  return tokens.map(({ kind, text, at, end }, nth) => ({
    kind,
    text,
    at,
    end,
    readings: readings[nth] ?? [],
  }));
}

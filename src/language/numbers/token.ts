export type NumberKind = 'number' | 'word' | 'date' | 'month' | 'time' | 'phone';

/**
 * What a number of a text says, whatever its way of writing: `12.5`; `date:9-2` of the 2nd of September; `month:9`;
 * `phone:2373852246`, without what stands before it inside or outside the country.
 */
export type NumberValue = string;

/** A number where it stands in a text. */
export interface NumberToken {
  kind: NumberKind;
  /** As it was typed, with what belongs to it: `3,7 triệu`. */
  text: string;
  at: number;
  end: number;
  /** Ways to read it; all values of a way belong to it. The first is the likeliest. */
  readings: NumberValue[][];
  /** Of a date that says so. */
  calendar?: 'lunar' | 'solar';
}

/** One value of one number: fifteen digits are as many as a double keeps. */
export const valueOf = (number: number): NumberValue => String(Number(number.toPrecision(12)));

export const dateOf = (month: number, day: number): NumberValue => `date:${month}-${day}`;
export const monthOf = (month: number): NumberValue => `month:${month}`;

/** A day of which the month is said elsewhere. */
export const loneDayOf = (day: number): NumberValue => `lone-day:${day}`;

/** The day and the month of a date's value. */
export const partsOfDate = (value: NumberValue): { month: string; day: string } | undefined => {
  const [, month, day] = /^date:(\d+)-(\d+)$/.exec(value) ?? [];
  return month && day ? { month, day } : undefined;
};

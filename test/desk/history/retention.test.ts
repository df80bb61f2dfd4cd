import { describe, expect, it } from 'vitest';
import { expired, type Taken } from '../../../src/desk/history/retention.ts';

const NOW = new Date('2026-11-30T05:00:00Z');
const DAY = 86_400_000;

/** Snapshots of these moments, and fifty newer ones of today, which stay in any case. */
const before50 = (...moments: string[]): Taken[] => {
  const today = Array.from({ length: 50 }, () => '2026-11-30T04:00:00Z');
  return [...moments, ...today].map((at, index) => ({ number: index + 1, at }));
};

const left = (taken: Taken[], now = NOW) => {
  const gone = new Set(expired(taken, now));
  return taken.filter(({ number }) => !gone.has(number));
};

describe('of the snapshots of a history stay', () => {
  it('all of thirty days', () => {
    expect(
      expired(before50('2026-10-31T05:00:00Z', '2026-10-31T06:00:00Z', '2026-11-01T01:00:00Z'), NOW),
    ).toEqual([]);
  });

  it('of each day before the last one, by the clock of Viet Nam', () => {
    const taken = before50(
      '2026-10-01T01:00:00Z',
      '2026-10-01T16:59:00Z',
      // The next day at home.
      '2026-10-01T17:00:00Z',
      '2026-10-02T02:00:00Z',
      '2026-10-02T03:00:00Z',
    );
    expect(expired(taken, NOW)).toEqual([1, 3, 4]);
  });

  it('of each month more than a year ago the last one', () => {
    const taken = before50('2025-09-01T01:00:00Z', '2025-09-20T01:00:00Z', '2025-10-05T01:00:00Z');
    expect(expired(taken, NOW)).toEqual([1]);
  });

  it('the fifty newest, however old they are', () => {
    const taken = Array.from({ length: 52 }, (_, index) => ({
      number: index + 1,
      at: `2020-01-01T00:00:${String(index).padStart(2, '0')}Z`,
    }));
    expect(expired(taken, NOW)).toEqual([1]);
  });

  it('those of a clock that was ahead', () => {
    expect(expired(before50('2031-01-01T00:00:00Z', '2031-01-01T00:00:01Z'), NOW)).toEqual([]);
  });

  it('of three years with ten a day some six hundred, and always what each of the last thirty days began with', () => {
    let taken: Taken[] = [];
    let number = 0;
    const last = new Map<number, number>();
    const WEEKS = 157;
    for (let day = 0; day <= WEEKS * 7; day++) {
      const morning = NOW.getTime() + day * DAY;
      for (let hour = 0; hour < 10; hour++)
        taken.push({ number: ++number, at: new Date(morning + hour * 3_600_000).toISOString() });
      last.set(day, number);
      if (day % 7 > 0) continue;
      taken = left(taken, new Date(morning + 9 * 3_600_000));
      const numbers = new Set(taken.map((one) => one.number));
      for (let ago = 0; ago <= 30 && ago <= day; ago++)
        expect(numbers.has(last.get(day - ago) ?? 0)).toBe(true);
    }
    expect(taken.length).toBeGreaterThan(300 + 334 + 23);
    expect(taken.length).toBeLessThan(310 + 337 + 26);
  });
});

import { expect, it } from 'vitest';
import { screenCalendar } from '../../src/kiosk/hours.ts';

const times = (on: string, off: string) => {
  const calendar = screenCalendar({ on, off });
  const bare = (list: string[]) => list.map((time) => time.replace('*-*-* ', ''));
  return { on: bare(calendar.on), off: bare(calendar.off) };
};

it('the screen is told at its hours, and again every hour until the other comes', () => {
  const { on, off } = times('06:30', '21:00');
  expect(on[0]).toBe('06:30');
  expect(on.at(-1)).toBe('20:30');
  expect(off).toEqual([
    '21:00',
    '22:00',
    '23:00',
    '00:00',
    '01:00',
    '02:00',
    '03:00',
    '04:00',
    '05:00',
    '06:00',
  ]);
});

it('an hour of light may lie around midnight, and be shorter than an hour', () => {
  expect(times('18:00', '02:00').on).toEqual([
    '18:00',
    '19:00',
    '20:00',
    '21:00',
    '22:00',
    '23:00',
    '00:00',
    '01:00',
  ]);
  expect(times('12:00', '12:10').on).toEqual(['12:00']);
  expect(times('12:00', '12:10').off).toHaveLength(24);
  expect(times('12:10', '12:00').off).toEqual(['12:00']);
});

it('a screen whose hours are equal is never dark', () => {
  expect(screenCalendar({ on: '07:00', off: '07:00' })).toEqual({
    on: ['*-*-* *:00'],
    off: ['2000-01-01 00:00'],
  });
});

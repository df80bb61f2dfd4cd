import { expect, it } from 'vitest';
import { createCalendar } from '../../src/kiosk/hours.ts';

const times = (on: string, off: string) => {
  const calendar = createCalendar({ on, off });
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
  const { on, off, upgrade } = createCalendar({ on: '07:00', off: '07:00' });
  expect(on).toHaveLength(24);
  expect(off).toEqual(['2000-01-01 00:00']);
  expect(upgrade).toEqual(['*-*-* 03:30']);
});

it('Debian is brought up to date while the screen is dark, one step after the other', () => {
  const minutes = (time = '') => Number(time.slice(6, 8)) * 60 + Number(time.slice(9));
  for (const [on, off] of [
    ['06:00', '21:00'],
    ['18:00', '02:00'],
    ['00:00', '23:00'],
    ['12:10', '12:00'],
  ] as const) {
    const { download, upgrade, reboot } = createCalendar({ on, off });
    const since = (time: string | undefined) => (minutes(time) - minutes(`*-*-* ${off}`) + 1440) % 1440;
    const steps = [download, upgrade, reboot, [`*-*-* ${on}`]].map(([time]) => since(time));
    expect(steps, off).toEqual([...steps].sort((a, b) => a - b));
    expect(new Set(steps).size, off).toBe(4);
  }
});

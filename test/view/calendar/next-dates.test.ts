import { expect, it } from 'vitest';
import { createDayAnswers } from '../../../src/catalogue/day-answers.ts';
import { hasComingDate } from '../../../src/view/calendar/next-dates.ts';
import { recordWith } from '../site.ts';

const site = { day: createDayAnswers('2026-11-30') };
const tet = { start: { day: 1, month: 1 }, end: { day: 3, month: 1 } };

it('knows what still has a date before it', () => {
  const once = (start: string) => recordWith('events', { when: { once: { start, end: start } } });
  expect(hasComingDate(site, once('2026-11-30'))).toBe(true);
  expect(hasComingDate(site, once('2026-11-29'))).toBe(false);
  expect(hasComingDate(site, recordWith('events', { when: 'unknown' }))).toBe(false);
  expect(hasComingDate(site, recordWith('culture', { lunar: tet }))).toBe(true);
  expect(hasComingDate(site, recordWith('culture', {}))).toBe(false);
  expect(hasComingDate(site, recordWith('places', { when: { lunar: tet } }))).toBe(false);
});

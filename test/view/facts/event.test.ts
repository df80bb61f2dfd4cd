import { describe, expect, it } from 'vitest';
import { pastEvents, undatedEvents } from '../../../src/view/calendar/next-dates.ts';
import { pastHtml } from '../../../src/view/calendar/past-event.ts';
import { cultureRows, eventRows } from '../../../src/view/facts/visit.ts';
import { tileHtml } from '../../../src/view/kiosk/tile.ts';
import { cardHtml } from '../../../src/view/lists/card.ts';
import { readerOf, recordWith, seen, siteWith } from '../site.ts';

const once = (start: string, end: string) => ({ once: { start, end } });
const announced = (start: string, end = start) => [{ year: Number(start.slice(0, 4)), start, end }];
const rows = (facts: object, lang = 'en') => {
  const reader = readerOf(lang);
  return seen(reader, eventRows(reader, recordWith('events', facts)));
};

describe('the facts of an event', () => {
  it('give the days of one that is over and say so, in the words of the reader', () => {
    const facts = { when: once('2026-10-20', '2026-10-21') };
    expect(rows(facts)).toEqual(['When: 20–21 October 2026 · event over']);
    expect(rows(facts, 'vi')).toEqual(['Thời gian: ngày 20–21 tháng 10 năm 2026 · đã kết thúc']);
    expect(rows(facts, 'lo')).toEqual(['ເວລາ: ວັນທີ 20–21 ຕຸລາ 2026 · ສິ້ນສຸດແລ້ວ']);
  });

  it('do not call over what goes on today or is to come', () => {
    expect(rows({ when: once('2026-11-18', '2026-11-20') })).toEqual(['When: 18–20 November 2026']);
    expect(rows({ when: once('2026-12-30', '2027-01-02') })).toEqual([
      'When: 30 December 2026 – 2 January 2027',
    ]);
  });

  it('say of an announced date who named it', () => {
    expect(rows({ when: 'unknown', announced: announced('2027-03-08') })).toEqual([
      'Next dates: 8 March 2027 announced by the organisers',
    ]);
    expect(rows({ when: 'unknown', announced: announced('2026-03-08') })).toEqual([
      'When: Date not confirmed',
    ]);
    expect(rows({ when: 'unknown' })).toEqual(['When: Date not confirmed']);
  });

  it('give the rule of the lunar calendar and the three dates that come next', () => {
    const lunar = { start: { day: 1, month: 12 }, end: { day: 1, month: 12 } };
    expect(rows({ when: { lunar }, announced: announced('2027-01-08', '2027-01-09') })).toEqual([
      'Lunar calendar: Day 1 of the 12th lunar month',
      'Next dates: 8–9 January 2027 announced by the organisers28 December 202715 January 2029',
    ]);
    const en = readerOf('en');
    const span = { start: { day: 29, month: 12 }, end: { day: 3, month: 1 } };
    expect(seen(en, cultureRows(en, recordWith('culture', { lunar: span })))[0]).toBe(
      'Lunar calendar: From day 29 of the 12th lunar month to day 3 of the 1st lunar month',
    );
    const days = { start: { day: 21, month: 8 }, end: { day: 23, month: 8 } };
    expect(seen(en, cultureRows(en, recordWith('culture', { lunar: days })))[0]).toBe(
      'Lunar calendar: Days 21–23 of the 8th lunar month',
    );
  });
});

it('is said on the card of an event and on its tile at a kiosk when it is over', () => {
  const en = readerOf('en');
  const event = (id: string, end: string) =>
    recordWith('events', { type: 'conference', when: once('2026-10-20', end) }, { id });
  for (const make of [cardHtml, tileHtml] as const) {
    expect(make(en, event('qua', '2026-10-21')).replace(/<[^>]*>/g, '')).toContain(
      'Conference · 20–21 October 2026 · event over',
    );
    expect(make(en, event('dang', '2026-11-20'))).not.toContain('event over');
  }
});

it('marks no other record as over', () => {
  const en = readerOf('en');
  expect(pastHtml(en, recordWith('places', {}))).toBeUndefined();
  expect(
    pastHtml(en, recordWith('events', { when: 'unknown', announced: announced('2020-01-01') })),
  ).toBeUndefined();
});

it('lists what is over, the latest first, and what nobody has dated', () => {
  const event = (id: string, facts: object) => recordWith('events', facts, { id });
  const records = [
    event('xuan', { when: once('2026-03-01', '2026-03-02') }),
    event('thu', { when: once('2026-08-01', '2026-08-01'), announced: announced('2026-09-30') }),
    event('dang', { when: once('2026-11-20', '2026-11-20') }),
    event('chua-ro', { when: 'unknown' }),
    event('da-ro', { when: 'unknown', announced: announced('2027-03-08') }),
  ];
  const site = siteWith({ records });
  expect(pastEvents(site).map(({ id }) => id)).toEqual(['thu', 'xuan']);
  expect(undatedEvents(site).map(({ id }) => id)).toEqual(['chua-ro']);
});

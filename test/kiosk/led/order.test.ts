import { describe, expect, it } from 'vitest';
import { orderLoop } from '../../../src/kiosk/led/order.ts';
import { loopSeconds } from '../../../src/kiosk/led/slides.ts';

const message = (weight: number, slides = 1) => ({ weight, slides: new Array<string>(slides).fill('') });

describe('the order of a loop', () => {
  it('is the given one, the languages of a message together', () => {
    expect(orderLoop([message(1, 2), message(1), message(1, 3)])).toEqual([0, 1, 2, 3, 4, 5]);
  });

  it('brings a message of more weight more often, evenly, and all of its languages each time', () => {
    const order = orderLoop([message(3, 2), ...new Array(8).fill(message(1))]);
    expect(order.filter((at) => at === 0)).toHaveLength(3);
    const places = order.flatMap((at, place) => (at === 0 ? [place] : []));
    expect(places.map((place) => order[place + 1])).toEqual([1, 1, 1]);
    const gaps = places.map((place, at) => (places[at + 1] ?? order.length + (places[0] ?? 0)) - place);
    expect(Math.max(...gaps) - Math.min(...gaps)).toBeLessThanOrEqual(1);
  });

  it('is empty where there is nothing', () => {
    expect(orderLoop([])).toEqual([]);
  });
});

describe('the length of a loop', () => {
  const slide = { kind: 'web', message: 'web', lang: 'vi', title: { text: '', lang: 'vi' } } as const;

  it('counts what is due on the day, and each turn of it', () => {
    const slides = [
      { ...slide, seconds: 5 },
      { ...slide, seconds: 7, from: '2026-12-01', to: '2026-12-02' },
    ];
    const loop = { slides, order: [0, 1, 0] };
    expect([loopSeconds(loop, '2026-11-30'), loopSeconds(loop, '2026-12-02')]).toEqual([10, 17]);
    expect(loopSeconds(loop, '2026-12-03')).toBe(10);
  });
});

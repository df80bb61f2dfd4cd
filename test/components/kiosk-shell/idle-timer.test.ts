import { expect, it } from 'vitest';
import { IdleTimer } from '../../../src/components/kiosk-shell/idle-timer.ts';

const times = { idle: 60, warning: 20, hold: 600 };
const kinds = (timer: IdleTimer, from: number, to: number, isBusy = false) => {
  const seen: [second: number, kind: string][] = [];
  for (let now = from; now <= to; now++) {
    const { kind } = timer.look(now, isBusy);
    if (seen.at(-1)?.[1] !== kind) seen.push([now, kind]);
  }
  return seen;
};

it('warns after a minute without a touch, and is over twenty seconds later', () => {
  expect(kinds(new IdleTimer(times, 100), 100, 200)).toEqual([
    [100, 'in-use'],
    [160, 'warning'],
    [180, 'over'],
  ]);
});

it('counts the seconds down', () => {
  const timer = new IdleTimer(times, 0);
  const left = [60, 60.5, 61, 79.9].map((now) => timer.look(now, false));
  expect(left.map((state) => state.kind === 'warning' && state.left)).toEqual([20, 20, 19, 1]);
});

it('begins anew at every touch', () => {
  const timer = new IdleTimer(times, 0);
  timer.touch(59);
  expect(kinds(timer, 59, 118)).toEqual([[59, 'in-use']]);
});

it('is not taken back by a touch beside the warning, only by an answer', () => {
  const timer = new IdleTimer(times, 0);
  expect(timer.look(60, false).kind).toBe('warning');
  timer.touch(65);
  expect(timer.look(70, false).kind).toBe('warning');
  timer.answer(75);
  expect(kinds(timer, 75, 134)).toEqual([[75, 'in-use']]);
});

it('waits for a film, and a minute more, but for no film without end', () => {
  const film = new IdleTimer(times, 0);
  expect(kinds(film, 0, 300, true)).toEqual([[0, 'in-use']]);
  expect(kinds(film, 301, 400)[1]).toEqual([360, 'warning']);
  expect(kinds(new IdleTimer(times, 0), 0, 1000, true)).toEqual([
    [0, 'in-use'],
    [659, 'warning'],
    [679, 'over'],
  ]);
});

it('shows the whole warning even when the machine slept through it', () => {
  const timer = new IdleTimer(times, 0);
  expect(timer.look(9000, false)).toEqual({ kind: 'warning', left: 20 });
  expect(timer.look(9020, false)).toEqual({ kind: 'over' });
});

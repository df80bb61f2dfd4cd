import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { uptime } from '../../src/kiosk/agent/clock.ts';
import { decide, REBOOTS, SILENCE, type WatchdogMemory, watch } from '../../src/kiosk/agent/watchdog.ts';
import { temporaryFolder } from '../desk/temporary.ts';

const fresh: WatchdogMemory = { restarts: 0, budget: REBOOTS, refilledAt: 0 };

/** Looks every half minute; `beat` tells when the page last spoke. @returns what was done, with its second. */
function runFor(seconds: number, beat: (now: number) => number | undefined, memory = fresh) {
  const done: [second: number, action: string][] = [];
  for (let now = 0; now <= seconds; now += 30) {
    const result = decide(now, beat(now), memory);
    memory = result.memory;
    if (result.action !== 'none') done.push([now, result.action]);
  }
  return { done, memory };
}

it('a page that speaks is left alone', () => {
  expect(runFor(7200, (now) => now - 20).done).toEqual([]);
});

it('a display that falls silent is back within three minutes', () => {
  const { done } = runFor(2000, (now) => (now < 1000 ? now : done0(now)));
  function done0(now: number) {
    return now >= 1200 ? now : 990;
  }
  expect(done).toEqual([[1140, 'restart-display']]);
  expect(1140 - 990).toBeLessThanOrEqual(180);
});

it('a start of the machine has time to come up', () => {
  expect(runFor(179, () => undefined).done).toEqual([]);
  expect(runFor(200, () => undefined).done).toEqual([[180, 'restart-display']]);
});

it('after five restarts in vain it reboots, three times at most, and goes on restarting', () => {
  let memory = fresh;
  const reboots: number[] = [];
  for (let boot = 0; boot < 6; boot++) {
    const { done, memory: after } = runFor(1200, () => undefined, { ...memory, restarts: 0, refilledAt: 0 });
    reboots.push(done.filter(([, action]) => action === 'reboot').length);
    expect(done.filter(([, action]) => action === 'restart-display').length).toBeGreaterThanOrEqual(5);
    memory = { ...fresh, budget: after.budget };
  }
  expect(reboots.reduce((sum, number) => sum + number)).toBe(REBOOTS);
  expect(memory.budget).toBe(0);
});

it('a reboot comes back after eight hours of running, by no clock', () => {
  expect(decide(8 * 3600, 8 * 3600, { ...fresh, budget: 0 }).memory.budget).toBe(1);
  expect(decide(100 * 3600, 100 * 3600, { ...fresh, budget: 0 }).memory.budget).toBe(REBOOTS);
});

it('a beat of another run of the machine is none', () => {
  expect(decide(200, 90_000, fresh).action).toBe('restart-display');
});

it('remembers between two looks', () => {
  const [run, kept] = [temporaryFolder(), temporaryFolder()];
  const actions: string[] = [];
  const look = () => watch(run, kept, (action) => actions.push(action));
  writeFileSync(join(run, 'beat.json'), JSON.stringify({ at: uptime() }));
  look();
  writeFileSync(join(run, 'beat.json'), JSON.stringify({ at: uptime() - SILENCE - 1 }));
  look();
  look();
  expect(actions[0]).toBe('none');
  expect(actions[2]).toBe('none');
});

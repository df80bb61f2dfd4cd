import { setTimeout } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { whenQuiet } from '../../src/desk/when-quiet.ts';

const QUIET = 120;

/** Work that takes a while, and what is known of it. */
function slowWork(takes: number) {
  const seen = { begun: 0, ended: 0, most: 0, overtaken: [] as boolean[] };
  const work = async (overtaken: () => boolean) => {
    seen.begun++;
    seen.most = Math.max(seen.most, seen.begun - seen.ended);
    await setTimeout(takes);
    seen.overtaken.push(overtaken());
    seen.ended++;
  };
  return { seen, work };
}

describe('work that follows what happens', () => {
  it('is done once for many events that come together', async () => {
    const { seen, work } = slowWork(1);
    const happen = whenQuiet(work, QUIET);
    for (const pause of [0, QUIET / 6, QUIET / 6]) {
      await setTimeout(pause);
      happen();
      happen();
    }
    expect(seen.begun).toBe(0);
    await setTimeout(QUIET * 4);
    expect(seen).toEqual({ begun: 1, ended: 1, most: 1, overtaken: [false] });
  });

  it('is never done twice at a time, and again for what happened meanwhile', async () => {
    const { seen, work } = slowWork(QUIET * 2);
    const happen = whenQuiet(work, QUIET);
    happen();
    await expect.poll(() => seen.begun, { interval: 1 }).toBe(1);
    happen();
    happen();
    await expect.poll(() => seen.ended).toBe(2);
    await setTimeout(QUIET * 2);
    expect(seen).toEqual({ begun: 2, ended: 2, most: 1, overtaken: [true, false] });
  });

  it('is done for each of two events far apart', async () => {
    const { seen, work } = slowWork(1);
    const happen = whenQuiet(work, QUIET);
    for (const times of [1, 2]) {
      happen();
      await expect.poll(() => seen.ended).toBe(times);
    }
    expect(seen.overtaken).toEqual([false, false]);
  });
});

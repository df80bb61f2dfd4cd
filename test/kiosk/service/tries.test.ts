import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { Tries } from '../../../src/kiosk/service/tries.ts';
import { temporaryFolder } from '../../desk/temporary.ts';

function machine() {
  const file = join(temporaryFolder(), 'tries.json');
  const clock = { now: 100, run: 'first' };
  const start = () => new Tries(file, { uptime: () => clock.now, boot: () => clock.run });
  return { file, clock, start, tries: start() };
}
const miss = (tries: Tries, times: number) => {
  for (let time = 0; time < times; time++) tries.begin();
};

describe('wrong codes', () => {
  it('cost nothing four times, then a minute, and twice as long each further time, up to an hour', () => {
    const { tries, clock } = machine();
    miss(tries, 4);
    expect(tries.wait()).toBe(0);
    const waits: number[] = [];
    for (let time = 0; time < 8; time++) {
      miss(tries, 1);
      waits.push(tries.wait());
      clock.now += 59;
    }
    expect(waits).toEqual([60, 120, 240, 480, 960, 1920, 3600, 3600]);
    clock.now += 3600;
    expect(tries.wait()).toBe(0);
  });

  it('are forgotten after the right one', () => {
    const { tries } = machine();
    miss(tries, 7);
    tries.forget();
    expect(tries.wait()).toBe(0);
    miss(tries, 4);
    expect(tries.wait()).toBe(0);
  });

  it('are remembered by the next start of the program, and a restart of the machine begins the wait anew', () => {
    const { tries, clock, start } = machine();
    miss(tries, 5);
    clock.now += 50;
    expect(start().wait()).toBe(10);
    Object.assign(clock, { now: 3, run: 'second' });
    expect(start().wait()).toBe(60);
    clock.now += 30;
    expect(start().wait()).toBe(30);
    clock.now += 30;
    expect(start().wait()).toBe(0);
  });

  it('are taken for five where the file is torn', () => {
    const { file, start } = machine();
    for (const torn of ['', '{', 'null', '{"wrong":-3,"at":0,"boot":"first"}', '{"wrong":1e400}', '[]']) {
      writeFileSync(file, torn);
      expect(start().wait(), torn).toBe(60);
      expect(JSON.parse(readFileSync(file, 'utf8'))).toMatchObject({ wrong: 5 });
    }
    rmSync(file);
    mkdirSync(join(file, 'x'), { recursive: true });
    expect(start().wait(), 'a folder').toBe(60);
  });
});

import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { tryFault } from '../../src/kiosk/simulate/fault.ts';
import { allFaults } from '../../src/kiosk/simulate/faults/all.ts';
import { mayMount } from '../../src/kiosk/simulate/faults/machine.ts';
import { SIGNED_FAULTS } from '../../src/kiosk/simulate/faults/signed.ts';
import { killAtRandom } from '../../src/kiosk/simulate/kill.ts';
import { measureTraffic } from '../../src/kiosk/simulate/large-site.ts';
import { cutPower, mayMountImage } from '../../src/kiosk/simulate/power-cut.ts';
import { faultWorld, throughUnverified } from '../support/faults.ts';

let trial: Awaited<ReturnType<typeof faultWorld>>;

beforeAll(async () => {
  trial = await faultWorld();
});
afterAll(() => trial.close());

describe('the screen shows exactly one release, and the next update succeeds, after', () => {
  it('every fault', async () => {
    const through: string[] = [];
    // Where nothing may be mounted, a full disk is told by another fault alone.
    for (const fault of allFaults(mayMount(join(trial.dir, 'mount'))))
      if (!(await tryFault(trial.world, fault)).passed) through.push(fault.name);
    expect(through).toEqual([]);
  });

  it('kill -9 at random moments', async () => {
    expect(await killAtRandom(trial.world, 60, 3)).toMatchObject({ broken: 0, stuck: 0, notes: [] });
  });

  it('cut power, on machines that may mount an image', async () => {
    const result = mayMountImage(trial.dir)
      ? await cutPower(trial.world, 'agent', 12, 3)
      : { broken: 0, stuck: 0 };
    expect(result).toMatchObject({ broken: 0, stuck: 0 });
  });
});

it('an agent that verifies no signature lets every false one through, and is found out', async () => {
  const through = await throughUnverified(
    trial.world,
    SIGNED_FAULTS.map(({ name }) => name),
  );
  expect(through).toEqual(
    expect.arrayContaining([
      'chữ ký giả mang số của khóa thật',
      'chữ ký thật của một văn bản khác',
      'keys.json giả mang số của khóa gốc',
    ]),
  );
});

it('one changed entry of a thousand pages moves under a megabyte, no change under a kilobyte', async () => {
  const { changed, unchanged } = await measureTraffic(trial.world, 1000);
  expect(changed.bytes).toBeLessThan(1e6);
  expect(unchanged.bytes).toBeLessThan(1000);
});

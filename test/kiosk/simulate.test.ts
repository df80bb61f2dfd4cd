import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Fault, tryFault } from '../../src/kiosk/simulate/fault.ts';
import { BIT_FAULTS } from '../../src/kiosk/simulate/faults/bits.ts';
import { FULL_DISK, MACHINE_FAULTS, mayMount } from '../../src/kiosk/simulate/faults/machine.ts';
import { NETWORK_FAULTS } from '../../src/kiosk/simulate/faults/network.ts';
import { ODD_DISK_FAULTS } from '../../src/kiosk/simulate/faults/odd-disk.ts';
import { SIGNED_FAULTS } from '../../src/kiosk/simulate/faults/signed.ts';
import { STICK_FAULTS } from '../../src/kiosk/simulate/faults/stick.ts';
import { killAtRandom } from '../../src/kiosk/simulate/kill.ts';
import { measureTraffic } from '../../src/kiosk/simulate/large-site.ts';
import { cutPower, mayMountImage } from '../../src/kiosk/simulate/power-cut.ts';
import { createWorld, type World } from '../../src/kiosk/simulate/world.ts';

const dir = mkdtempSync(join(tmpdir(), 'cua-ngo-simulate-'));
let world: World;

beforeAll(async () => {
  world = await createWorld(
    join(dir, 'world'),
    { pages: 24, large: 30_000 },
    resolve(import.meta.dirname, '../..'),
  );
});
afterAll(async () => {
  await world.close();
  rmSync(dir, { recursive: true, force: true, maxRetries: 3 });
});

/** Where nothing may be mounted, what needs a disk of its own is told by other faults alone. */
const onDisk: Fault[] = mayMount(join(dir, 'mount')) ? [FULL_DISK] : [];

describe('the screen shows exactly one release, and the next update succeeds, after', () => {
  it.each([
    ...NETWORK_FAULTS,
    ...SIGNED_FAULTS,
    ...BIT_FAULTS,
    ...STICK_FAULTS,
    ...MACHINE_FAULTS,
    ...ODD_DISK_FAULTS,
    ...onDisk,
  ])('$name', async (fault) => {
    expect(await tryFault(world, fault)).toMatchObject({ passed: true });
  });

  it('kill -9 at random moments', async () => {
    expect(await killAtRandom(world, 12, 3)).toMatchObject({ broken: 0, stuck: 0, notes: [] });
  }, 120_000);

  it('cut power, on machines that may mount an image', async () => {
    const result = mayMountImage(dir) ? await cutPower(world, 'agent', 4, 3) : { broken: 0, stuck: 0 };
    expect(result).toMatchObject({ broken: 0, stuck: 0 });
  }, 120_000);
});

it('one changed entry of a thousand pages moves under a megabyte, no change under a kilobyte', async () => {
  const { changed, unchanged } = await measureTraffic(world, 1000);
  expect(changed.bytes).toBeLessThan(1e6);
  expect(unchanged.bytes).toBeLessThan(1000);
}, 120_000);

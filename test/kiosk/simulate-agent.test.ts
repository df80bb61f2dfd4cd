import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { tryFault } from '../../src/kiosk/simulate/fault.ts';
import { AGENT_FAULTS } from '../../src/kiosk/simulate/faults/agent.ts';
import { createWorld, type World } from '../../src/kiosk/simulate/world.ts';

const dir = mkdtempSync(join(tmpdir(), 'cua-ngo-simulate-'));
let world: World;

beforeAll(async () => {
  const repository = resolve(import.meta.dirname, '../..');
  world = await createWorld(join(dir, 'world'), { pages: 12, large: 10_000 }, repository);
});
afterAll(async () => {
  await world.close();
  rmSync(dir, { recursive: true, force: true, maxRetries: 3 });
});

describe('the right program is started, and the next update succeeds, after', () => {
  it.each(AGENT_FAULTS)('$name', async (fault) => {
    expect(await tryFault(world, fault)).toMatchObject({ passed: true });
  });
});

import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { tryFault } from '../../src/kiosk/simulate/fault.ts';
import { allFaults } from '../../src/kiosk/simulate/faults/all.ts';
import { createWorld, type World } from '../../src/kiosk/simulate/world.ts';

/** A small world for faults, and what takes it away again. */
export async function faultWorld(): Promise<{ world: World; dir: string; close(): Promise<void> }> {
  const dir = mkdtempSync(join(tmpdir(), 'cua-ngo-simulate-'));
  const repository = resolve(import.meta.dirname, '../..');
  const world = await createWorld(join(dir, 'world'), { pages: 12, large: 10_000 }, repository);
  const close = async () => {
    await world.close();
    rmSync(dir, { recursive: true, force: true, maxRetries: 3 });
  };
  return { world, dir, close };
}

/** Names of the faults that get through an agent that takes every signature for a good one. */
export async function throughUnverified(world: World, names?: readonly string[]): Promise<string[]> {
  const file = join(world.dir, 'agent.mjs');
  const program = readFileSync(file, 'utf8');
  const unverified = program.replaceAll(/\bverify\d*\(null,/g, '((..._) => true)(null,');
  if (unverified === program) throw new Error('Nothing was replaced.');
  writeFileSync(file, unverified);
  try {
    const through: string[] = [];
    for (const fault of allFaults(false).filter(({ name }) => names?.includes(name) ?? true))
      if (!(await tryFault(world, fault)).passed) through.push(fault.name);
    return through;
  } finally {
    writeFileSync(file, program);
  }
}

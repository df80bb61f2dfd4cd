import { join } from 'node:path';
import { type Outcome, tryFault } from './fault.ts';
import { allFaults } from './faults/all.ts';
import { mayMount } from './faults/machine.ts';
import { type KillResult, killAtRandom } from './kill.ts';
import { measureTraffic, type Traffic } from './large-site.ts';
import { cutPower, mayMountImage, type PowerCutResult } from './power-cut.ts';
import { killRival, RIVALS, type Rival, type RivalResult } from './rivals.ts';
import { createWorld } from './world.ts';

export interface SimulateRequest {
  /** Empty folder for all of it. */
  dir: string;
  /** Where keys may not be written. */
  repository: string;
  /** Trials of kill -9, and of cut power. */
  kills: number;
  cuts: number;
  /** Pages of the site whose traffic is measured; 0: not measured. */
  pages: number;
  seed: number;
  /** Minutes after which no further fault is begun, and the long trials are left out. */
  minutes?: number;
  /** Told of each fault as it ends. */
  onRow?: (outcome: Outcome) => void;
  /** Runs a step under a title. */
  step: <T>(
    title: string,
    work: (progress: (done: number, total?: number) => void) => Promise<T>,
  ) => Promise<T>;
}

export interface Simulation {
  faults: Outcome[];
  /** Undefined: for want of time. */
  kills: KillResult | undefined;
  /** Undefined: the program is not on this machine, or for want of time. */
  killedRivals: Record<Rival, RivalResult | undefined>;
  /** Undefined: not asked for, for want of time, or this machine allows no loop mounts. */
  cuts: PowerCutResult | undefined;
  cutRivals: Record<Rival, PowerCutResult | undefined>;
  traffic: Traffic | undefined;
  /** What was not tried for want of time. */
  skipped: string[];
  /** What this machine does not allow to try. */
  impossible: string[];
  passed: boolean;
}

/** Does to a kiosk what a border gate may do to it. */
export async function simulate(request: SimulateRequest): Promise<Simulation> {
  const { dir, repository, seed, step, minutes = Number.POSITIVE_INFINITY, onRow } = request;
  const end = performance.now() + minutes * 60_000;
  const skipped: string[] = [];
  const inTime = (name: string) => {
    if (performance.now() < end) return true;
    skipped.push(name);
    return false;
  };
  const world = await step('Dựng trang thử', () =>
    createWorld(join(dir, 'world'), { pages: 60, large: 60_000 }, repository),
  );
  try {
    const fullDisk = mayMount(join(dir, 'mount'));
    const list = allFaults(fullDisk);
    const faults = await step('Sự cố', async (progress) => {
      const outcomes: Outcome[] = [];
      for (const fault of list) {
        if (!inTime(fault.name)) continue;
        const outcome = await tryFault(world, fault);
        outcomes.push(outcome);
        onRow?.(outcome);
        progress(outcomes.length, list.length);
      }
      return outcomes;
    });
    const { kills, cuts, pages } = request;
    const killed = inTime('kill -9')
      ? await step('kill -9', (progress) => killAtRandom(world, kills, seed, (done) => progress(done, kills)))
      : undefined;
    const rivalRuns = Math.max(4, Math.min(60, kills));
    const killedRivals = {} as Simulation['killedRivals'];
    for (const rival of RIVALS)
      killedRivals[rival] =
        killed && inTime(`kill -9: ${rival}`)
          ? await step(`kill -9: ${rival}`, () => killRival(world, rival, rivalRuns, seed))
          : undefined;
    const loops = cuts > 0 && mayMountImage(dir);
    const impossible = [...(fullDisk ? [] : ['ổ đĩa đầy thật']), ...(cuts > 0 && !loops ? ['mất điện'] : [])];
    const cut =
      loops && inTime('mất điện')
        ? await step('Mất điện', (progress) =>
            cutPower(world, 'agent', cuts, seed, (done) => progress(done, cuts)),
          )
        : undefined;
    const cutRivals = {} as Simulation['cutRivals'];
    for (const rival of RIVALS)
      cutRivals[rival] =
        cut && inTime(`mất điện: ${rival}`)
          ? await step(`Mất điện: ${rival}`, () => cutPower(world, rival, cuts, seed))
          : undefined;
    const traffic =
      pages > 0 && inTime('lưu lượng')
        ? await step('Lưu lượng', () => measureTraffic(world, pages))
        : undefined;
    const passed =
      faults.every((outcome) => outcome.passed) &&
      (killed?.broken ?? 0) + (killed?.stuck ?? 0) + (cut?.broken ?? 0) + (cut?.stuck ?? 0) === 0 &&
      (traffic === undefined || (traffic.changed.bytes < 1e6 && traffic.unchanged.bytes < 1000));
    return {
      faults,
      kills: killed,
      killedRivals,
      cuts: cut,
      cutRivals,
      traffic,
      skipped,
      impossible,
      passed,
    };
  } finally {
    await world.close();
  }
}

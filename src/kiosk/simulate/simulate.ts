import { join } from 'node:path';
import { type Outcome, tryFault } from './fault.ts';
import { allFaults } from './faults/all.ts';
import { mayMount } from './faults/machine.ts';
import { type KillResult, killAtRandom } from './kill.ts';
import { measureTraffic, type Traffic } from './large-site.ts';
import type { Pace } from './pace.ts';
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
  /** Minutes after which no further fault is begun, and no further run of a trial that is repeated. */
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
  const isOver = () => performance.now() >= end;
  /** What was begun in time and not brought to its end is not tried either. */
  const repeated = async <T extends { runs: number }>(
    name: string,
    wanted: number,
    title: string,
    work: (pace: Pace) => Promise<T | undefined>,
  ): Promise<T | undefined> => {
    if (!inTime(name)) return undefined;
    const result = await step(title, (progress) => work({ isOver, onRun: (done) => progress(done, wanted) }));
    if (result && result.runs < wanted) skipped.push(`${name} (mới ${result.runs}/${wanted} lần)`);
    return result;
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
    const killed = await repeated('kill -9', kills, 'kill -9', (pace) =>
      killAtRandom(world, kills, seed, pace),
    );
    const rivalRuns = Math.max(4, Math.min(60, kills));
    const killedRivals = {} as Simulation['killedRivals'];
    for (const rival of RIVALS)
      killedRivals[rival] =
        killed &&
        (await repeated(`kill -9: ${rival}`, rivalRuns, `kill -9: ${rival}`, (pace) =>
          killRival(world, rival, rivalRuns, seed, pace),
        ));
    const loops = cuts > 0 && mayMountImage(dir);
    const impossible = [...(fullDisk ? [] : ['ổ đĩa đầy thật']), ...(cuts > 0 && !loops ? ['mất điện'] : [])];
    const cut = loops
      ? await repeated('mất điện', cuts, 'Mất điện', (pace) => cutPower(world, 'agent', cuts, seed, pace))
      : undefined;
    const cutRivals = {} as Simulation['cutRivals'];
    for (const rival of RIVALS)
      cutRivals[rival] =
        cut &&
        (await repeated(`mất điện: ${rival}`, cuts, `Mất điện: ${rival}`, (pace) =>
          cutPower(world, rival, cuts, seed, pace),
        ));
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

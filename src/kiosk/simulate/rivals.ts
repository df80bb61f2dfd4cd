import { spawn, spawnSync } from 'node:child_process';
import { cpSync, existsSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { createRandom } from '../../language/random.ts';
import { type Pace, repeat } from './pace.ts';
import { standsIn } from './shown.ts';
import type { World } from './world.ts';

/** The usual ways to put a new site over an old one. */
export const RIVALS = ['rsync', 'unzip'] as const;
export type Rival = (typeof RIVALS)[number];

export const isPresent = (program: string): boolean =>
  spawnSync(program, ['-h'], { stdio: 'ignore' }).error === undefined;

/** Command that puts `new` over the folder. @returns undefined where the program is not on this machine. */
export function rivalCommand(
  world: World,
  rival: Rival,
  target: string,
): { file: string; args: string[] } | undefined {
  if (!isPresent(rival)) return undefined;
  if (rival === 'rsync')
    return { file: 'rsync', args: ['-a', '--delete', `${join(world.dir, 'new')}/`, `${target}/`] };
  const archive = join(world.dir, 'new.zip');
  if (!existsSync(archive)) {
    if (!isPresent('zip')) return undefined;
    spawnSync('zip', ['-qr', archive, '.'], { cwd: join(world.dir, 'new') });
  }
  return { file: 'unzip', args: ['-oq', archive, '-d', target] };
}

export interface RivalResult {
  runs: number;
  killed: number;
  old: number;
  new: number;
  broken: number;
}

/** The same kill -9 for a rival. @returns undefined where its program is not on this machine. */
export async function killRival(
  world: World,
  rival: Rival,
  runs: number,
  seed: number,
  pace: Pace = {},
): Promise<RivalResult | undefined> {
  const target = join(world.dir, `rival-${rival}`);
  const command = rivalCommand(world, rival, target);
  if (!command) return undefined;
  const random = createRandom(seed);
  const reset = () => {
    rmSync(target, { recursive: true, force: true });
    cpSync(join(world.dir, 'old'), target, { recursive: true });
  };
  reset();
  const began = performance.now();
  spawnSync(command.file, command.args);
  const span = performance.now() - began;
  const result: RivalResult = { runs: 0, killed: 0, old: 0, new: 0, broken: 0 };
  result.runs = await repeat(runs, pace, async () => {
    reset();
    // rsync works in several processes: the whole group goes, as in a power cut.
    const child = spawn(command.file, command.args, { stdio: 'ignore', detached: true });
    const ended = new Promise<number | null>((done) => child.on('close', done));
    await wait(random() * span);
    try {
      process.kill(-(child.pid as number), 'SIGKILL');
    } catch {
      // It had ended.
    }
    if ((await ended) === null) result.killed++;
    const shown = standsIn(world, target);
    if (shown === 'old' || shown === 'new') result[shown]++;
    else result.broken++;
  });
  return result;
}

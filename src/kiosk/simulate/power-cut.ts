import { spawn, spawnSync } from 'node:child_process';
import { copyFileSync, cpSync, mkdirSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { createRandom } from '../../language/random.ts';
import { type Pace, repeat } from './pace.ts';
import { type Rival, rivalCommand } from './rivals.ts';
import { type Shown, shownBy, standsIn } from './shown.ts';
import { updateArguments, type World } from './world.ts';

export interface PowerCutResult {
  /** That were made: fewer than asked for where the time was over. */
  runs: number;
  old: number;
  new: number;
  broken: number;
  /** Next updates that did not end with the newest release; only ours has such. */
  stuck: number;
}

/** Milliseconds within which an update of the trial site ends, as a rule, and in which the system writes behind it. */
const SPAN = 250;
const BEHIND = 2500;

const run = (file: string, ...args: string[]): string => {
  const { status, stdout, stderr } = spawnSync(file, args, { encoding: 'utf8' });
  if (status !== 0) throw new Error(`${file} ${args.join(' ')}: ${stderr}`);
  return stdout.trim();
};

/** Whether an ext4 image can be made and mounted here. */
export function mayMountImage(dir: string): boolean {
  try {
    const image = join(dir, 'probe.img');
    makeImage(image, 8);
    withImage(image, join(dir, 'probe'), () => undefined);
    rmSync(image);
    return true;
  } catch {
    return false;
  }
}

/**
 * Cuts the power at random moments: the work runs on an ext4 image; the image is copied as it stands, without what
 * the system still holds in memory, and the copy is mounted as after a restart.
 * @param way `agent`, or a rival.
 * @returns undefined where the rival is not on this machine.
 */
export async function cutPower(
  world: World,
  way: 'agent' | Rival,
  runs: number,
  seed: number,
  pace: Pace = {},
): Promise<PowerCutResult | undefined> {
  const random = createRandom(seed);
  const at = (name: string) => join(world.dir, name);
  const [live, after] = [at('live'), at('after')];
  if (way !== 'agent' && !rivalCommand(world, way, live)) return undefined;
  const base = at('base.img');
  makeImage(base, 96);
  withImage(base, live, () =>
    cpSync(way === 'agent' ? world.base : at('old'), join(live, 'k'), {
      recursive: true,
      verbatimSymlinks: true,
    }),
  );
  const result: PowerCutResult = { runs: 0, old: 0, new: 0, broken: 0, stuck: 0 };
  const note = (shown: Shown) => {
    if (shown === 'old' || shown === 'new') result[shown]++;
    else result.broken++;
  };
  result.runs = await repeat(runs, pace, async () => {
    copyFileSync(base, at('live.img'));
    mount(at('live.img'), live);
    try {
      await workAndFreeze(world, way, join(live, 'k'), random(), () =>
        copyFileSync(at('live.img'), at('cut.img')),
      );
    } finally {
      run('umount', live);
    }
    mount(at('cut.img'), after);
    try {
      note(way === 'agent' ? await shownBy(world, join(after, 'k')) : standsIn(world, join(after, 'k')));
      if (way === 'agent' && !(await goesOn(world, join(after, 'k')))) result.stuck++;
    } finally {
      run('umount', after);
    }
  });
  for (const image of ['base.img', 'live.img', 'cut.img']) rmSync(at(image), { force: true });
  return result;
}

/** The machine has started anew: everything is hashed. */
async function goesOn(world: World, kiosk: string): Promise<boolean> {
  mkdirSync(join(kiosk, 'run'), { recursive: true });
  writeFileSync(join(kiosk, 'run', 'doubt'), '');
  world.host.folder = world.published.newer;
  const { code } = await world.agent(updateArguments(kiosk, world.host.url));
  return code === 0 && (await shownBy(world, kiosk)) === 'newer';
}

/** Starts the work, stops it at a moment in it or after it, calls `cut`, ends it. @param moment 0 to 1. */
async function workAndFreeze(
  world: World,
  way: 'agent' | Rival,
  target: string,
  moment: number,
  cut: () => void,
): Promise<void> {
  const command = way === 'agent' ? undefined : rivalCommand(world, way, target);
  const work = command ? startRival(command) : startAgent(world, target);
  // Half of the cuts fall into the work, half while the system writes behind it.
  const delay = moment < 0.5 ? moment * 2 * SPAN : SPAN + (moment - 0.5) * 2 * BEHIND;
  await work.begun;
  await wait(delay);
  work.signal('SIGSTOP');
  cut();
  work.signal('SIGKILL');
  await work.ended;
}

interface Work {
  /** The first request was made, or the program started. */
  begun: Promise<void>;
  ended: Promise<unknown>;
  signal(name: NodeJS.Signals): void;
}

function startAgent(world: World, target: string): Work {
  let signal: Work['signal'] = () => undefined;
  world.host.folder = world.published.new;
  const requested = new Promise<void>((done) => {
    world.host.onRequest = done;
  });
  const ended = world.agent(updateArguments(target, world.host.url), {
    onStart: (child) => {
      signal = (name) => void (child.exitCode === null && child.kill(name));
    },
  });
  return {
    begun: Promise.race([requested, ended.then(() => undefined)]),
    ended,
    signal: (name) => signal(name),
  };
}

function startRival({ file, args }: { file: string; args: string[] }): Work {
  const child = spawn(file, args, { stdio: 'ignore', detached: true });
  return {
    begun: Promise.resolve(),
    ended: new Promise((done) => child.on('close', done)),
    signal(name) {
      try {
        process.kill(-(child.pid as number), name);
      } catch {
        // It had ended.
      }
    },
  };
}

function makeImage(file: string, megabytes: number): void {
  writeFileSync(file, '');
  truncateSync(file, megabytes << 20);
  run('mkfs.ext4', '-q', '-F', file);
}

function mount(image: string, dir: string): void {
  mkdirSync(dir, { recursive: true });
  // The journal is written each second, so that short trials meet what takes a disk half a minute.
  run('mount', '-o', 'loop,commit=1', image, dir);
}

function withImage(image: string, dir: string, work: () => void): void {
  mount(image, dir);
  try {
    work();
    run('sync', '-f', dir);
  } finally {
    run('umount', dir);
  }
}

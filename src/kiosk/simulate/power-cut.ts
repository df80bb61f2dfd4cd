import { spawn, spawnSync } from 'node:child_process';
import { copyFileSync, cpSync, mkdirSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { type Rival, rivalCommand } from './rivals.ts';
import { type Shown, shownBy, standsIn } from './shown.ts';
import { createRandom } from './site.ts';
import { updateArguments, type World } from './world.ts';

export interface PowerCutResult {
  runs: number;
  old: number;
  new: number;
  broken: number;
  /** Next updates that did not end with the newest release; only ours has such. */
  stuck: number;
}

/** Milliseconds within which an update of the trial site ends, as a rule. */
const SPAN = 250;

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
  onRun: (done: number) => void = () => {},
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
  const result: PowerCutResult = { runs, old: 0, new: 0, broken: 0, stuck: 0 };
  const note = (shown: Shown) => {
    if (shown === 'old' || shown === 'new') result[shown]++;
    else result.broken++;
  };
  for (let trial = 0; trial < runs; trial++) {
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
    onRun(trial + 1);
  }
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

/** Starts the work, stops it at a moment in it, calls `cut`, ends it. @param moment 0 to 1. */
async function workAndFreeze(
  world: World,
  way: 'agent' | Rival,
  target: string,
  moment: number,
  cut: () => void,
): Promise<void> {
  if (way === 'agent') {
    world.host.folder = world.published.new;
    let isCut = false;
    const cutOnce = () => {
      if (!isCut) cut();
      isCut = true;
    };
    await world.agent(updateArguments(target, world.host.url), {
      onStart: (child) => {
        world.host.onRequest = () =>
          void setTimeout(() => {
            if (child.exitCode !== null) return;
            child.kill('SIGSTOP');
            cutOnce();
            child.kill('SIGKILL');
          }, moment * SPAN);
      },
    });
    // It was faster: the power goes as it ends.
    cutOnce();
    return;
  }
  const command = rivalCommand(world, way, target);
  if (!command) return;
  const child = spawn(command.file, command.args, { stdio: 'ignore', detached: true });
  const ended = new Promise((done) => child.on('close', done));
  const signal = (name: NodeJS.Signals) => {
    try {
      process.kill(-(child.pid as number), name);
    } catch {
      // It had ended.
    }
  };
  await wait(moment * 150);
  signal('SIGSTOP');
  cut();
  signal('SIGKILL');
  await ended;
}

function makeImage(file: string, megabytes: number): void {
  writeFileSync(file, '');
  truncateSync(file, megabytes << 20);
  run('mkfs.ext4', '-q', '-F', file);
}

function mount(image: string, dir: string): void {
  mkdirSync(dir, { recursive: true });
  run('mount', '-o', 'loop', image, dir);
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

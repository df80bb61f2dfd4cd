import type { ChildProcess } from 'node:child_process';
import { copyFileSync, mkdirSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fetchPackages, makeDebian } from './debian.ts';
import { startHostProcess } from './host.ts';
import { bootContainer, type Container } from './machine.ts';
import { makeParcel, packagePlace } from './parcel.ts';
import { must, run } from './run.ts';
import { type Row, type Step, type Trial, trySteps, type Watch } from './step.ts';
import { CUT_STEPS, RESTART_STEP } from './steps/cut.ts';
import { APT_STEP, BOOT_STEP, INSTALLED_STEPS } from './steps/install.ts';
import { RELEASE_STEPS } from './steps/releases.ts';
import { DISPLAY_STEPS, SETTINGS_STEPS } from './steps/settings.ts';
import { PACKAGE_STEPS, SYSTEM_STEPS } from './steps/system.ts';
import { readLoopStick } from './stick.ts';

export interface TrialRequest extends Watch {
  /** Folder that stays: what was fetched is kept there for the next trial. */
  work: string;
  mirror: string;
  quick: boolean;
  /** Leaves the machine's files where they are. */
  keep: boolean;
  /** A built kiosk to install; a made-up site without it. */
  site?: string | undefined;
  repository: string;
  today: string;
  step: <T>(title: string, work: () => Promise<T> | T) => Promise<T>;
}

/** What is tried, in order. */
export const planTrial = (quick: boolean): Step[] =>
  [
    BOOT_STEP,
    APT_STEP,
    ...INSTALLED_STEPS,
    ...RELEASE_STEPS,
    ...SETTINGS_STEPS,
    ...DISPLAY_STEPS,
    ...SYSTEM_STEPS,
    ...(quick ? [] : [RESTART_STEP, ...CUT_STEPS]),
    ...PACKAGE_STEPS,
  ].filter(({ isLong }) => !(quick && isLong));

/** Makes a Debian, boots it, and does to it what befalls a kiosk. */
export async function runTrial(request: TrialRequest): Promise<Row[]> {
  const { work, mirror, quick, keep, step } = request;
  const dir = join(work, `trial-${process.pid}`);
  mkdirSync(dir, { recursive: true });
  const root = join(dir, 'root');
  const disk = new StateDisk(dir);
  const ends: (() => unknown)[] = [];
  try {
    const parcel = await step('Đóng gói', () => makeParcel({ ...request, dir: join(dir, 'parcel') }));
    await step('Dựng Debian', () => makeDebian(work, root, mirror));
    await step('Tải các gói', () =>
      fetchPackages(work, root, quick ? ['nodejs', 'curl'] : [parcel.packages[0]]),
    );
    for (const file of parcel.packages) copyFileSync(file, join(root, packagePlace(file)));
    disk.make();
    const start = async () => {
      disk.mount();
      const machine = await bootContainer(work, root, disk.folder);
      const { child: host } = await startHostProcess(parcel.host, machine.besides);
      return { machine, host };
    };
    const trial: Trial & { machine: Container; host: ChildProcess } = {
      ...(await step('Khởi động', start)),
      parcel,
      quick,
      patience: 1,
      readStick: (file) => readLoopStick(trial.machine, dir, file),
      async restart(how) {
        trial.host.kill();
        if (how === 'cut') {
          disk.freeze();
          await trial.machine.cut();
        } else await trial.machine.shutDown();
        disk.unmount();
        if (how === 'cut') disk.thaw();
        Object.assign(trial, await start());
      },
    };
    ends.push(
      () => trial.machine.cut(),
      () => trial.host.kill(),
    );
    return await trySteps(trial, planTrial(quick), request);
  } finally {
    for (const end of ends.reverse()) await end();
    disk.unmount();
    if (!keep) rmSync(dir, { recursive: true, force: true, maxRetries: 3 });
  }
}

/** The disk of the kiosk's state: an ext4 image, which can be copied as it stands at a moment. */
class StateDisk {
  readonly folder: string;
  readonly #image: string;
  readonly #frozen: string;

  constructor(dir: string) {
    this.folder = join(dir, 'state');
    this.#image = join(dir, 'state.img');
    this.#frozen = join(dir, 'frozen.img');
  }

  make(): void {
    writeFileSync(this.#image, '');
    truncateSync(this.#image, 1 << 30);
    must('mkfs.ext4', '-q', '-F', this.#image);
  }

  mount(): void {
    mkdirSync(this.folder, { recursive: true });
    must('mount', '-o', 'loop,commit=1', this.#image, this.folder);
  }

  unmount(): void {
    // A machine that was cut lets go of it when its last process has ended.
    for (let tries = 0; tries < 50; tries++) {
      if (run(['mountpoint', '-q', this.folder]).status !== 0) return;
      if (run(['umount', this.folder]).status === 0) return;
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 200);
    }
    must('umount', '--lazy', this.folder);
  }

  /** What is on the disk now, without what the system still holds in memory. */
  freeze(): void {
    must('cp', '--sparse=always', this.#image, this.#frozen);
  }

  /** The disk as it was frozen takes its place. */
  thaw(): void {
    rmSync(this.#image);
    must('mv', this.#frozen, this.#image);
  }
}

import { cpSync, readdirSync, readFileSync, rmSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { readSite } from '../../pack/read-site.ts';
import { KioskRefusal } from '../../refusal.ts';
import type { Fault } from '../fault.ts';
import { updateArguments, type World } from '../world.ts';

const fromStick = (world: World, kiosk: string, file: string) => world.agent(updateArguments(kiosk, file));

/** A stick whose file is made from the good one. */
const stick = (name: string, make: (good: Buffer) => Buffer, refusals?: string[]): Fault => ({
  name,
  act(world, kiosk) {
    const file = join(world.dir, 'trial.kiosk');
    writeFileSync(file, make(readFileSync(world.sticks.new)));
    return fromStick(world, kiosk, file);
  },
  shows: refusals ? ['old'] : ['new'],
  ...(refusals && { refusals }),
});

function flipped(good: Buffer): Buffer {
  const copy = Buffer.from(good);
  for (let at = 2048; at < copy.length; at += 4096) copy[at] = (copy[at] as number) ^ 1;
  return copy;
}

export const STICK_FAULTS: Fault[] = [
  stick('USB tốt', (good) => good),
  stick('USB: một bit bị lật trong mỗi 4 kB', flipped, ['hash', 'format', 'truncated', 'missing']),
  stick('USB: chép dở 70 %', (good) => good.subarray(0, Math.floor(good.length * 0.7)), ['truncated']),
  stick('USB: tệp rỗng', () => Buffer.alloc(0), ['truncated']),
  stick('USB: tệp lạ', () => Buffer.from('PK\u0003\u0004'.repeat(1000)), ['format']),
  {
    name: 'rút USB giữa chừng',
    async act(world, kiosk) {
      const file = join(world.dir, 'trial.kiosk');
      const ends: string[] = [];
      for (let wait = 0; wait < 4; wait++) {
        writeFileSync(file, readFileSync(world.sticks.new));
        const { refusal, event } = await world.agent(updateArguments(kiosk, file), {
          onStart: (child) => {
            // The first line says what is to be read; from there on the stick may go.
            child.stdout?.once('data', () => setTimeout(() => truncateSync(file, 0), wait));
          },
        });
        ends.push(refusal || event);
      }
      return [...new Set(ends)].join(', ');
    },
    shows: ['old', 'new'],
  },
  {
    name: 'USB: liên kết thay cho tệp',
    act(world, kiosk) {
      const dir = join(world.dir, 'stick-folder');
      rmSync(dir, { recursive: true, force: true });
      cpSync(world.published.new, dir, { recursive: true });
      for (const shelf of readdirSync(join(dir, 'objects'))) {
        for (const sha of readdirSync(join(dir, 'objects', shelf))) {
          rmSync(join(dir, 'objects', shelf, sha));
          symlinkSync('/etc/hostname', join(dir, 'objects', shelf, sha));
        }
      }
      return fromStick(world, kiosk, dir);
    },
    shows: ['old'],
    refusals: ['truncated', 'hash', 'missing'],
  },
  {
    name: 'liên kết trong bản dựng',
    async act(world) {
      const dir = join(world.dir, 'with-link');
      rmSync(dir, { recursive: true, force: true });
      cpSync(join(world.dir, 'new'), dir, { recursive: true });
      symlinkSync('/etc/passwd', join(dir, 'vi', 'x.html'));
      try {
        readSite(dir);
      } catch (error) {
        if (error instanceof KioskRefusal && error.code === 'path') return 'path';
        throw error;
      }
      throw new Error('A link was packed.');
    },
    shows: ['old'],
  },
];

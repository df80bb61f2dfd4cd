import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import {
  createPatientDisk,
  type Disk,
  moveSync,
  remove,
  removeSync,
} from '../../src/catalogue/patient-disk.ts';
import { explainFault } from '../../src/desk/machine-fault.ts';

/** A disk that fails so often before it lets a thing happen, and notes what was asked and how long it was waited. */
function failing(code: string, times: number, syscall = 'rename') {
  const log: (string | number)[] = [];
  let left = times;
  const work = (what: string) => {
    log.push(what);
    if (left-- > 0)
      throw Object.assign(new Error(`${code}: ${what}`), {
        code,
        syscall,
        path: 'C:\\\\dist',
        dest: 'C:\\\\ra',
      });
  };
  const disk: Disk = {
    renameSync: () => work('rename'),
    rmSync: () => work('rm'),
    rename: async () => work('rename'),
    rm: async () => work('rm'),
    waitSync: (milliseconds) => void log.push(milliseconds),
    wait: async (milliseconds) => void log.push(milliseconds),
  };
  return { log, ...createPatientDisk(disk) };
}

describe.each(['EBUSY', 'EPERM', 'EACCES'])('a file that is held, as %s says,', (code) => {
  it('is renamed and removed when it is let go of, each wait longer than the one before', async () => {
    const run = async (times: number) => {
      const logs: (string | number)[][] = [];
      const each = [
        (disk: ReturnType<typeof failing>) => disk.moveSync('a', 'b'),
        (disk: ReturnType<typeof failing>) => disk.move('a', 'b'),
        (disk: ReturnType<typeof failing>) => disk.removeSync('a'),
        (disk: ReturnType<typeof failing>) => disk.remove('a'),
      ];
      for (const work of each) {
        const disk = failing(code, times);
        await work(disk);
        logs.push(disk.log);
      }
      return logs;
    };
    for (const log of await run(0)) expect(log).toHaveLength(1);
    for (const log of await run(2)) {
      const [first, pause, second, longer, third, ...more] = log;
      expect([first, second, third, more]).toEqual([first, first, first, []]);
      expect(longer).toBeGreaterThan(pause as number);
    }
  });

  it('is told after three tries, in Vietnamese, with what to close', async () => {
    const disk = failing(code, 9);
    let error: unknown;
    await disk.move('a', 'b').catch((one: unknown) => (error = one));
    expect(disk.log.filter((what) => what === 'rename')).toHaveLength(3);
    expect(() => failing(code, 9).removeSync('a')).toThrow(code);
    const text = explainFault(error) ?? '';
    expect(text).toContain('ra)');
    expect(text).toMatch(/chương trình đang mở.* → Đóng/);
    expect(text).not.toContain(code);
  });
});

it('a folder that is not empty yet is waited for, but nothing is renamed onto one that is full', () => {
  expect(failing('ENOTEMPTY', 2).removeSync('a')).toBeUndefined();
  const disk = failing('ENOTEMPTY', 1);
  expect(() => disk.moveSync('a', 'b')).toThrow('ENOTEMPTY');
  expect(disk.log).toEqual(['rename']);
});

it('another fault of the disk is told at once', async () => {
  for (const code of ['ENOSPC', 'ENOENT', 'EXDEV']) {
    const disk = failing(code, 1);
    await expect(disk.move('a', 'b')).rejects.toThrow(code);
    expect(disk.log).toEqual(['rename']);
  }
});

it('on the real disk moves, removes, and does not mind what is gone', async () => {
  const dir = mkdtempSync(join(tmpdir(), 'cua-ngo-patient-'));
  try {
    mkdirSync(join(dir, 'a/b'), { recursive: true });
    writeFileSync(join(dir, 'a/b/c.txt'), 'x');
    moveSync(join(dir, 'a'), join(dir, 'd'));
    expect(readdirSync(join(dir, 'd/b'))).toEqual(['c.txt']);
    await remove(join(dir, 'd/b'));
    removeSync(join(dir, 'd'));
    removeSync(join(dir, 'd'));
    await remove(join(dir, 'd'));
    expect(readdirSync(dir)).toEqual([]);
  } finally {
    rmSync(dir, { recursive: true, force: true });
  }
});

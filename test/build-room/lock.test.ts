import { spawn } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { acquireLock, type LockHost } from '../../src/build/lock.ts';
import { Refusal } from '../../src/build/refusal.ts';
import { temporaryFolder } from '../desk/temporary.ts';

const host: LockHost = { pid: 100, host: 'desk', bootTime: 0, isRunning: () => true };

describe('a lock', () => {
  it('has its whole text from its first moment on, and leaves nothing beside it', () => {
    const dir = temporaryFolder();
    const release = acquireLock(join(dir, 'lock'), host);
    expect(readFileSync(join(dir, 'lock'), 'utf8')).toMatch(/^100 desk [0-9a-z]+$/);
    expect(readdirSync(dir)).toEqual(['lock']);
    release();
    expect(readdirSync(dir)).toEqual([]);
  });

  it.each([
    ['nothing, as after a full disk', ''],
    ['zeros, as after a power cut', '\0'.repeat(30)],
    ['half of its text', '100'],
    ['garbage', 'x y z'],
  ])('that holds %s is taken over', (_, text) => {
    const file = join(temporaryFolder({ lock: text }), 'lock');
    acquireLock(file, host)();
    expect(existsSync(file)).toBe(false);
  });

  it('is taken over also where a process was killed while it took one over', () => {
    const dir = temporaryFolder({ lock: '200 desk abc', 'lock.heal': '300 desk def' });
    acquireLock(join(dir, 'lock'), { ...host, isRunning: (pid) => pid === 100 })();
    expect(readdirSync(dir)).toEqual([]);
  });

  it('is not taken over while another process is about it', () => {
    const dir = temporaryFolder({ lock: '200 desk abc', 'lock.heal': '300 desk def' });
    const others = { ...host, isRunning: (pid: number) => pid !== 200 };
    expect(() => acquireLock(join(dir, 'lock'), others)).toThrow(Refusal);
    expect(readdirSync(dir)).toEqual(['lock', 'lock.heal']);
  });

  it('is left to a process that has created it and is just writing it', async () => {
    const dir = temporaryFolder();
    const file = join(dir, 'lock');
    const script = `const fs = require('node:fs');
      const lock = fs.openSync(${JSON.stringify(file)}, 'wx');
      console.log('made');
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 300);
      fs.writeSync(lock, '200 desk abc');`;
    const other = spawn(process.execPath, ['-e', script]);
    await new Promise((made) => other.stdout.once('data', made));
    expect(() => acquireLock(file, host)).toThrow(Refusal);
    expect(() => acquireLock(file, host)).toThrow('tiến trình 200');
  });

  it('is held by one of many processes at a time', async () => {
    const dir = temporaryFolder();
    const lock = join(import.meta.dirname, '..', '..', 'src', 'build', 'lock.ts');
    // An empty lock lies there: all find it stale at once.
    writeFileSync(join(dir, 'lock'), '');
    const script = `
      import { mkdirSync, rmdirSync } from 'node:fs';
      import { acquireLock } from ${JSON.stringify(lock)};
      for (let round = 0; round < 30; round++)
        try {
          const release = acquireLock(${JSON.stringify(join(dir, 'lock'))});
          mkdirSync(${JSON.stringify(join(dir, 'inside'))});
          Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 3);
          rmdirSync(${JSON.stringify(join(dir, 'inside'))});
          release();
          console.log('held');
        } catch (error) {
          if (error.name !== 'Refusal') throw error;
        }`;
    const run = () =>
      new Promise<{ code: number | null; text: string }>((done) => {
        const child = spawn(process.execPath, [
          '--disable-warning=ExperimentalWarning',
          '--input-type=module',
          '-e',
          script,
        ]);
        let text = '';
        for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (text += chunk));
        child.on('close', (code) => done({ code, text }));
      });
    const runs = await Promise.all(Array.from({ length: 4 }, run));
    expect(runs.map(({ code, text }) => `${code} ${text.replaceAll('held\n', '')}`)).toEqual(
      Array(4).fill('0 '),
    );
    expect(runs.map(({ text }) => text).join('')).toContain('held');
  });
});

import { chmodSync, existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import { tellSystemd } from '../../src/kiosk/agent/tell-systemd.ts';
import { temporaryFolder } from '../desk/temporary.ts';

/** A program that keeps what it was told to tell. */
function teller() {
  const dir = temporaryFolder();
  const [program, heard] = [join(dir, 'notify'), join(dir, 'heard')];
  writeFileSync(program, `#!/bin/sh\necho "$@" >> ${heard}\n`);
  chmodSync(program, 0o755);
  return { program, words: () => (existsSync(heard) ? readFileSync(heard, 'utf8').trim().split('\n') : []) };
}

describe('the agent', () => {
  it('says again and again that it is ready, since one word may be lost while systemd reads its units', async () => {
    const { program, words } = teller();
    const timer = tellSystemd({ NOTIFY_SOCKET: '/run/systemd/notify', WATCHDOG_USEC: '100000' }, program);
    await vi.waitFor(() => expect(words().length).toBeGreaterThanOrEqual(3), 10_000);
    clearInterval(timer);
    expect(new Set(words())).toEqual(new Set(['--ready WATCHDOG=1']));
  });

  it('says so too where systemd does not watch it, and nothing where nobody listens', async () => {
    const { program, words } = teller();
    expect(tellSystemd({}, program)).toBeUndefined();
    const timer = tellSystemd({ NOTIFY_SOCKET: '@x' }, program);
    await vi.waitFor(() => expect(words()).toEqual(['--ready WATCHDOG=1']), 10_000);
    clearInterval(timer);
  });

  it('goes on where the program is missing', async () => {
    const timer = tellSystemd({ NOTIFY_SOCKET: '@x' }, '/nowhere/notify');
    await new Promise((done) => setTimeout(done, 50));
    expect(timer).toBeDefined();
    clearInterval(timer);
  });
});

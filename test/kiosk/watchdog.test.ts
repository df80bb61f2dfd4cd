import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { uptime } from '../../src/kiosk/agent/clock.ts';
import { hasPanel, type Machine, REAL_MACHINE } from '../../src/kiosk/agent/machine.ts';
import { decide, type Look, REBOOTS, SILENCE, watch } from '../../src/kiosk/agent/watchdog.ts';
import type { Memory } from '../../src/kiosk/agent/watchdog-memory.ts';
import { temporaryFolder } from '../desk/temporary.ts';

const fresh: Memory = { restarts: 0, budget: REBOOTS, refilledAt: 0, isProven: true };

/** Looks every half minute; `see` tells what is different from a silent screen. */
function runFor(seconds: number, see: (now: number) => Partial<Look>, memory = fresh) {
  const done: [second: number, action: string][] = [];
  for (let now = 0; now <= seconds; now += 30) {
    const result = decide({ now, beat: undefined, isOn: true, hasRelease: true, ...see(now) }, memory);
    memory = result.memory;
    if (result.action !== 'none') done.push([now, result.action]);
  }
  return { done, memory };
}

describe('the watchdog', () => {
  it('leaves a page alone that speaks', () => {
    expect(runFor(7200, (now) => ({ beat: now - 20 })).done).toEqual([]);
  });

  it('brings a display back that fell silent within three minutes', () => {
    const { done } = runFor(2000, (now) => ({ beat: now < 1000 || now >= 1200 ? now : 990 }));
    expect(done).toEqual([[1140, 'restart-display']]);
    expect(1140 - 990).toBeLessThanOrEqual(180);
  });

  it('gives a start of the machine time to come up', () => {
    expect(runFor(179, () => ({})).done).toEqual([]);
    expect(runFor(200, () => ({})).done).toEqual([[180, 'restart-display']]);
  });

  it('reboots after five restarts in vain, three times at most, and goes on restarting', () => {
    let memory = fresh;
    const reboots: number[] = [];
    for (let boot = 0; boot < 6; boot++) {
      const { done, memory: after } = runFor(1200, () => ({}), { ...memory, restarts: 0, refilledAt: 0 });
      reboots.push(done.filter(([, action]) => action === 'reboot').length);
      expect(done.filter(([, action]) => action === 'restart-display').length).toBeGreaterThanOrEqual(5);
      memory = { ...fresh, budget: after.budget };
    }
    expect(reboots.reduce((sum, number) => sum + number)).toBe(REBOOTS);
    expect(memory.budget).toBe(0);
  });

  it('gives a reboot back after eight hours of running, by no clock', () => {
    const budgetAfter = (hours: number) =>
      decide({ now: hours * 3600, beat: hours * 3600, isOn: true, hasRelease: true }, { ...fresh, budget: 0 })
        .memory.budget;
    expect(budgetAfter(8)).toBe(1);
    expect(budgetAfter(100)).toBe(REBOOTS);
  });

  it('does nothing on a machine that never showed a release, however long its first download takes', () => {
    const installing = { ...fresh, isProven: false };
    expect(runFor(86_400, () => ({ hasRelease: false }), installing).done).toEqual([]);
    const waiting = runFor(3600, (now) => ({ hasRelease: false, beat: now < 900 ? now : 890 }), installing);
    expect(waiting).toMatchObject({ done: [], memory: { isProven: false } });
    expect(runFor(3600, () => ({}), installing).done).toEqual([]);
    const first = runFor(60, (now) => ({ beat: now }), installing);
    expect(first.memory.isProven).toBe(true);
    // From then on also where the store was lost.
    expect(runFor(200, () => ({ hasRelease: false }), first.memory).done).toEqual([[180, 'restart-display']]);
  });

  it('leaves a display alone that was stopped, and gives it time when it starts again', () => {
    const { done } = runFor(90_000, (now) => ({ isOn: now < 600 || now > 80_000, beat: Math.min(now, 600) }));
    expect(done[0]).toEqual([80_130, 'restart-display']);
  });
});

describe('one look of the watchdog', () => {
  function folders() {
    const dir = temporaryFolder();
    const places = {
      run: join(dir, 'run'),
      root: join(dir, 'site'),
      session: join(dir, 'session'),
      kept: join(dir, 'kept'),
    };
    for (const path of Object.values(places)) mkdirSync(path);
    symlinkSync('releases/1-1', join(places.root, 'current'));
    const beat = join(places.run, 'beat.json');
    const actions: string[] = [];
    const machine: Machine = {
      ...REAL_MACHINE,
      isDisplayOn: () => true,
      act: (action) => actions.push(action),
    };
    return { dir, places, beat, actions, machine, look: () => watch(places, machine) };
  }

  it('remembers what was before', () => {
    const { places, beat, actions, look } = folders();
    writeFileSync(beat, JSON.stringify({ at: uptime() }));
    expect(look()).toBe('none');
    writeFileSync(beat, JSON.stringify({ at: Math.max(0, uptime() - SILENCE - 1) }));
    expect([look(), look()]).toEqual(['restart-display', 'none']);
    expect(actions).toEqual(['restart-display']);
    expect(JSON.parse(readFileSync(join(places.kept, 'watchdog.json'), 'utf8'))).toEqual({
      budget: REBOOTS,
      isProven: true,
    });
  });

  it('reads no beat where the other user put a link, a pipe, a long file, a folder or a false number', () => {
    const now = 1000;
    const read = (make: (file: string) => void) => {
      const dir = temporaryFolder({ secret: '{"at":900}' });
      make(join(dir, 'beat.json'));
      return REAL_MACHINE.readBeat(dir, now);
    };
    expect(read((file) => writeFileSync(file, '{"at":900}'))).toBe(900);
    expect(read((file) => symlinkSync('secret', file))).toBeUndefined();
    expect(read((file) => mkdirSync(file))).toBeUndefined();
    expect(read((file) => expect(spawnSync('mkfifo', [file]).status).toBe(0))).toBeUndefined();
    expect(read((file) => writeFileSync(file, `{"at":900}${' '.repeat(300)}`))).toBeUndefined();
    for (const text of [
      '{"at":1001}',
      '{"at":-1}',
      '{"at":1e999}',
      '{"at":"900"}',
      '{"at":null}',
      'null',
      '[',
      '',
    ])
      expect(
        read((file) => writeFileSync(file, text)),
        text,
      ).toBeUndefined();
  });

  it('forgets a memory that no look could have left', () => {
    const { places, look } = folders();
    writeFileSync(
      join(places.session, 'watchdog.json'),
      '{"restarts":-3,"restartedAt":1e18,"refilledAt":"x"}',
    );
    writeFileSync(join(places.kept, 'watchdog.json'), '{"budget":1e9,"isProven":true}');
    expect(look()).toBe('restart-display');
    expect(JSON.parse(readFileSync(join(places.session, 'watchdog.json'), 'utf8'))).toMatchObject({
      restarts: 1,
    });
  });

  it('makes no reboot that it cannot count', () => {
    const { places, look, machine } = folders();
    writeFileSync(join(places.session, 'watchdog.json'), '{"restarts":5}');
    writeFileSync(join(places.kept, 'watchdog.json'), '{"budget":2,"isProven":true}');
    machine.remember = () => false;
    expect(look()).toBe('restart-display');
    machine.remember = REAL_MACHINE.remember;
    expect(look()).toBe('reboot');
  });
});

it('a panel counts as there unless every socket says that nothing is plugged in', () => {
  const sockets = (...texts: string[]) =>
    temporaryFolder(
      Object.fromEntries(texts.map((text, index) => [`card0-HDMI-A-${index}/status`, `${text}\n`])),
    );
  expect(hasPanel(sockets('disconnected', 'connected'))).toBe(true);
  expect(hasPanel(sockets('disconnected', 'unknown'))).toBe(true);
  expect(hasPanel(sockets('disconnected', 'disconnected'))).toBe(false);
  expect(hasPanel(temporaryFolder())).toBe(true);
});

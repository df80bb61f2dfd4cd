import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { describe, expect, it } from 'vitest';
import { CODE, fakeMachine } from './fake-machine.ts';

const message = (answer: object) => ('message' in answer ? String(answer.message) : '');

describe('who may ask', () => {
  it('is who gave the code, for ten minutes after the last request', async () => {
    const { ask, login, time } = fakeMachine();
    expect(await ask('status', { token: '' })).toMatchObject({ ok: false, kind: 'session' });
    const token = await login();
    time.now += 599_000;
    expect(await ask('status', { token })).toMatchObject({ ok: true });
    time.now += 599_000;
    expect(await ask('status', { token })).toMatchObject({ ok: true });
    time.now += 601_000;
    expect(await ask('status', { token })).toMatchObject({ ok: false, kind: 'session' });
  });

  it('is nobody with the token of a former session, of another, or of a former start', async () => {
    const { ask, login, start, calls } = fakeMachine();
    const former = await login();
    const token = await login();
    expect(await ask('log', { token: former })).toMatchObject({ kind: 'session' });
    expect(await ask('log', { token: `${token}x` })).toMatchObject({ kind: 'session' });
    expect(await ask('log', { token }, start())).toMatchObject({ kind: 'session' });
    expect(await ask('log', { token })).toMatchObject({ ok: true });
    await ask('logout', { token });
    calls();
    expect(await ask('restart', { token, what: 'machine' })).toMatchObject({ kind: 'session' });
    expect(calls()).toEqual([]);
  });

  it('waits after five wrong codes, however many come at once, and the right one does not help meanwhile', async () => {
    const { ask, start, time, logged } = fakeMachine();
    const flood = await Promise.all(
      Array.from({ length: 40 }, (_, at) => ask('login', { code: `9${100000 + at}` })),
    );
    expect(flood.map((one) => ('kind' in one ? one.kind : 'open'))).toEqual([
      ...Array<string>(4).fill('code'),
      ...Array<string>(36).fill('wait'),
    ]);
    expect(await ask('login', { code: CODE })).toMatchObject({ ok: false, kind: 'wait', wait: 60 });
    expect(message(await ask('login', { code: CODE }, start()))).toContain('Đợi 60 giây');
    time.uptime += 61;
    expect(await ask('login', { code: CODE })).toMatchObject({ ok: true });
    expect(logged.join()).not.toMatch(/9100|24681357/);
  });

  it('is not counted as having tried with what can be no code', async () => {
    const { ask, login } = fakeMachine();
    for (const code of ['', '1', 'abcdef', '１２３４５６', "' OR 1=1", '9'.repeat(900)])
      expect(await ask('login', { code })).toMatchObject({ ok: false, kind: 'code' });
    await login();
  });
});

describe('what is asked', () => {
  it('is known in every field, or nothing is done', async () => {
    const { helper, ask, login, calls } = fakeMachine();
    const token = await login();
    calls();
    const lines = [
      '',
      'null',
      '[]',
      '"login"',
      '{',
      '{"action":"login"}',
      '{"action":"login","code":123456}',
      '{"action":"login","code":"123456","token":"x"}',
      `{"action":"__proto__","token":"${token}"}`,
      `{"action":"constructor","token":"${token}"}`,
      `{"action":"toString","token":"${token}"}`,
      `{"action":["log"],"token":"${token}"}`,
      `{"action":"log","token":["${token}"]}`,
      `{"action":"log","token":"${token}","__proto__":{"x":1}}`,
      `{"action":"log","token":"${token}","units":"-x"}`,
      `{"action":"restart","token":"${token}","what":"poweroff"}`,
      `{"action":"restart","token":"${token}"}`,
      `{"action":"settings","token":"${token}","changes":[]}`,
      `{"action":"wired","token":"${token}","device":"enp1s0","addresses":{"method":"shared"}}`,
      `{"action":"wired","token":"${token}","device":"enp1s0","addresses":{"method":"auto","mtu":"1"}}`,
      `{"action":"log","token":"${token}","x":"${'x'.repeat(1_000_000)}"}`,
    ];
    for (const line of lines)
      expect(await helper.answer(line), line.slice(0, 80)).toMatchObject({
        ok: false,
        message: expect.stringContaining('→'),
      });
    for (const device of [
      '-x',
      '--help',
      '',
      '../sda1',
      'sda1;reboot',
      'sda1\nsda2',
      'a'.repeat(20),
      '/dev/sda1',
      ' sda1',
    ])
      for (const action of ['stick', 'export'])
        expect(await ask(action, { token, device }), device).toMatchObject({ ok: false });
    expect(calls()).toEqual([]);
    expect(Object.hasOwn(Object.prototype, 'x')).toBe(false);
  });

  it('of settings is written only where all of it is sound, over what was changed before', async () => {
    const { ask, login, changed } = fakeMachine();
    const token = await login();
    const set = (changes: object) => ask('settings', { token, changes });
    const wrong = [
      { from: 'file:///etc/passwd' },
      { from: 'https://a b/' },
      { from: 'https://a/\nExecStart=/bin/sh' },
      { on: '25:00' },
      { rotate: 45 },
      { volume: '60' },
      { volume: 101 },
      { report: 'yes' },
      { gate: 'khac' },
      { site: 'khac' },
      { home: '/x/' },
      { on: '06:30', off: '9:00' },
      JSON.parse('{"__proto__":{"on":"07:00"}}') as object,
      {},
    ];
    for (const changes of wrong)
      expect(await set(changes), JSON.stringify(changes)).toMatchObject({ ok: false });
    expect(existsSync(changed)).toBe(false);
    expect(await set({ on: '05:30', rotate: 90 })).toMatchObject({ ok: true });
    expect(await set({ volume: 0 })).toMatchObject({ ok: true });
    expect(JSON.parse(readFileSync(changed, 'utf8'))).toEqual({ on: '05:30', rotate: 90, volume: 0 });
    expect(await ask('status', { token })).toMatchObject({
      status: { settings: { on: '05:30', off: '21:00', volume: 0 } },
    });
  });

  it('keeps of a torn or foreign file of settings what is sound', async () => {
    const { ask, login, changed } = fakeMachine();
    const token = await login();
    mkdirSync(dirname(changed));
    for (const [former, left] of [
      ['{"on":"05:00","off":"x","gate":"khac"}', { on: '05:00' }],
      ['{"on":', {}],
      ['null', {}],
    ] as const) {
      writeFileSync(changed, former);
      await ask('settings', { token, changes: { volume: 10 } });
      expect(JSON.parse(readFileSync(changed, 'utf8'))).toEqual({ ...left, volume: 10 });
    }
  });

  it('of power, sticks and the log starts fixed programs with fixed words', async () => {
    const { ask, login, calls } = fakeMachine();
    const token = await login();
    calls();
    await ask('restart', { token, what: 'machine' });
    await ask('restart', { token, what: 'display' });
    await ask('update', { token });
    expect(await ask('log', { token })).toMatchObject({ log: expect.stringContaining('serving') });
    expect(calls()).toEqual([
      ['systemctl', '--no-block', '--no-ask-password', 'reboot'],
      ['systemctl', '--no-block', '--no-ask-password', 'restart', 'cua-ngo-display.service'],
      ['systemctl', '--no-block', '--no-ask-password', 'start', 'cua-ngo-update.service'],
      [
        'journalctl',
        '-u',
        'cua-ngo-*',
        '-u',
        'NetworkManager.service',
        '-n',
        '200',
        '--no-pager',
        '-o',
        'short-iso',
      ],
    ]);
    expect(await ask('stick', { token, device: 'sda1' })).toMatchObject({ ok: true });
    expect(calls().at(-1)).toEqual([
      'systemctl',
      '--no-block',
      '--no-ask-password',
      'start',
      'cua-ngo-stick@sda1.service',
    ]);
  });

  it('of a stick is done with one that is there, is named KIOSK and has no owners or links', async () => {
    const { ask, login, calls, say } = fakeMachine();
    const token = await login();
    expect(await ask('status', { token })).toMatchObject({
      status: { sticks: [{ device: 'sda1', size: '14.9G' }] },
    });
    calls();
    for (const device of ['nvme0n1p1', 'sdb1', 'sdz9'])
      expect(message(await ask('export', { token, device }))).toContain('Không thấy USB');
    expect(calls().every(([program]) => program === 'lsblk')).toBe(true);
    say('systemctl', ['show', '12\n'], ['start', '', 1]);
    expect(message(await ask('export', { token, device: 'sda1' }))).toContain('đã đầy');
    say('systemctl', ['show', '\n'], ['start', '', 1]);
    expect(message(await ask('export', { token, device: 'sda1' }))).toContain('Không ghi được nhật ký');
    say('lsblk', ['', 'no json']);
    expect(await ask('export', { token, device: 'sda1' })).toMatchObject({ ok: false });
  });

  it('is told of the rest where one program fails', async () => {
    const { ask, login, say } = fakeMachine();
    const token = await login();
    say('nmcli', ['', '', 8, 'Error: NetworkManager is not running.']);
    const answer = await ask('status', { token });
    expect(answer).toMatchObject({ ok: true, status: { settings: { gate: 'cau-treo' }, sticks: [{}] } });
    expect(answer.ok && answer.status?.cards).toContain('NetworkManager');
  });
});

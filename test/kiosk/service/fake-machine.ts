import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { hashCode } from '../../../src/kiosk/service/code.ts';
import { type HelperRequest, type ServiceAnswer, ServiceHelper } from '../../../src/kiosk/service/helper.ts';
import { type ProgramName, programsIn } from '../../../src/kiosk/service/programs.ts';
import { temporaryFolder } from '../../desk/temporary.ts';

export const CODE = '24681357';
const HASH = hashCode(CODE);

export const CARDS = `GENERAL.DEVICE:enp1s0
GENERAL.TYPE:ethernet
GENERAL.HWADDR:52:54:00:12:34:56
GENERAL.STATE:100 (connected)
IP4.ADDRESS[1]:192.168.1.20/24
IP4.GATEWAY:192.168.1.1
IP4.DNS[1]:8.8.8.8
IP6.ADDRESS[1]:fe80::1/64
IP6.GATEWAY:

GENERAL.DEVICE:wlp2s0
GENERAL.TYPE:wifi
GENERAL.HWADDR:52:54:00:12:34:57
GENERAL.STATE:30 (disconnected)

GENERAL.DEVICE:lo
GENERAL.TYPE:loopback
GENERAL.STATE:100 (connected (externally))
`;

const STICKS = JSON.stringify({
  blockdevices: [
    {
      name: 'nvme0n1',
      label: null,
      fstype: null,
      size: '32G',
      children: [{ name: 'nvme0n1p1', label: 'KIOSK', fstype: 'ext4', size: '1G' }],
    },
    {
      name: 'sda',
      label: null,
      fstype: null,
      size: '14.9G',
      children: [{ name: 'sda1', label: 'KIOSK', fstype: 'vfat', size: '14.9G' }],
    },
    { name: 'sdb1', label: 'OTHER', fstype: 'vfat', size: '8G' },
  ],
});

/** What a program says when its arguments contain some words; the first that fits. */
type Answers = Record<ProgramName, [words: string, stdout: string, status?: number, stderr?: string][]>;

const ANSWERS: Answers = {
  nmcli: [
    ['device show', CARDS],
    ['device wifi list', 'yes\n'],
    ['connection show', 'uuid:other\n'],
    ['', ''],
  ],
  busctl: [
    ['CheckpointCreate', 'o "/org/freedesktop/NetworkManager/Checkpoint/7"\n'],
    ['', ''],
  ],
  systemctl: [['', '']],
  journalctl: [['', '2026-11-30T07:00:00+0700 kiosk node[1]: {"event":"serving"}\n']],
  lsblk: [['', STICKS]],
  mount: [['', '']],
  umount: [['', '']],
};

const quote = (text: string) => `'${text.replaceAll("'", "'\\''")}'`;

/** Programs that write down how they were called, and a helper that calls them. */
export function fakeMachine() {
  const dir = temporaryFolder();
  const programs = join(dir, 'bin');
  mkdirSync(programs);
  const calls = join(dir, 'calls');
  const answer = (name: ProgramName, answers: Answers[ProgramName]) => {
    const cases = answers.map(
      ([words, stdout, status = 0, stderr = '']) =>
        `*${quote(words)}*) printf %s ${quote(stdout)}; printf %s ${quote(stderr)} >&2; exit ${status};;`,
    );
    const script = `#!/bin/sh\n{ printf '\\036%s' ${name}; for a in "$@"; do printf '\\037%s' "$a"; done; } >> ${quote(calls)}\ncase "$*" in\n${cases.join('\n')}\nesac\n`;
    writeFileSync(join(programs, name), script, { mode: 0o755 });
  };
  for (const [name, answers] of Object.entries(ANSWERS)) answer(name as ProgramName, answers);
  const factory = join(dir, 'factory.json');
  const settings = {
    site: 'tinh',
    gate: 'cau-treo',
    from: 'https://tinh.example/kiosk/',
    home: '/',
    on: '06:00',
    off: '21:00',
    rotate: 0,
    volume: 60,
    report: true,
  };
  writeFileSync(factory, JSON.stringify(settings));
  const codeFile = join(dir, 'service-code');
  writeFileSync(codeFile, `${HASH}\n`);
  const time = { uptime: 1000, now: 0 };
  const logged: string[] = [];
  const request: HelperRequest = {
    run: programsIn(programs),
    codeFile,
    triesFile: join(dir, 'tries.json'),
    settings: { factory, changed: join(dir, 'changed', 'settings.json') },
    clock: { uptime: () => time.uptime, boot: () => 'boot' },
    log: (event, facts) => logged.push(JSON.stringify({ event, ...facts })),
    triedProfiles: join(dir, 'profiles'),
    now: () => time.now,
  };
  const start = () => new ServiceHelper(request);
  const helper = start();
  const ask = (action: string, fields: object = {}, to = helper): Promise<ServiceAnswer> =>
    to.answer(JSON.stringify({ action, ...fields }));
  return {
    dir,
    programs,
    helper,
    start,
    time,
    logged,
    profiles: join(dir, 'profiles'),
    changed: request.settings.changed,
    /** Says something else from now on, before what it says otherwise. */
    say: (name: ProgramName, ...first: Answers[ProgramName]) => answer(name, [...first, ...ANSWERS[name]]),
    ask,
    async login(): Promise<string> {
      const opened = await ask('login', { code: CODE });
      if (!opened.ok || !opened.token) throw new Error(JSON.stringify(opened));
      return opened.token;
    },
    /** Each call as its words, since the last time. */
    calls(): string[][] {
      try {
        return readFileSync(calls, 'utf8')
          .split('\x1e')
          .slice(1)
          .map((call) => call.split('\x1f'));
      } catch {
        return [];
      } finally {
        rmSync(calls, { force: true });
      }
    },
  };
}

import { type KioskSettings, SETTINGS_FILES } from '../settings.ts';
import { NAMES, ORIGIN } from './names.ts';

/** A systemd unit as data: sections of settings; a list is written as several lines. */
export type Unit = Record<string, Record<string, string | number | readonly string[]>>;

export const formatUnit = (unit: Unit): string =>
  Object.entries(unit)
    .map(
      ([section, settings]) =>
        `[${section}]\n${Object.entries(settings)
          .flatMap(([name, value]) =>
            (Array.isArray(value) ? value : [value]).map((one) => `${name}=${one}\n`),
          )
          .join('')}`,
    )
    .join('\n');

const agent = (command: string, ...more: string[]) =>
  ['/usr/bin/node', NAMES.program, command, ...FOLDERS, ...more].join(' ');
const FOLDERS = [
  `--root ${NAMES.state}/site`,
  `--kept ${NAMES.state}/kept`,
  `--run ${NAMES.run}`,
  `--keys ${NAMES.config}`,
  `--settings ${SETTINGS_FILES.factory}`,
  `--changed ${SETTINGS_FILES.changed}`,
];

/** A program that needs nothing but its own folders. */
const CONFINED = {
  User: NAMES.agentUser,
  Group: NAMES.agentUser,
  ProtectSystem: 'strict',
  ReadWritePaths: `${NAMES.state} ${NAMES.run}`,
  ProtectHome: 'yes',
  PrivateTmp: 'yes',
  PrivateDevices: 'yes',
  NoNewPrivileges: 'yes',
  CapabilityBoundingSet: '',
  ProtectKernelTunables: 'yes',
  ProtectControlGroups: 'yes',
  RestrictNamespaces: 'yes',
  LockPersonality: 'yes',
  // V8 asks for keys of memory; without @pkey the kernel ends Node at its start.
  SystemCallFilter: '@system-service @pkey',
  // A later Node or libc that tries another call goes on without it.
  SystemCallErrorNumber: 'EPERM',
} as const;

const update = (command: string, ...more: string[]) => agent(command, `--server ${ORIGIN}`, ...more);

/** Units by file name. */
export function createUnits({ home, on, off }: KioskSettings): Record<string, Unit> {
  const timer = (description: string, settings: Unit[string]): Unit => ({
    Unit: { Description: description },
    Timer: settings,
    Install: { WantedBy: 'timers.target' },
  });
  const power = (state: 'on' | 'off'): Unit => ({
    Unit: { Description: `Turn the panel ${state}` },
    Service: { Type: 'oneshot', ExecStart: `${NAMES.night} ${state}` },
  });
  return {
    'cua-ngo-agent.service': {
      Unit: { Description: 'Local server of the kiosk', After: 'local-fs.target', StartLimitIntervalSec: 0 },
      Service: {
        Type: 'notify',
        NotifyAccess: 'all',
        WatchdogSec: 60,
        ExecStart: agent('serve', `--port ${NAMES.port}`),
        Restart: 'always',
        RestartSec: 1,
        MemoryMax: '384M',
        IPAddressDeny: 'any',
        IPAddressAllow: 'localhost',
        RestrictAddressFamilies: 'AF_UNIX AF_INET',
        ...CONFINED,
      },
      Install: { WantedBy: 'multi-user.target' },
    },
    'cua-ngo-update.service': {
      Unit: { Description: 'Take a newer release', After: 'network.target cua-ngo-agent.service' },
      Service: {
        Type: 'oneshot',
        ExecStart: update('update'),
        // 3: nothing was taken and nothing is broken.
        SuccessExitStatus: 3,
        TimeoutStartSec: '6h',
        Nice: 10,
        IOSchedulingClass: 'idle',
        MemoryMax: '512M',
        RestrictAddressFamilies: 'AF_UNIX AF_INET AF_INET6',
        ...CONFINED,
      },
    },
    'cua-ngo-update.timer': timer('Look for a newer release', {
      OnBootSec: '3min',
      OnUnitInactiveSec: '1h',
      RandomizedDelaySec: '10min',
    }),
    'cua-ngo-stick@.service': {
      Unit: {
        Description: 'Take a release from the stick %I',
        BindsTo: 'dev-%i.device',
        After: 'dev-%i.device cua-ngo-agent.service',
      },
      Service: {
        Type: 'oneshot',
        PrivateMounts: 'yes',
        ExecStartPre: [
          '/bin/mkdir -p /run/cua-ngo-stick',
          '/bin/mount -o ro,noexec,nosuid,nodev -t vfat,exfat,ext4 /dev/%I /run/cua-ngo-stick',
        ],
        ExecStart: `/sbin/runuser -u ${NAMES.agentUser} -- ${update('stick', '--from /run/cua-ngo-stick')}`,
        SuccessExitStatus: 3,
        TimeoutStartSec: '2h',
      },
    },
    'cua-ngo-watchdog.service': {
      Unit: { Description: 'Restart the display when its page has fallen silent' },
      Service: { Type: 'oneshot', ExecStart: agent('watchdog') },
    },
    'cua-ngo-watchdog.timer': timer('Look whether the screen is alive', {
      OnBootSec: '3min',
      OnUnitActiveSec: '30s',
      AccuracySec: '5s',
    }),
    'cua-ngo-display.service': createDisplay(home),
    'cua-ngo-screen-on.service': power('on'),
    'cua-ngo-screen-off.service': power('off'),
    'cua-ngo-screen-on.timer': timer('Light in the morning', { OnCalendar: `*-*-* ${on}`, Persistent: 'no' }),
    'cua-ngo-screen-off.timer': timer('Dark at night', { OnCalendar: `*-*-* ${off}`, Persistent: 'no' }),
  };
}

const CHROMIUM = [
  '/usr/bin/chromium',
  '--ozone-platform=wayland',
  '--kiosk',
  '--start-maximized',
  '--user-data-dir=/run/cua-ngo-display/profile',
  '--password-store=basic',
  '--no-first-run',
  '--noerrdialogs',
  '--disable-session-crashed-bubble',
  '--hide-crash-restore-bubble',
  '--disable-pinch',
  '--overscroll-history-navigation=0',
  '--touch-events=enabled',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-breakpad',
  '--js-flags=--max-old-space-size=256',
];

/** cage shows one window and nothing else. It must not run as root, and needs a seat of its own. */
function createDisplay(home: string): Unit {
  return {
    Unit: {
      Description: 'Screen of the kiosk',
      Wants: 'cua-ngo-agent.service',
      After: 'cua-ngo-agent.service systemd-user-sessions.service systemd-logind.service getty@tty1.service',
      Conflicts: 'getty@tty1.service',
      ConditionPathExists: '/dev/tty0',
      StartLimitIntervalSec: 0,
    },
    Service: {
      User: NAMES.screenUser,
      Group: NAMES.screenUser,
      PAMName: 'login',
      TTYPath: '/dev/tty1',
      TTYReset: 'yes',
      TTYVHangup: 'yes',
      TTYVTDisallocate: 'yes',
      StandardInput: 'tty-fail',
      StandardOutput: 'journal',
      StandardError: 'journal',
      UtmpIdentifier: 'tty1',
      UtmpMode: 'user',
      RuntimeDirectory: 'cua-ngo-display',
      RuntimeDirectoryMode: '0700',
      Environment: 'WLR_LIBINPUT_NO_DEVICES=1 XCURSOR_SIZE=1 NO_AT_BRIDGE=1',
      // A new profile in memory at each start: no crash bubble, nothing of a visitor, no wear of the disk.
      ExecStartPre: '/bin/rm -rf /run/cua-ngo-display/profile',
      ExecStart: `/usr/bin/cage -d -- ${CHROMIUM.join(' ')} ${ORIGIN}${home}`,
      Restart: 'always',
      RestartSec: 2,
      MemoryHigh: '1200M',
      MemoryMax: '1600M',
      OOMPolicy: 'kill',
      TasksMax: 400,
    },
    Install: { WantedBy: 'multi-user.target' },
  };
}

/** Units that run from the start of the machine; the others are started by a timer or a device. */
export const ENABLED = [
  'cua-ngo-agent.service',
  'cua-ngo-display.service',
  'cua-ngo-update.timer',
  'cua-ngo-watchdog.timer',
  'cua-ngo-screen-on.timer',
  'cua-ngo-screen-off.timer',
] as const;

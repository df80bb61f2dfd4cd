import type { KioskSettings } from '../settings.ts';
import { NAMES, ORIGIN } from './names.ts';
import { agent, rootProgram } from './programs.ts';
import { AGENT_SANDBOX, LOOPBACK_ONLY, MOUNTER_SANDBOX, ROOT_SANDBOX } from './sandbox.ts';
import { screenUnits, settingsUnits } from './screen-units.ts';
import { SERVICE_ENABLED } from './service-units.ts';
import { timer, type Unit } from './unit.ts';

/** Units by file name. */
export const createUnits = (settings: KioskSettings): Record<string, Unit> => ({
  ...agentUnits(),
  ...stickUnits(),
  ...watchdogUnits(),
  ...settingsUnits(),
  ...screenUnits(settings),
});

const agentUnits = (): Record<string, Unit> => ({
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
      ...AGENT_SANDBOX,
      ...LOOPBACK_ONLY,
    },
    Install: { WantedBy: 'multi-user.target' },
  },
  'cua-ngo-update.service': {
    Unit: { Description: 'Take a newer release', After: 'network.target cua-ngo-agent.service' },
    Service: {
      Type: 'oneshot',
      ExecStart: agent('update', `--server ${ORIGIN}`),
      // 3: nothing was taken and nothing is broken.
      SuccessExitStatus: 3,
      TimeoutStartSec: '6h',
      Nice: 10,
      IOSchedulingClass: 'idle',
      MemoryMax: '512M',
      ...AGENT_SANDBOX,
      RestrictAddressFamilies: 'AF_UNIX AF_INET AF_INET6',
    },
  },
  'cua-ngo-update.timer': timer('Look for a newer release', {
    OnBootSec: '3min',
    OnUnitInactiveSec: '1h',
    RandomizedDelaySec: '10min',
  }),
});

/**
 * Root mounts, and nothing else; what is on a stick is read by the agent's user, in its sandbox. Two units: a program in a
 * sandbox has mounts of its own, which the next one would not see.
 */
function stickUnits(): Record<string, Unit> {
  const place = `${NAMES.sticks}/%i`;
  const options = `ro,noexec,nosuid,nodev,uid=${NAMES.agentUser},gid=${NAMES.agentUser},umask=0077,X-mount.mkdir=0755`;
  const mounted = 'cua-ngo-stick-mount@%i.service';
  return {
    'cua-ngo-stick-mount@.service': {
      Unit: {
        Description: 'The stick %I, read-only',
        BindsTo: 'dev-%i.device',
        After: 'dev-%i.device',
        StopWhenUnneeded: 'yes',
      },
      Service: {
        Type: 'oneshot',
        RemainAfterExit: 'yes',
        // No ext4: what its files say of owners and links is the work of a stranger, and its journal would be played.
        ExecStart: `/bin/mount -t vfat,exfat -o ${options} /dev/%I ${place}`,
        // Also when it was pulled out in the middle, or could not be mounted.
        ExecStopPost: [`-/bin/umount --quiet --lazy ${place}`, `-/bin/rmdir ${place}`],
        TimeoutStartSec: '1min',
        ...MOUNTER_SANDBOX,
      },
    },
    'cua-ngo-stick@.service': {
      Unit: {
        Description: 'Take a release from the stick %I',
        BindsTo: `dev-%i.device ${mounted}`,
        After: `dev-%i.device ${mounted} cua-ngo-agent.service`,
      },
      Service: {
        Type: 'oneshot',
        // A second stick waits for the first.
        ExecStart: `/usr/bin/flock --close ${NAMES.run}/stick.lock ${agent('stick', `--server ${ORIGIN}`, `--from ${place}`)}`,
        // The latter: it was pulled out, which is no fault of the machine.
        SuccessExitStatus: '3 SIGTERM',
        TimeoutStartSec: '2h',
        MemoryMax: '512M',
        ...AGENT_SANDBOX,
        ...LOOPBACK_ONLY,
      },
    },
  };
}

const watchdogUnits = (): Record<string, Unit> => ({
  'cua-ngo-watchdog.service': {
    Unit: { Description: 'Restart the display when its page has fallen silent' },
    Service: {
      Type: 'oneshot',
      ExecStart: rootProgram(
        'watchdog',
        `--root ${NAMES.state}/site`,
        `--run ${NAMES.run}`,
        '--session /run/cua-ngo-watchdog',
        '--kept /var/lib/cua-ngo-watchdog',
      ),
      TimeoutStartSec: '1min',
      MemoryMax: '256M',
      // It looks twice a minute: only what it does is worth a line of the log.
      SyslogLevel: 'notice',
      LogLevelMax: 'notice',
      // Node 20 warns at each start that without compilers there is no WebAssembly. What fails is told on the output.
      StandardError: 'null',
      // What it remembers is in folders of its own: nothing is written where the agent's user may write.
      StateDirectory: 'cua-ngo-watchdog',
      RuntimeDirectory: 'cua-ngo-watchdog',
      RuntimeDirectoryPreserve: 'yes',
      ...ROOT_SANDBOX,
    },
  },
  'cua-ngo-watchdog.timer': timer('Look whether the screen is alive', {
    OnBootSec: '3min',
    OnUnitActiveSec: '30s',
    AccuracySec: '5s',
  }),
});

/** Units that run from the start of the machine; the others are started by a timer, a file or a device. */
export const ENABLED = [
  'cua-ngo-agent.service',
  'cua-ngo-display.service',
  'cua-ngo-settings.service',
  'cua-ngo-settings.path',
  'cua-ngo-update.timer',
  'cua-ngo-watchdog.timer',
  'cua-ngo-screen-on.timer',
  'cua-ngo-screen-off.timer',
  'cua-ngo-reboot.timer',
  ...SERVICE_ENABLED,
] as const;

/**
 * Of these, what begins with the installing: none that takes the screen, on which the technician works, nor what tells it
 * to light up, nor what watches over it. They begin with the next start of the machine.
 */
export const STARTED = [
  'cua-ngo-settings.service',
  'cua-ngo-settings.path',
  'cua-ngo-agent.service',
  'cua-ngo-update.timer',
  ...SERVICE_ENABLED,
] as const satisfies readonly (typeof ENABLED)[number][];

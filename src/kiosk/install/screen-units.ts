import { createCalendar } from '../hours.ts';
import { type KioskSettings, SETTINGS_FILES } from '../settings.ts';
import { createDisplay } from './display.ts';
import { NAMES } from './names.ts';
import { rootProgram, SETTINGS } from './programs.ts';
import { ROOT_SANDBOX } from './sandbox.ts';
import { timer, type Unit } from './unit.ts';

const APPLY: Unit[string] = {
  Type: 'oneshot',
  ExecStart: rootProgram('apply', ...SETTINGS),
  TimeoutStartSec: '1min',
  MemoryMax: '256M',
  StateDirectory: 'cua-ngo-settings',
  RuntimeDirectory: 'cua-ngo-settings',
  RuntimeDirectoryPreserve: 'yes',
  ...ROOT_SANDBOX,
  // Timers, rules of udev, and the events that make devices read them.
  ReadWritePaths: '/run/systemd/system -/run/udev /sys/devices',
  // The mixer of the sound.
  PrivateDevices: 'no',
  DevicePolicy: 'closed',
  DeviceAllow: 'char-alsa rw',
};

/** What was set at the machine, made true at each start and whenever it is changed. */
export const settingsUnits = (): Record<string, Unit> => ({
  'cua-ngo-settings.service': {
    Unit: {
      Description: 'Hours, rotation and loudness as they are set',
      After: 'local-fs.target systemd-udevd.service alsa-restore.service',
      Before: 'cua-ngo-display.service',
      OnSuccess: 'cua-ngo-settings-again.service',
      StartLimitIntervalSec: 0,
    },
    Service: APPLY,
    Install: { WantedBy: 'multi-user.target' },
  },
  // systemd does not look at the file while the service runs: what changes between its last look and its end would wait
  // for the next change. This one begins when the file is looked at again, and where nothing changed it tells nobody.
  'cua-ngo-settings-again.service': {
    Unit: {
      Description: 'Settings changed while others were being applied',
      After: 'cua-ngo-settings.service cua-ngo-settings.path',
      StartLimitIntervalSec: 0,
    },
    Service: APPLY,
  },
  'cua-ngo-settings.path': {
    Unit: { Description: 'Look whether a setting was changed at the machine' },
    Path: { PathChanged: SETTINGS_FILES.changed },
    Install: { WantedBy: 'paths.target' },
  },
});

/** The display, when it is lit, and when the machine may start anew. */
export function screenUnits(settings: KioskSettings): Record<string, Unit> {
  const calendar = createCalendar(settings);
  const power = (state: 'on' | 'off'): Unit => ({
    Unit: { Description: `Turn the panel ${state}` },
    Service: {
      Type: 'oneshot',
      ExecStart: `${NAMES.night} ${state}`,
      ...ROOT_SANDBOX,
      // The light of the panel.
      ReadWritePaths: '/sys/devices',
    },
  });
  return {
    'cua-ngo-display.service': createDisplay(settings.home),
    'cua-ngo-screen-on.service': power('on'),
    'cua-ngo-screen-off.service': power('off'),
    'cua-ngo-reboot.service': {
      Unit: { Description: 'Start the machine anew where an update of Debian asks for it' },
      Service: {
        Type: 'oneshot',
        ExecCondition: [
          '/usr/bin/test -e /run/reboot-required',
          // Not in the middle of an update.
          `/bin/sh -c '[ "$$(systemctl is-active apt-daily-upgrade.service)" != activating ]'`,
        ],
        ExecStart: '/bin/systemctl reboot --no-block',
        ...ROOT_SANDBOX,
      },
    },
    'cua-ngo-reboot.timer': timer('Start anew at night where it is needed', { OnCalendar: calendar.reboot }),
    'cua-ngo-screen-on.timer': timer('Light in the morning', { OnCalendar: calendar.on }),
    'cua-ngo-screen-off.timer': timer('Dark at night', { OnCalendar: calendar.off }),
  };
}

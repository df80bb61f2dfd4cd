import { dirname, join } from 'node:path';
import { INSTALLED_FILE, type Installed } from '../launcher/candidates.ts';
import type { PublicKeys } from '../pack/key-folder.ts';
import { type KioskSettings, SETTINGS_FILES } from '../settings.ts';
import { type Access, createAccessFiles } from './access.ts';
import type { Programs } from './bundle-agent.ts';
import { SCREEN_POWER, UDEV_INPUT, UDEV_STICK, USERS } from './devices.ts';
import { SCREEN_SESSION } from './display.ts';
import { createGuide } from './guide.ts';
import { type InstalledFile, NAMES } from './names.ts';
import { CHROMIUM_POLICY } from './policy.ts';
import { createServiceFiles } from './service-units.ts';
import { formatUnit } from './unit.ts';
import { createUnits } from './units.ts';
import { createUpgradeFiles } from './upgrades.ts';

/** Of the system's own programs; what an administrator puts in /etc comes before it. */
const DROP_INS: Record<string, Record<string, Record<string, string>>> = {
  'systemd/system.conf.d/cua-ngo.conf': {
    Manager: {
      RuntimeWatchdogSec: '30s',
      RebootWatchdogSec: '5min',
      DefaultTimeoutStopSec: '15s',
      CtrlAltDelBurstAction: 'none',
    },
  },
  'systemd/logind.conf.d/cua-ngo.conf': {
    Login: {
      NAutoVTs: '0',
      ReserveVT: '0',
      HandlePowerKey: 'poweroff',
      HandleSuspendKey: 'ignore',
      IdleAction: 'ignore',
    },
  },
  'systemd/journald.conf.d/cua-ngo.conf': {
    Journal: { Storage: 'persistent', SystemMaxUse: '64M', SyncIntervalSec: '5min' },
  },
};

/** Seconds an agent has to come to answer before it is taken for well; less than systemd waits for a start. */
const SETTLE = 60;

/** Every file of a kiosk, from this one place: all of root, and writable by nobody else. */
export function createInstalledFiles(
  settings: KioskSettings,
  keys: PublicKeys,
  { agent, launcher, number }: Programs,
  access: Access = {},
): InstalledFile[] {
  const installed: Installed = {
    number,
    root: keys.root,
    settle: SETTLE,
    ...(keys.agents !== undefined && { keys: keys.agents }),
  };
  return [
    { path: NAMES.program, content: agent, mode: 0o755 },
    { path: NAMES.launcher, content: launcher, mode: 0o755 },
    {
      path: join(dirname(NAMES.launcher), INSTALLED_FILE),
      content: `${JSON.stringify(installed, null, 2)}\n`,
    },
    { path: SETTINGS_FILES.factory, content: `${JSON.stringify(settings, null, 2)}\n` },
    { path: NAMES.night, content: SCREEN_POWER, mode: 0o755 },
    { path: NAMES.session, content: SCREEN_SESSION, mode: 0o755 },
    { path: `${NAMES.config}/root.pub`, content: `${keys.root}\n` },
    { path: `${NAMES.config}/keys.json`, content: keys.document },
    {
      path: '/etc/chromium/policies/managed/cua-ngo.json',
      content: `${JSON.stringify(CHROMIUM_POLICY, null, 2)}\n`,
      isConfig: true,
    },
    { path: '/usr/lib/udev/rules.d/90-cua-ngo-input.rules', content: UDEV_INPUT },
    { path: '/usr/lib/udev/rules.d/91-cua-ngo-stick.rules', content: UDEV_STICK },
    { path: '/usr/lib/sysusers.d/cua-ngo.conf', content: USERS },
    ...Object.entries(DROP_INS).map(([name, unit]) => ({
      path: `/usr/lib/${name}`,
      content: formatUnit(unit),
    })),
    ...createUpgradeFiles(settings),
    ...createAccessFiles(access),
    ...createServiceFiles(access.serviceCode),
    ...Object.entries(createUnits(settings)).map(([name, unit]) => ({
      path: `/usr/lib/systemd/system/${name}`,
      content: formatUnit(unit),
    })),
    { path: `/usr/share/doc/${NAMES.package}/cai-dat.html`, content: createGuide(settings, access) },
  ];
}

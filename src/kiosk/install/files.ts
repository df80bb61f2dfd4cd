import type { PublicKeys } from '../pack/key-folder.ts';
import { type KioskSettings, SETTINGS_FILES } from '../settings.ts';
import { createGuide } from './guide.ts';
import { type InstalledFile, NAMES } from './names.ts';
import { CHROMIUM_POLICY } from './policy.ts';
import { createUnits, formatUnit } from './units.ts';

const lines = (...text: string[]) => `${text.join('\n')}\n`;

/** Keyboards and mice that visitors plug in are ignored; touch screens are not. A stick named KIOSK is read. */
const UDEV_INPUT = lines(
  ...['KEYBOARD', 'MOUSE'].map(
    (kind) =>
      `ACTION=="add|change", SUBSYSTEM=="input", KERNEL=="event*", ENV{ID_INPUT_TOUCHSCREEN}!="1", ENV{ID_INPUT_${kind}}=="1", ENV{LIBINPUT_IGNORE_DEVICE}="1"`,
  ),
);
const UDEV_STICK = lines(
  'ACTION=="add", SUBSYSTEM=="block", ENV{ID_BUS}=="usb", ENV{ID_FS_LABEL}=="KIOSK", ENV{ID_FS_TYPE}=="vfat|exfat|ext4", TAG+="systemd", ENV{SYSTEMD_WANTS}+="cua-ngo-stick@%k.service"',
);

/** Panels differ: what the kernel offers for the light is tried, then the display is stopped or started. */
const SCREEN_POWER = lines(
  '#!/bin/sh',
  'for light in /sys/class/backlight/*/bl_power; do',
  '  [ -w "$light" ] && { [ "$1" = on ] && echo 0 > "$light" || echo 4 > "$light"; }',
  'done',
  'if [ "$1" = on ]; then systemctl start cua-ngo-display.service cua-ngo-watchdog.timer',
  '# Without a display there is no beat: the watchdog rests with it.',
  'else systemctl stop cua-ngo-watchdog.timer cua-ngo-display.service; fi',
);

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

/** Every file of a kiosk, from this one place. @param agent the bundled program. */
export function createInstalledFiles(
  settings: KioskSettings,
  keys: PublicKeys,
  agent: string,
): InstalledFile[] {
  return [
    { path: NAMES.program, content: agent },
    { path: SETTINGS_FILES.factory, content: `${JSON.stringify(settings, null, 2)}\n` },
    { path: NAMES.night, content: SCREEN_POWER, mode: 0o755 },
    { path: `${NAMES.config}/root.pub`, content: `${keys.root}\n` },
    { path: `${NAMES.config}/keys.json`, content: keys.document },
    {
      path: '/etc/chromium/policies/managed/cua-ngo.json',
      content: `${JSON.stringify(CHROMIUM_POLICY, null, 2)}\n`,
    },
    { path: '/usr/lib/udev/rules.d/90-cua-ngo-input.rules', content: UDEV_INPUT },
    { path: '/usr/lib/udev/rules.d/91-cua-ngo-stick.rules', content: UDEV_STICK },
    {
      path: '/usr/lib/tmpfiles.d/cua-ngo.conf',
      content: lines(`d ${NAMES.run} 0755 ${NAMES.agentUser} ${NAMES.agentUser} -`),
    },
    {
      path: '/usr/lib/sysusers.d/cua-ngo.conf',
      content: lines(
        `u ${NAMES.agentUser} - "Kiosk server" ${NAMES.state}`,
        `u ${NAMES.screenUser} - "Kiosk screen" /run/cua-ngo-display`,
      ),
    },
    ...Object.entries(DROP_INS).map(([name, unit]) => ({
      path: `/etc/${name}`,
      content: formatUnit(unit),
      isConfig: true,
    })),
    ...Object.entries(createUnits(settings)).map(([name, unit]) => ({
      path: `/usr/lib/systemd/system/${name}`,
      content: formatUnit(unit),
    })),
    { path: `/usr/share/doc/${NAMES.package}/cai-dat.html`, content: createGuide(settings) },
  ];
}

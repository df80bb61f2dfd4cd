import { NAMES, ORIGIN } from './names.ts';
import type { Unit } from './unit.ts';

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
  '--enable-speech-dispatcher',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-breakpad',
  '--js-flags=--max-old-space-size=256',
];

/**
 * Child of cage. The picture is turned before the browser draws, and again where a panel is plugged in later; an output
 * that is turned already is left alone, since each setting may blank a panel.
 */
export const SCREEN_SESSION = `#!/bin/sh
case "$CUA_NGO_TRANSFORM" in
  90 | 180 | 270) want=$CUA_NGO_TRANSFORM ;;
  *) want=normal ;;
esac
turn() {
  outputs=$(wlr-randr) || return
  echo "$outputs" | awk -v want="$want" '/^[^ ]/ { output = $1 } $1 == "Transform:" && $2 != want { print output }' |
    while read -r output; do wlr-randr --output "$output" --transform "$want"; done
}
# A panel needs a moment until it draws; there may be none.
for second in 1 2 3 4 5; do
  wlr-randr | grep -q Transform: && break
  sleep 1
done
turn
while sleep 10 && turn; do :; done &
exec "$@"
`;

/**
 * As much as leaves cage its seat, input and graphics, and Chromium the namespaces of its own sandbox, which is what a
 * page meets. The session's folder is in /run/user, and udev speaks by netlink.
 */
const SCREEN_SANDBOX = {
  NoNewPrivileges: 'yes',
  CapabilityBoundingSet: '',
  ProtectSystem: 'full',
  InaccessiblePaths: `-/home -/root -/boot -${NAMES.state} -/var/lib/cua-ngo-settings -${NAMES.sticks}`,
  PrivateTmp: 'yes',
  ProtectKernelModules: 'yes',
  ProtectKernelLogs: 'yes',
  ProtectControlGroups: 'yes',
  ProtectHostname: 'yes',
  RestrictRealtime: 'yes',
  RestrictSUIDSGID: 'yes',
  LockPersonality: 'yes',
  SystemCallArchitectures: 'native',
  SystemCallFilter: '~@clock @cpu-emulation @module @obsolete @raw-io @reboot @swap',
  SystemCallErrorNumber: 'EPERM',
  RestrictAddressFamilies: 'AF_UNIX AF_INET AF_INET6 AF_NETLINK',
  // Whatever a page or a browser may try, there is no net but this machine.
  IPAddressDeny: 'any',
  IPAddressAllow: 'localhost',
} as const;

/** cage shows one window and nothing else. It must not run as root, and needs a seat of its own. */
export function createDisplay(home: string): Unit {
  return {
    Unit: {
      Description: 'Screen of the kiosk',
      Wants: 'cua-ngo-agent.service',
      After:
        'cua-ngo-agent.service cua-ngo-settings.service systemd-user-sessions.service systemd-logind.service getty@tty1.service',
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
      EnvironmentFile: `-${NAMES.displaySettings}`,
      // A new profile in memory at each start: no crash bubble, nothing of a visitor, no wear of the disk.
      ExecStartPre: '/bin/rm -rf /run/cua-ngo-display/profile',
      ExecStart: `/usr/bin/cage -d -- ${NAMES.session} ${CHROMIUM.join(' ')} ${ORIGIN}${home}`,
      Restart: 'always',
      RestartSec: 2,
      MemoryHigh: '1200M',
      MemoryMax: '1600M',
      OOMPolicy: 'kill',
      TasksMax: 400,
      ...SCREEN_SANDBOX,
    },
    Install: { WantedBy: 'multi-user.target' },
  };
}

import { HOUR_TIMERS } from '../hours.ts';
import { NAMES } from './names.ts';
import { ENABLED, STARTED } from './units.ts';

/**
 * Scripts that dpkg runs. They also run where no systemd does, as in a chroot.
 * https://www.debian.org/doc/debian-policy/ch-maintainerscripts.html
 */
const INTERRUPTED = ENABLED.filter((unit) => !(STARTED as readonly string[]).includes(unit));

const UPDATE_GRUB = `  # A menu that cannot be written stays as it was.
  if command -v update-grub >/dev/null && [ -e /boot/grub/grub.cfg ]; then
    update-grub || echo "update-grub failed: the boot menu has no password yet." >&2
  fi`;

/** An upgrade leaves alone what was switched off by hand, and what was set at the machine. */
export const POSTINST = `#!/bin/sh
set -e
if [ "$1" = configure ]; then
  systemd-sysusers cua-ngo.conf
  for unit in ${ENABLED.join(' ')}; do
    deb-systemd-helper unmask "$unit" >/dev/null || true
    if deb-systemd-helper --quiet was-enabled "$unit"; then
      deb-systemd-helper enable "$unit" >/dev/null || true
    else
      deb-systemd-helper update-state "$unit" >/dev/null || true
    fi
  done
${UPDATE_GRUB}
  if [ -d /run/systemd/system ]; then
    systemctl daemon-reload || true
    udevadm control --reload || true
    systemctl try-reload-or-restart ssh.service || true
    # Neither display nor hours at a first installing: the technician works on this screen.
    if [ -z "$2" ]; then action=start; else action=restart; fi
    deb-systemd-invoke "$action" ${STARTED.join(' ')} || true
    # On an upgrade, those that run.
    systemctl try-restart ${INTERRUPTED.join(' ')} || true
  fi
fi
`;

export const PRERM = `#!/bin/sh
set -e
if [ "$1" = remove ] && [ -d /run/systemd/system ]; then
  systemctl stop 'cua-ngo-*' || true
fi
`;

/** Removing stops it all; purging leaves nothing, but for the folder where a disk of its own is mounted. */
export const POSTRM = `#!/bin/sh
set -e
if [ "$1" = remove ]; then
  rm -f ${Object.values(HOUR_TIMERS)
    .map((timer) => `/run/systemd/system/${timer}.d/hours.conf`)
    .join(' ')}
  rmdir --ignore-fail-on-non-empty ${Object.values(HOUR_TIMERS)
    .map((timer) => `/run/systemd/system/${timer}.d`)
    .join(' ')} 2>/dev/null || true
  rm -f /run/udev/rules.d/92-cua-ngo-touch.rules
${UPDATE_GRUB}
  if [ -d /run/systemd/system ]; then
    systemctl daemon-reload || true
    systemctl try-restart apt-daily.timer apt-daily-upgrade.timer || true
    udevadm control --reload || true
    systemctl start getty@tty1.service || true
  fi
fi
if [ "$1" = purge ]; then
  if command -v deb-systemd-helper >/dev/null; then
    deb-systemd-helper purge ${ENABLED.join(' ')} >/dev/null || true
  fi
  if [ -d ${NAMES.state} ]; then
    find ${NAMES.state} -xdev -mindepth 1 -delete || true
    rmdir ${NAMES.state} 2>/dev/null || true
  fi
  rm -rf /var/lib/cua-ngo-watchdog /var/lib/cua-ngo-settings /var/lib/cua-ngo-service
  rm -f /etc/NetworkManager/system-connections/cua-ngo-*.nmconnection
  rm -rf ${NAMES.run} /run/cua-ngo-watchdog /run/cua-ngo-settings /run/cua-ngo-display
  rm -rf /run/cua-ngo-service /run/cua-ngo-export
  rmdir ${NAMES.sticks} 2>/dev/null || true
  for user in ${NAMES.agentUser} ${NAMES.screenUser}; do
    if getent passwd "$user" >/dev/null; then userdel "$user" || true; fi
  done
fi
`;

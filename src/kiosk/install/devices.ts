import { NAMES } from './names.ts';

/** Keyboards and mice that visitors plug in are ignored; touch screens are not. */
export const UDEV_INPUT = ['KEYBOARD', 'MOUSE']
  .map(
    (kind) =>
      `ACTION=="add|change", SUBSYSTEM=="input", KERNEL=="event*", ENV{ID_INPUT_TOUCHSCREEN}!="1", ENV{ID_INPUT_${kind}}=="1", ENV{LIBINPUT_IGNORE_DEVICE}="1"\n`,
  )
  .join('');

/** A stick named KIOSK is read, also one that was there when the machine started. */
export const UDEV_STICK = `ACTION!="remove", SUBSYSTEM=="block", ENV{ID_BUS}=="usb", ENV{ID_FS_LABEL}=="KIOSK|kiosk|Kiosk", ENV{ID_FS_TYPE}=="vfat|exfat", TAG+="systemd", ENV{SYSTEMD_WANTS}+="cua-ngo-stick@%k.service"\n`;

/**
 * Panels differ: the light that the kernel offers is tried, and the console, whose blanking puts a panel without one to
 * sleep once the display has let go of it. Told every hour, so nothing is done where it is so already.
 */
export const SCREEN_POWER = `#!/bin/sh
set_to() {
  for file in /sys/class/backlight/*/bl_power /sys/class/graphics/fb*/blank; do
    [ ! -w "$file" ] || echo "$1" >"$file" || true
  done
}
if [ "$1" = on ]; then
  systemctl --quiet is-active cua-ngo-display.service && exit
  set_to 0
  systemctl start --no-block cua-ngo-display.service
else
  systemctl --quiet is-active cua-ngo-display.service || exit 0
  systemctl stop cua-ngo-display.service
  set_to 4
fi
`;

/** The agent's user serves; the screen's draws, hears touches and makes sound, and may read nothing of the other. */
export const USERS = `u ${NAMES.agentUser} - "Kiosk server" ${NAMES.state}
u ${NAMES.screenUser} - "Kiosk screen" /run/cua-ngo-display
${['video', 'render', 'input', 'audio'].map((group) => `m ${NAMES.screenUser} ${group}\n`).join('')}`;

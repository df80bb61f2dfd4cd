import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { HOUR_TIMERS, hourDropIns } from '../hours.ts';
import type { KioskSettings, Rotation } from '../settings.ts';

/**
 * How a picture that is turned clockwise is asked of the compositor, which counts the other way round.
 * https://wayland.app/protocols/wayland#wl_output:enum:transform
 */
const TRANSFORM: Record<Rotation, string> = { 0: 'normal', 90: '270', 180: '180', 270: '90' };

/**
 * From a place on the glass, 0 to 1 from its own left and top, to one on the turned picture: the first two rows of a
 * matrix. https://wayland.freedesktop.org/libinput/doc/latest/device-configuration-via-udev.html
 */
export const CALIBRATION: Record<Exclude<Rotation, 0>, string> = {
  90: '0 1 0 -1 0 1',
  180: '-1 0 1 0 -1 1',
  270: '0 -1 1 1 0 0',
};

const FILES = {
  // Of the same name as those of the package: they stand in their place.
  hours: (timer: string) => `/run/systemd/system/${timer}.d/hours.conf`,
  touch: '/run/udev/rules.d/92-cua-ngo-touch.rules',
  display: '/run/cua-ngo-settings/display.env',
} as const;

interface SettingsFile {
  path: string;
  /** undefined: there is no such file. */
  content: string | undefined;
  /** What has to read it anew. */
  reader: 'timers' | 'touch' | 'display';
}

/** The files that stand for settings that hold. */
export function settingsFiles({
  on,
  off,
  rotate,
}: Pick<KioskSettings, 'on' | 'off' | 'rotate'>): SettingsFile[] {
  return [
    ...hourDropIns({ on, off }).map(([timer, content]) => ({
      path: FILES.hours(timer),
      content,
      reader: 'timers' as const,
    })),
    { path: FILES.display, content: `CUA_NGO_TRANSFORM=${TRANSFORM[rotate]}\n`, reader: 'display' },
    {
      path: FILES.touch,
      content:
        rotate === 0
          ? undefined
          : `ACTION!="remove", SUBSYSTEM=="input", KERNEL=="event*", ENV{ID_INPUT_TOUCHSCREEN}=="1", ENV{LIBINPUT_CALIBRATION_MATRIX}="${CALIBRATION[rotate]}"\n`,
      reader: 'touch',
    },
  ];
}

/** @returns what the program says. */
type Run = (program: string, ...args: string[]) => string;

/** Only what changed is told: a display that need not start again goes on. @param top `/` on a kiosk. */
export function applySettings(settings: KioskSettings, top = '/', run: Run = runProgram): void {
  const changed = new Set(
    settingsFiles(settings).flatMap(({ path, content, reader }) =>
      replaceFile(join(top, path), content) ? [reader] : [],
    ),
  );
  if (changed.has('timers')) {
    run('/bin/systemctl', 'daemon-reload');
    // Each change counts as a start: after five within ten seconds systemd would let the timers fail.
    run('/bin/systemctl', 'reset-failed', ...Object.values(HOUR_TIMERS));
    run('/bin/systemctl', 'try-restart', ...Object.values(HOUR_TIMERS));
  }
  if (changed.has('touch')) {
    run('/bin/udevadm', 'control', '--reload');
    run('/bin/udevadm', 'trigger', '--action=change', '--subsystem-match=input');
    run('/bin/udevadm', 'settle', '--timeout=10');
  }
  // A running one only: at the start of the machine it waits for this.
  if (changed.has('display')) run('/bin/systemctl', 'try-restart', '--no-block', 'cua-ngo-display.service');
  setVolume(settings.volume, top, run);
}

/** Cards name their regulators differently. The first that a card has weakens, the others would weaken it twice. */
const REGULATORS = ['Master', 'PCM', 'Speaker', 'Headphone', 'Digital'];
/** A digital way out is open or shut. */
const SWITCHES = /^(IEC958|HDMI)/;

function setVolume(volume: number, top: string, run: Run): void {
  const cards = textOf(join(top, '/proc/asound/cards')) ?? '';
  for (const [, card = ''] of cards.matchAll(/^ *(\d+) \[/gm)) {
    const amixer = (...args: string[]) => run('/usr/bin/amixer', '-M', '-c', card, ...args);
    const found = [...amixer('scontrols').matchAll(/'([^']+)',(\d+)/g)];
    const open = volume === 0 ? 'mute' : 'unmute';
    const regulators = REGULATORS.filter((name) => found.some((control) => control[1] === name));
    for (const [index, name] of regulators.entries())
      amixer('sset', name, ...(index === 0 ? [`${volume}%`, open] : ['100%', 'unmute']));
    for (const [, name = '', number] of found)
      if (SWITCHES.test(name)) amixer('sset', `${name},${number}`, open);
  }
}

/** @returns whether it was otherwise. */
function replaceFile(file: string, content: string | undefined): boolean {
  if (textOf(file) === content) return false;
  if (content === undefined) rmSync(file);
  else {
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, content);
  }
  return true;
}

function textOf(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return undefined;
  }
}

const runProgram: Run = (program, ...args) =>
  spawnSync(program, args, { encoding: 'utf8', timeout: 20_000 }).stdout ?? '';

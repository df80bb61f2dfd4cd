import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { applySettings, CALIBRATION, settingsFiles } from '../../src/kiosk/agent/apply.ts';
import { ROTATIONS, type Rotation } from '../../src/kiosk/settings.ts';
import { temporaryFolder } from '../desk/temporary.ts';
import { SETTINGS } from './install/installed.ts';

/** Where a point of the upright picture, 0 to 1, comes to lie on a glass that shows it turned clockwise. */
const turnClockwise: Record<Rotation, (x: number, y: number) => [number, number]> = {
  0: (x, y) => [x, y],
  90: (x, y) => [1 - y, x],
  180: (x, y) => [1 - x, 1 - y],
  270: (x, y) => [y, 1 - x],
};

/** As libinput reckons. */
function calibrate(matrix: string, [u, v]: [number, number]): [number, number] {
  const [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0] = matrix.split(' ').map(Number);
  return [a * u + b * v + c, d * u + e * v + f];
}

/** A machine of files, and what is run on it. */
function machine(files: Record<string, string> = {}, controls = '') {
  const top = temporaryFolder(files);
  const runs: string[] = [];
  const apply = (change: Partial<typeof SETTINGS> = {}) => {
    runs.length = 0;
    applySettings({ ...SETTINGS, ...change }, top, (program, ...args) => {
      runs.push([program.split('/').at(-1), ...args].join(' '));
      return args.includes('scontrols') ? controls : '';
    });
    return [...runs];
  };
  const text = (path: string) => readFileSync(join(top, path), 'utf8');
  return { top, apply, text };
}
const TOUCH = '/run/udev/rules.d/92-cua-ngo-touch.rules';
const DISPLAY = '/run/cua-ngo-settings/display.env';

describe('rotation', () => {
  it.each(ROTATIONS)('by %i degrees leads each touch to the point that lies under the finger', (rotate) => {
    const rule = settingsFiles({ ...SETTINGS, rotate }).find(({ path }) => path === TOUCH)?.content;
    const matrix = /LIBINPUT_CALIBRATION_MATRIX}="([^"]+)"/.exec(rule ?? '')?.[1] ?? '1 0 0 0 1 0';
    for (const [x, y] of [
      [0, 0],
      [1, 0],
      [0.25, 0.7],
      [0.5, 0.5],
      [1, 1],
    ] as const) {
      const [backX, backY] = calibrate(matrix, turnClockwise[rotate](x, y));
      expect(backX).toBeCloseTo(x);
      expect(backY).toBeCloseTo(y);
    }
  });

  it('has a matrix of its own for each angle, and the compositor counts the other way round', () => {
    expect(new Set(Object.values(CALIBRATION)).size).toBe(3);
    const transforms = ROTATIONS.map(
      (rotate) => settingsFiles({ ...SETTINGS, rotate }).find(({ path }) => path === DISPLAY)?.content,
    );
    expect(transforms).toEqual(
      ['normal', '270', '180', '90'].map((transform) => `CUA_NGO_TRANSFORM=${transform}\n`),
    );
  });

  it('that is changed turns touch and picture, and what is turned back leaves no rule', () => {
    const { top, apply, text } = machine();
    apply({ rotate: 90 });
    const runs = apply({ rotate: 270 });
    expect(text(TOUCH)).toContain('"0 -1 1 1 0 0"');
    expect(runs).toContain('udevadm control --reload');
    expect(runs.indexOf('udevadm trigger --action=change --subsystem-match=input')).toBeLessThan(
      runs.indexOf('systemctl try-restart --no-block cua-ngo-display.service'),
    );
    expect(apply({ rotate: 0 })).toContain('udevadm control --reload');
    expect(existsSync(join(top, TOUCH))).toBe(false);
  });
});

describe('settings that are applied', () => {
  it('give the timers their hours and take back those of the package', () => {
    const { apply, text } = machine();
    const runs = apply({ on: '07:15', off: '20:15' });
    const off = text('/run/systemd/system/cua-ngo-screen-off.timer.d/hours.conf');
    expect(off).toMatch(/^\[Timer\]\nOnCalendar=\nOnCalendar=\*-\*-\* 20:15\n/);
    expect(text('/run/systemd/system/cua-ngo-screen-on.timer.d/hours.conf')).toContain(
      'OnCalendar=*-*-* 07:15\n',
    );
    expect(runs.slice(0, 3)).toEqual([
      'systemctl daemon-reload',
      expect.stringMatching(/^systemctl reset-failed cua-ngo-screen-on.timer cua-ngo-screen-off.timer /),
      // Only where they run: while the kiosk is being installed they do not.
      expect.stringMatching(
        /^systemctl try-restart cua-ngo-screen-on.timer cua-ngo-screen-off.timer apt-daily.timer /,
      ),
    ]);
  });

  it('disturb nothing a second time', () => {
    const { apply } = machine();
    apply({ rotate: 180 });
    expect(apply({ rotate: 180 })).toEqual([]);
    expect(apply({ rotate: 180, off: '22:00' })).not.toContain(
      'systemctl try-restart --no-block cua-ngo-display.service',
    );
  });

  it('set the first regulator of each card, and open its digital ways', () => {
    const cards = ` 0 [HDMI           ]: HDA-Intel - HDA ATI HDMI\n                      HDA ATI HDMI at 0xf\n 1 [Generic        ]: HDA-Intel - HD-Audio\n`;
    const controls =
      "Simple mixer control 'Master',0\nSimple mixer control 'Speaker',0\nSimple mixer control 'Mic',0\nSimple mixer control 'IEC958',1\n";
    const { apply } = machine({ 'proc/asound/cards': cards }, controls);
    const first = apply({ volume: 35 }).filter((run) => run.includes('-c 1 sset'));
    expect(first).toEqual([
      'amixer -M -c 1 sset Master 35% unmute',
      'amixer -M -c 1 sset Speaker 100% unmute',
      'amixer -M -c 1 sset IEC958,1 unmute',
    ]);
    expect(apply({ volume: 0 })).toEqual(
      expect.arrayContaining(['amixer -M -c 0 sset Master 0% mute', 'amixer -M -c 0 sset IEC958,1 mute']),
    );
  });
});

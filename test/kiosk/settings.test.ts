import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { checkSettings, readSettings } from '../../src/kiosk/settings.ts';
import { temporaryFolder } from '../desk/temporary.ts';
import { SETTINGS } from './install/installed.ts';

const settings = { ...SETTINGS, rotate: 90 };

function read(changed: string | undefined, factory: object = settings) {
  const dir = temporaryFolder();
  const files = { factory: join(dir, 'factory.json'), changed: join(dir, 'changed.json') };
  writeFileSync(files.factory, JSON.stringify(factory));
  if (changed !== undefined) writeFileSync(files.changed, changed);
  return readSettings(files);
}

describe('settings of a kiosk', () => {
  it('are refused where they could break out of a unit, a shell or a policy', () => {
    expect(checkSettings(settings)).toEqual([]);
    const addresses = [
      'ftp://x/',
      'https://x/ --root /',
      'https://x/%n',
      'https://x/$(id)',
      'x',
      'https://x/`id`',
      'http:x',
      'https://x/kiosk/?a=1',
      'https://x/#kiosk',
    ];
    for (const from of [...addresses, 'https://x/\n[Service]', 'https://tỉnh.vn/', 7, undefined])
      expect(checkSettings({ ...settings, from }).length, String(from)).toBe(1);
    for (const home of ['vi/', '/vi', '/vi/ x/', '/../'])
      expect(checkSettings({ ...settings, home }).length, home).toBe(1);
    expect(checkSettings({ ...settings, site: 'A b', gate: '../x', on: '24:00', off: '6:00' }).length).toBe(
      4,
    );
    expect(checkSettings({ ...settings, rotate: 45, volume: 101, report: 'no' }).length).toBe(3);
  });

  it('are those of the package where nothing was changed at the machine, or its file is torn', () => {
    for (const changed of [undefined, '', '{"from":', 'null', '[1]', '"x"'])
      expect(read(changed)).toEqual(settings);
  });

  it('count at the machine one by one, and only where they are sound', () => {
    const changed = { from: 'http://10.0.0.2/kiosk/', on: '5h', rotate: 270, volume: -1, report: false };
    expect(read(JSON.stringify(changed))).toEqual({
      ...settings,
      from: changed.from,
      rotate: 270,
      report: false,
    });
  });

  it('are those of the package where values are of another kind, whatever they are', () => {
    const odd = ['[]', '{"toString":null}', '[["https://x/"]]', 'null', '1e999', 'true'];
    for (const value of odd)
      for (const name of ['from', 'on', 'rotate', 'volume'])
        expect(read(`{"${name}":${value}}`), `${name}: ${value}`).toEqual(settings);
  });

  it('never change site, gate or first page at the machine', () => {
    expect(read('{"site":"khac","gate":"na-meo","home":"/x/","__proto__":{"from":"http://x/"}}')).toEqual(
      settings,
    );
  });

  it('of the package itself must hold', () => {
    expect(() => read(undefined, { ...settings, gate: '' })).toThrow(/gate/);
  });
});

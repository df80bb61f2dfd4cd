import { describe, expect, it } from 'vitest';
import { Refusal } from '../../src/build/refusal.ts';
import { withBuildArguments } from '../../src/desk/build-arguments.ts';
import { readEnvironment } from '../../src/desk/environment.ts';

const asked = (...args: string[]) =>
  readEnvironment(withBuildArguments(args, {}), { root: '/tinh', now: new Date('2026-11-20T00:00:00Z') });

describe('the words behind npm run build', () => {
  it('ask for the LED wall of a gate by --led, into a folder of its own', () => {
    expect(asked()).not.toHaveProperty('led');
    expect(asked('--led', 'cua-mau')).toMatchObject({
      led: { gate: 'cua-mau', png: true },
      outDir: '/tinh/dist-led',
    });
    expect(asked('--led=cua-mau', '--no-png').led).toEqual({ gate: 'cua-mau', png: false });
  });

  it('ask for sheets to print by --brochures, with the site alone', () => {
    expect(asked()).not.toHaveProperty('brochures');
    expect(asked('--brochures')).toMatchObject({ brochures: true, outDir: '/tinh/dist' });
    expect(() => asked('--brochures', '--kiosk', 'a')).toThrow('--brochures');
  });

  it.each([['--led'], ['--led', 'a', '--mp4'], ['--led', 'a', '--kiosk', 'a'], ['--no-png']])(
    'are refused with the usage: %s %s %s %s',
    (...args) => {
      expect(() => asked(...args.filter(Boolean))).toThrow(Refusal);
      expect(() => asked(...args.filter(Boolean))).toThrow('--led <mã-cửa-khẩu>');
    },
  );
});

describe('asking for a kiosk', () => {
  const read = (variables: Readonly<Record<string, string | undefined>>) =>
    readEnvironment(variables, { root: '/tinh', now: new Date('2026-11-20T05:00:00Z') });

  it('is done by an argument or by the surroundings, and has a folder of its own', () => {
    const asked = read(withBuildArguments(['--kiosk', 'cua-may'], { KIOSK: 'cua-rung' }));
    expect([asked.kiosk, asked.outDir]).toEqual(['cua-may', '/tinh/dist-kiosk']);
    expect(read({ KIOSK: 'cua-rung' }).kiosk).toBe('cua-rung');
    expect(read({ KIOSK: 'cua-rung', OUT_DIR: '/srv/k' }).outDir).toBe('/srv/k');
    expect(read({ KIOSK: '' })).not.toHaveProperty('kiosk');
  });

  it('is refused with the usage when it is not understood', () => {
    for (const args of [['--kiosk'], ['--kiok', 'x'], ['x']])
      expect(() => withBuildArguments(args, {})).toThrow('npm run build -- --kiosk <mã-cửa-khẩu>');
  });
});

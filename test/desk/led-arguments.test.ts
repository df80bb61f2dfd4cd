import { describe, expect, it } from 'vitest';
import { chooseKiosk } from '../../src/build/kiosk-site.ts';
import { Refusal } from '../../src/build/refusal.ts';
import { withBuildArguments } from '../../src/desk/build-arguments.ts';
import { readEnvironment } from '../../src/desk/environment.ts';
import { ledFiles } from '../kiosk/led/led-province.ts';
import { catalogueOf } from '../support/province.ts';

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

  it.each([['--led'], ['--led', 'a', '--mp4'], ['--led', 'a', '--kiosk', 'a'], ['--no-png']])(
    'are refused with the usage: %s %s %s %s',
    (...args) => {
      expect(() => asked(...args.filter(Boolean))).toThrow(Refusal);
      expect(() => asked(...args.filter(Boolean))).toThrow('--led <mã-cửa-khẩu>');
    },
  );

  it('name a gate of the province', () => {
    expect(chooseKiosk(catalogueOf(ledFiles()), 'cua-mau')).toEqual({
      gate: 'cua-mau',
      languages: ['km', 'vi', 'en', 'zh'],
    });
    expect(() => chooseKiosk(catalogueOf(ledFiles()), 'cua-khac')).toThrow('cua-mau');
  });
});

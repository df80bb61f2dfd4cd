import { describe, expect, it } from 'vitest';
import { checkCode, hashCode, isCode, randomCode } from '../../../src/kiosk/service/code.ts';

describe('the code of the service page', () => {
  it('is six digits or more, and a random one is eight', () => {
    for (const good of ['000000', '12345678', '9'.repeat(32)]) expect(isCode(good), good).toBe(true);
    for (const bad of [
      '',
      '12345',
      '12345a',
      '１２３４５６',
      '123456\n',
      ' 123456',
      '9'.repeat(33),
      123456,
      null,
    ])
      expect(isCode(bad), String(bad)).toBe(false);
    const codes = Array.from({ length: 200 }, randomCode);
    for (const code of codes) expect(code).toMatch(/^\d{8}$/);
    expect(new Set(codes).size).toBeGreaterThan(195);
  });

  it('is known by its hash alone, which is another one each time', () => {
    const [one, other] = [hashCode('24681357'), hashCode('24681357')];
    expect(one).not.toBe(other);
    expect(one).not.toContain('24681357');
    for (const hash of [one, other]) {
      expect(checkCode('24681357', hash)).toBe(true);
      for (const wrong of ['24681358', '2468135', '', '24681357 '])
        expect(checkCode(wrong, hash)).toBe(false);
    }
  });

  it('opens nothing where the hash is damaged or cheap', () => {
    const hash = hashCode('24681357');
    for (const damaged of [
      '',
      hash.slice(0, -1),
      `${hash}A`,
      hash.replace('$15$', '$1$'),
      hash.replace('$15$', '$40$'),
    ])
      expect(() => checkCode('24681357', damaged)).toThrow('damaged');
  });
});

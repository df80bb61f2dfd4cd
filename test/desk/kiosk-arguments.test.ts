import { expect, it } from 'vitest';
import { Refusal } from '../../src/build/refusal.ts';
import { parseKioskArguments, wholeNumber } from '../../src/desk/kiosk-arguments.ts';

it('a command of the kiosk takes its paths and options', () => {
  const { command, words, options } = parseKioskArguments([
    'pack',
    'dist',
    'out',
    '--keys',
    'k',
    '--reserve',
  ]);
  expect({ command, words, options }).toEqual({
    command: 'pack',
    words: ['dist', 'out'],
    options: { keys: 'k', reserve: true },
  });
});

it.each([[[]], [['nothing']], [['pack', 'dist']], [['simulate', 'x']], [['pack', 'a', 'b', '--no-such']]])(
  '%j is answered with the usage',
  (args) => {
    expect(() => parseKioskArguments(args)).toThrow(Refusal);
    expect(() => parseKioskArguments(args)).toThrow('Cách dùng');
  },
);

it('an option that a command needs is asked for by name', () => {
  expect(() => parseKioskArguments(['usb', 'a', 'b']).need('keys')).toThrow('--keys');
});

it('a number is whole and within its bounds', () => {
  expect(wholeNumber(undefined, 300, 1, 500)).toBe(300);
  expect(wholeNumber('12', 300, 1, 500)).toBe(12);
  for (const text of ['0', '501', '1.5', 'x', ''])
    expect(() => wholeNumber(text, 300, 1, 500), text).toThrow(Refusal);
});

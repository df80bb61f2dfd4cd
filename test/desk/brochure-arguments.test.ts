import { expect, it } from 'vitest';
import { Misuse } from '../../src/desk/arguments.ts';
import { BROCHURE_USAGE, parseBrochureArguments } from '../../src/desk/brochure-arguments.ts';

it('reads which sheets are wanted, in which language and where', () => {
  expect(parseBrochureArguments(['--lang', 'lo', '--set', 'gate:na-meo'])).toEqual({
    lang: 'lo',
    set: { gate: 'na-meo' },
    out: 'dist-brochures',
  });
  expect(parseBrochureArguments(['--set', 'invest', '--out', 'in'])).toEqual({ set: 'invest', out: 'in' });
});

it('shows how it is written where no sheets are named, or none that there are', () => {
  for (const args of [[], ['--set', 'gate:'], ['--set', 'visitors'], ['na-meo'], ['--set', 'all', 'x']])
    expect(() => parseBrochureArguments(args)).toThrow(new Misuse(BROCHURE_USAGE));
});

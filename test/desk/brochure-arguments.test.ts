import { expect, it } from 'vitest';
import { Misuse } from '../../src/desk/arguments.ts';
import { BROCHURE_USAGE, parseBrochureArguments } from '../../src/desk/brochure-arguments.ts';

it('reads which sheets are wanted, in which language and where', () => {
  expect(parseBrochureArguments(['--lang', 'lo', '--set', 'gate:na-meo'])).toEqual({
    lang: 'lo',
    booklets: [],
    sheets: { gate: 'na-meo' },
    out: 'dist-brochures',
  });
  expect(parseBrochureArguments(['--set', 'sites', '--out', 'in'])).toEqual({
    booklets: [],
    sheets: 'sites',
    out: 'in',
  });
});

it('reads which booklets are wanted; all are both of them and every sheet', () => {
  expect(parseBrochureArguments(['--set', 'visit'])).toMatchObject({ booklets: ['visit'] });
  expect(parseBrochureArguments(['--set', 'invest'])).toMatchObject({ booklets: ['invest'] });
  expect(parseBrochureArguments(['--set', 'all'])).toMatchObject({
    booklets: ['visit', 'invest'],
    sheets: 'all',
  });
});

it('shows how it is written where nothing is named, or nothing that there is', () => {
  for (const args of [
    [],
    ['--set', 'gate:'],
    ['--set', 'visitors'],
    ['--set', 'toString'],
    ['na-meo'],
    ['--set', 'all', 'x'],
  ])
    expect(() => parseBrochureArguments(args)).toThrow(new Misuse(BROCHURE_USAGE));
});

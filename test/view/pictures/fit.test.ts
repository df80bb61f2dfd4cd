import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { fitClasses, pixelsOf, sizesToCover } from '../../../src/view/pictures/fit.ts';
import { root } from '../../support/build-province.ts';

describe('how a picture is fitted to its place', () => {
  test('needs no class for a large photo of a usual shape', () => {
    for (const [width, height] of [
      [2400, 1600],
      [1920, 1080],
      [1200, 700],
    ] as const)
      expect(fitClasses({ width, height })).toEqual([]);
  });

  test('is whole where a frame of 3:2 would cut too much or be too large', () => {
    for (const [width, height] of [
      [1600, 1600],
      [1600, 1200],
      [1080, 1920],
      [2400, 600],
      [1000, 667],
    ] as const)
      expect(fitClasses({ width, height })).toContain('whole');
    expect(fitClasses({ width: 320, height: 213 })).toEqual(['whole', 'small']);
    expect(fitClasses({ width: 1080, height: 1920 })).toEqual(['whole', 'tall']);
    expect(fitClasses({ width: 2400, height: 600 })).toContain('long');
  });

  test('has a rule in the sheet for every class it may name', () => {
    const sheet = readFileSync(join(root, 'src/styles/pictures.css'), 'utf8');
    const names = new Set<string>();
    for (let at = 0; at <= 1; at += 0.01)
      for (const name of fitClasses({ width: 2400, height: 1600 }, { x: at, y: at })) names.add(name);
    expect(names.size).toBe(22);
    for (const name of names)
      expect(sheet).toMatch(new RegExp(`\\.${name} \\{\\s+--${name.slice(0, 7)}: ${name.slice(8)}%;`));
  });

  test('says the pixels there are, not those of a master that is larger', () => {
    const renditions = [
      { width: 400, height: 100 },
      { width: 2400, height: 600 },
      { width: 1200, height: 300 },
    ];
    expect(pixelsOf(renditions)).toEqual({ width: 2400, height: 600 });
  });

  test('asks for as many pixels as a long picture needs to cover its frame', () => {
    const sizes = '(min-width: 64rem) 24rem, (min-width: 40rem) 45vw, 92vw';
    expect(sizesToCover(sizes, { width: 2400, height: 1600 })).toBe(sizes);
    expect(sizesToCover(sizes, { width: 900, height: 1600 })).toBe(sizes);
    expect(sizesToCover(sizes, { width: 2400, height: 600 })).toBe(
      '(min-width: 64rem) 64rem, (min-width: 40rem) 120vw, 246vw',
    );
    expect(sizesToCover('(max-aspect-ratio: 1/1) 75vh, 100vw', { width: 3, height: 1 })).toBe(
      '(max-aspect-ratio: 1/1) 150vh, 200vw',
    );
  });
});

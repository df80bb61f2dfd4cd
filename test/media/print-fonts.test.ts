import { expect, it } from 'vitest';
import { defaultFontTable } from '../../src/media/font-table.ts';
import { printFontTable } from '../../src/media/print-fonts.ts';

it('has each face that varies on the site in two fixed weights, and no other that varies', () => {
  const varying = Object.entries(defaultFontTable.faces).filter(([, { weightAxis }]) => weightAxis);
  expect(varying.length).toBeGreaterThan(0);
  for (const [name] of varying) {
    expect(printFontTable.faces).not.toHaveProperty(name);
    expect(printFontTable.faces[`${name}-400`]).toMatchObject({
      weight: '300 500',
      weightAxis: { min: 400, max: 400 },
    });
    expect(printFontTable.faces[`${name}-600`]).toMatchObject({
      weight: '600 800',
      weightAxis: { min: 600, max: 600 },
    });
  }
  const axes = Object.values(printFontTable.faces).flatMap(({ weightAxis }) => weightAxis ?? []);
  expect(axes.every(({ min, max }) => min === max)).toBe(true);
});

it('names no face that it does not hold', () => {
  const named = Object.values(printFontTable.scripts).flatMap(({ text, display }) => [...text, ...display]);
  expect(named.filter((name) => !(name in printFontTable.faces))).toEqual([]);
  expect(printFontTable.scripts['Laoo']?.text).toEqual(['lao-400', 'lao-600', 'sans-400', 'sans-600']);
});

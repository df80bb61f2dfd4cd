import { expect, test } from 'vitest';
import { figureCharts } from '../../../src/view/facts/charts.ts';
import { siteWith, textOf } from '../site.ts';

const en = siteWith().readerOf('en');
type Observation = Parameters<typeof figureCharts>[1][number];
const seen = (...observations: object[]) =>
  figureCharts(
    en,
    observations.map((one) => ({
      indicator: 'visitors',
      unit: 'visits',
      period: '2025',
      status: 'final',
      ...one,
    })) as Observation[],
  );
const widths = (chart: string) =>
  [...chart.matchAll(/ x="([\d.]+)" width="([\d.]+)"/g)].map((m) => [m[1], m[2]]);

test('an indicator of several periods is drawn in their order, each bar as long as its value', () => {
  const chart = seen({ value: 50, period: '2025', source: 2 }, { value: 100, period: '2024', source: 1 });
  expect(textOf(chart)).toMatch(/Visits.*Source \[1\] \[2\].*2024.*100.*2025.*50/s);
  expect(widths(chart)).toEqual([
    ['0', '100'],
    ['0', '50'],
  ]);
});

test('what fell below nothing lies on the other side of it', () => {
  const growth = { indicator: 'grdp-growth', unit: 'percent' };
  const chart = seen({ ...growth, value: -5, period: '2021' }, { ...growth, value: 15, period: '2022' });
  expect(widths(chart)).toEqual([
    ['0', '25'],
    ['25', '75'],
  ]);
});

test('many periods make a line from the first to the last', () => {
  const years = Array.from({ length: 9 }, (_, at) => ({ value: at * at, period: String(2015 + at) }));
  const chart = seen(...years.reverse());
  expect(chart).toContain('<polyline points="8,112 ');
  expect(chart).toContain(' 592,8"/>');
  expect(textOf(chart)).toMatch(/2015.*2023/s);
});

test('counts of one unit and one period stand side by side, an estimate paler', () => {
  const chart = seen({ value: 100 }, { indicator: 'foreign-visitors', value: 10, status: 'estimate' });
  expect(textOf(chart)).toMatch(/^2025/);
  expect(widths(chart)).toEqual([
    ['0', '100'],
    ['0', '10'],
  ]);
  expect(chart).toContain('<rect class="estimate"');
  expect(chart).toContain('<figure class="chart" aria-hidden="true">');
});

test('what stands alone, or would not be seen beside the other, is left to the table', () => {
  expect(seen({ value: 1 })).toBe('');
  expect(seen({ value: 1 }, { indicator: 'population', unit: 'people', value: 2 })).toBe('');
  expect(seen({ value: 1 }, { indicator: 'foreign-visitors', value: 500 })).toBe('');
  expect(seen({ value: 5, unit: 'percent' }, { indicator: 'grdp-growth', unit: 'percent', value: 2 })).toBe(
    '',
  );
  expect(seen({ value: 0 }, { value: 0 })).toBe('');
  expect(seen({ value: 0, period: '2024' }, { value: 0 })).not.toContain('NaN');
});

import { expect, it, vi } from 'vitest';
import type * as hashing from '../../src/catalogue/body/source-hash.ts';
import type * as reading from '../../src/catalogue/read-record.ts';
import { place, shortIssues } from '../support/province.ts';

// No known content does this any more: faults of the program, put where a record could be lost by them.
vi.mock('../../src/catalogue/body/source-hash.ts', async (original) => {
  const real = await original<typeof hashing>();
  return {
    ...real,
    sourceHash(...given: Parameters<typeof hashing.sourceHash>) {
      if (given[1].includes('HASH')) throw new RangeError('Too deep');
      return real.sourceHash(...given);
    },
  };
});
vi.mock('../../src/catalogue/read-record.ts', async (original) => {
  const real = await original<typeof reading>();
  return {
    ...real,
    readRecord(...given: Parameters<typeof reading.readRecord>) {
      if (given[2] === 'nem') throw new TypeError('Thrown');
      return given[2] === 'mat' ? { issues: [], bodies: [] } : real.readRecord(...given);
    },
  };
});

it('a record the program itself stumbles over is a mistake of its path, and the others are read', () => {
  expect(
    shortIssues({
      'places/bai-mau/index.vi.md': place('', 'HASH'),
      'places/hai/index.vi.md': place('areaHa: nhiều'),
      'places/mat/index.vi.md': place(),
      'places/nem/index.vi.md': place(),
    }),
  ).toEqual([
    'places/bai-mau/index.vi.md error unforeseen',
    'places/hai/index.vi.md:4 error not-a-number',
    'places/mat error record-lost',
    'places/nem error unforeseen',
  ]);
});

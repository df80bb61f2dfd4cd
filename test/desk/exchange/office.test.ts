import { expect } from 'vitest';
import { roundTrip } from '../../support/exchange-round-trip.ts';
import { itNeeds } from '../../support/programs.ts';

itNeeds(
  ['writer'],
  'translations of the sample come back from LibreOffice to the byte, in Lao, Khmer and Chinese',
  async () => {
    const { files, changed, told } = await roundTrip(['lo', 'km', 'zh'], {
      records: ['pages/cau-chuyen', 'places/pu-luong'],
    });
    expect({ changed, told }).toEqual({ changed: [], told: [] });
    expect(files).toBe(6);
  },
  120_000,
);

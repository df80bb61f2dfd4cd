import { expect } from 'vitest';
import { roundTrip } from '../support/exchange-round-trip.ts';
import { itNeeds } from '../support/programs.ts';

itNeeds(
  ['writer'],
  'all translations of the sample come back from LibreOffice to the byte',
  async () => {
    const { files, changed, told } = await roundTrip(['lo', 'km', 'zh'], { byOdt: true });
    expect({ changed, told }).toEqual({ changed: [], told: [] });
    expect(files).toBeGreaterThan(250);
  },
  600_000,
);

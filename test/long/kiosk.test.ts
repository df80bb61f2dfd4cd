import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { followKeys, visits } from '../browser/kiosk-gate-steps.ts';
import { expectSteadyMemory } from '../browser/kiosk-memory.ts';
import { kioskLayoutFaults } from '../browser/kiosk-pages.ts';
import { type KioskSite, openKioskSite } from '../browser/kiosk-site.ts';
import { visitsOf, visitTheGate } from '../browser/kiosk-visit-steps.ts';
import { faulty } from '../browser/sample.ts';

describe('the kiosk in every language on both screens', () => {
  let site: KioskSite;
  beforeAll(async () => {
    site = await openKioskSite();
  });
  afterAll(() => site?.close());

  it('has targets for a finger within reach, and cuts nothing off, on any page', async () => {
    const faults = await kioskLayoutFaults(site, 'whole');
    expect(faults.size).toBeGreaterThan(100);
    expect(faulty(faults)).toEqual({});
  });

  it('keeps its memory over a thousand pages', () => expectSteadyMemory(site, 1000));

  it.each(visits)('answers every question by the second touch: %s, %s', (screen, language) =>
    followKeys(site, 'whole', screen, language),
  );

  it.each(visitsOf('whole'))('serves a visit and forgets it: %s, %s', (screen, language) =>
    visitTheGate(site, screen, language),
  );
});

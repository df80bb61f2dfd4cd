import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { expectWhole, followKeys, visits } from '../browser/kiosk-gate-steps.ts';
import { expectSteadyMemory } from '../browser/kiosk-memory.ts';
import { kioskAnswerFaults, kioskPageFaults, kioskSheetFaults } from '../browser/kiosk-pages.ts';
import { type KioskSite, openKioskSite, SCREENS } from '../browser/kiosk-site.ts';
import { visitsOf, visitTheGate } from '../browser/kiosk-visit-steps.ts';
import { faulty } from '../browser/sample.ts';

describe('the kiosk in every language on both screens', () => {
  let site: KioskSite;
  beforeAll(async () => {
    site = await openKioskSite();
  });
  afterAll(() => site?.close());

  it('has targets for a finger within reach, cuts nothing off, and leaves axe-core nothing to find, on any page', async () => {
    const faults = await kioskPageFaults(site, 'whole');
    expect(faults.size).toBeGreaterThan(100);
    expect(faulty(faults)).toEqual({});
  });

  it('is good with every answer open and a stick told of', async () => {
    const faults = await kioskAnswerFaults(site, 'whole');
    expect(faults.size).toBe(10);
    expect(faulty(faults)).toEqual({});
  });

  it('keeps its memory over a thousand pages', () => expectSteadyMemory(site, 'whole'));

  it.each(visits('whole'))('answers every question by the second touch: %s, %s', (screen, language) =>
    followKeys(site, 'whole', screen, language),
  );

  it.each(visits('whole'))('stands whole with small and large letters: %s, %s', (screen, language) =>
    expectWhole(site, screen, language),
  );

  it.each(Object.keys(SCREENS) as (keyof typeof SCREENS)[])(
    'is as good on the chooser, its pictures, the sheets and the warning: %s',
    async (screen) => {
      expect(faulty(await kioskSheetFaults(site, 'whole', screen))).toEqual({});
    },
  );

  it.each(visitsOf('whole'))('serves a visit and forgets it: %s, %s', (screen, language) =>
    visitTheGate(site, screen, language),
  );
});

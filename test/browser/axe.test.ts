import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { axeFaults } from '../support/axe.ts';
import { faulty, openSample, type Sample } from './sample.ts';

describe('axe-core', () => {
  let sample: Sample;
  beforeAll(async () => {
    sample = await openSample();
  });
  afterAll(() => sample?.close());

  it('finds nothing on any type of page in any language, on a light phone and a dark desk', async () => {
    const faults = await sample.visit(sample.pages, async (page) => {
      await page.setViewportSize({ width: 390, height: 844 });
      await page.emulateMedia({ colorScheme: 'light' });
      const light = await axeFaults(page);
      await page.setViewportSize({ width: 1280, height: 800 });
      await page.emulateMedia({ colorScheme: 'dark' });
      const dark = await axeFaults(page);
      return [
        ...light.map((fault) => `light phone: ${fault}`),
        ...dark.map((fault) => `dark desk: ${fault}`),
      ];
    });
    expect(faults.size).toBe(sample.pages.length);
    expect(faulty(faults)).toEqual({});
  });
});

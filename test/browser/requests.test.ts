import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { requestFaults } from './request-pages.ts';
import { faulty, openSample, type Sample } from './sample.ts';

describe('what pages ask for', () => {
  let sample: Sample;
  beforeAll(async () => {
    sample = await openSample();
  });
  afterAll(() => sample?.close());

  it('comes from the site itself, is there, and breaks no rule of the pages’ own policy', async () => {
    const faults = await requestFaults(sample);
    expect(faults.size).toBe(sample.pages.length);
    expect(faulty(faults)).toEqual({});
  });
});

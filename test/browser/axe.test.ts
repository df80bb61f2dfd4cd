import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { pageTypes, ROOT_PAGES } from '../support/page-types.ts';
import { axeFaultsOf } from './axe-pages.ts';
import { faulty, openSample, type Sample } from './sample.ts';

describe('axe-core', () => {
  let sample: Sample;
  beforeAll(async () => {
    sample = await openSample();
  });
  afterAll(() => sample?.close());

  it('finds nothing on any type of page, in one language on a light phone, in another on a dark desk', async () => {
    const faults = await axeFaultsOf('sample', sample);
    expect(faults.size).toBe(ROOT_PAGES.length + 2 * pageTypes(sample.dir).length);
    expect(faulty(faults)).toEqual({});
  });
});

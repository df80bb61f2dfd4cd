import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { pageTypes, ROOT_PAGES } from '../support/page-types.ts';
import { axeFaultsOf, faultsWithMost } from './axe-pages.ts';
import { faulty, openSample, type Sample } from './sample.ts';

describe('axe-core', () => {
  let sample: Sample;
  beforeAll(async () => {
    sample = await openSample();
  });
  afterAll(() => sample?.close());

  it('finds nothing on any type of page, on a light phone or a dark desk, nor with more contrast', async () => {
    const faults = await axeFaultsOf('sample', sample);
    expect(faults.size).toBe(ROOT_PAGES.length + pageTypes(sample.dir).length);
    expect(faulty(faults)).toEqual({});
  });

  it('finds that the usual colours have not the greatest contrast: the measure sees it', async () => {
    const usual = await sample.visit(
      ['/vi/'],
      async (page) => {
        const [whole, inside] = [await faultsWithMost(page, true), await faultsWithMost(page, false)];
        return { whole, inside };
      },
      { colorScheme: 'light' },
    );
    const { whole = [], inside = [] } = usual.get('/vi/') ?? {};
    expect(inside.join()).toContain('color-contrast-enhanced');
    expect(whole).toEqual(expect.arrayContaining(inside));
    expect(whole.length).toBeGreaterThan(inside.length);
  });
});

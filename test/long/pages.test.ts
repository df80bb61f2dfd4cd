import { describe, expect, it } from 'vitest';
import { axeFaultsOf } from '../browser/axe-pages.ts';
import { enginePages, faultsWith, OTHERS } from '../browser/engine-pages.ts';
import { expectOnSheet, PRINTING } from '../browser/engine-print.ts';
import { layoutFaults, TWICE, WIDTHS } from '../browser/layout-pages.ts';
import { requestFaults } from '../browser/request-pages.ts';
import { faulty, openSample, type Sample } from '../browser/sample.ts';
import { pictureFaults, screenOf, shapePages, WIDTHS as WIDTHS_OF_SHAPES } from '../browser/shape-pages.ts';
import { builtProvince } from '../support/build-once.ts';
import { openEngineSite } from '../support/engine-site.ts';
import { itNeeds } from '../support/programs.ts';
import { openSite } from '../support/site-in-browser.ts';
import { htmlFaults } from '../support/valid-html.ts';

/** Looks at every page type in every language. */
async function lookAtAll(look: (sample: Sample) => Promise<Map<string, string[]>>, args: string[] = []) {
  const sample = await openSample('whole', args);
  try {
    const faults = await look(sample);
    expect(faults.size).toBe(sample.pages.length);
    expect(faulty(faults)).toEqual({});
  } finally {
    await sample.close();
  }
}

describe('every type of page in every language', () => {
  it('scrolls in one direction, cuts no text and tears no syllable, from phone to desk and with its largest letters', () =>
    lookAtAll((sample) => layoutFaults(sample, WIDTHS, true)));

  it('does so with text at twice its size', () => lookAtAll((sample) => layoutFaults(sample), [TWICE]));

  it('has nothing that axe-core finds, on a light phone and a dark desk, nor with more contrast', () =>
    lookAtAll((sample) => axeFaultsOf('whole', sample)));

  it('is valid HTML without inline styles, as is every other page', async () => {
    expect(htmlFaults(await builtProvince('sample'))).toEqual([]);
  });

  it('asks the site alone, gets it, and breaks no rule of its own policy', () => lookAtAll(requestFaults));
});

it.each(WIDTHS_OF_SHAPES)(
  'pictures of every shape fill their frames on every page, at %i px',
  async (width) => {
    const site = await openSite(await builtProvince('shapes'));
    try {
      const pages = shapePages('whole', width);
      const faults = await site.visit(pages, pictureFaults, { viewport: screenOf(width) });
      expect(faults.size).toBe(pages.length);
      expect(faulty(faults)).toEqual({});
    } finally {
      await site.close();
    }
  },
);

describe.each(OTHERS)('every type of page in Lao and Khmer in %s', (engine, name) => {
  for (const letters of ['usual', 'twice'] as const)
    itNeeds([engine], `ends its lines between words in ${name}, letters ${letters}`, async () => {
      const dir = await builtProvince('sample');
      const site = await openEngineSite(engine, dir, letters === 'twice' ? { fontSize: 32 } : {});
      try {
        const faults = await site.visit(
          enginePages('whole', dir, engine, letters),
          faultsWith('whole', letters),
        );
        expect(faults.size).toBeGreaterThan(60);
        expect(faulty(faults)).toEqual({});
      } finally {
        await site.close();
      }
    });
});

for (const [engine, programs] of PRINTING)
  itNeeds(
    ['poppler', ...programs],
    `Lao and Khmer stay on the sheet when ${engine} prints a record`,
    async () => {
      const dir = await builtProvince('sample');
      const site = await openEngineSite(engine, dir);
      try {
        await expectOnSheet('whole', dir, site);
      } finally {
        await site.close();
      }
    },
  );

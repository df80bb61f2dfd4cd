import { BaseSequencer, type TestSpecification } from 'vitest/node';

/**
 * The longest files of the project that builds provinces, the longest first: a few at a time, a long one that begins
 * last would run alone. The first builds the site for all that follow, the next two need none, and the fourth builds the
 * kiosk, which finds the pictures of the site.
 */
export const LONGEST = [
  'browser/engines',
  'build/own-folder',
  'browser/led-player',
  'browser/kiosk-gate',
  'browser/desk',
  'browser/kiosk-layout',
  'build/hostile-texts',
  'build/fuzz-records',
  'browser/axe',
  'browser/layout',
  'browser/picture-shapes',
  'browser/led',
  'build/odd-content',
  'build/further-languages',
  'browser/kiosk-privacy',
  'browser/admin',
  'browser/kiosk-visit',
  'browser/draft-edits',
];

/** Place of a test file among the longest; all others share the place after them. */
export function placeOf(path: string): number {
  const place = LONGEST.findIndex((name) => path.endsWith(`/test/${name}.test.ts`));
  return place < 0 ? LONGEST.length : place;
}

/** Starts the named files first, in their order; the others as Vitest would. */
export class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const usual = await super.sort(files);
    return usual.toSorted((a, b) => placeOf(a.moduleId) - placeOf(b.moduleId));
  }
}

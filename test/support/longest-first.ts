import { BaseSequencer, type TestSpecification } from 'vitest/node';

/**
 * The longest files of each project, the longest first: a few at a time, a long one that begins last would run alone. Of
 * those that build provinces the first builds the site for all that follow, the next two need none, and the fourth builds
 * the kiosk, which finds the pictures of the site.
 */
export const LONGEST = [
  'kiosk/simulate',
  'search/element',
  'kiosk/odd-disk',
  'desk/import/command',
  'kiosk/launcher-starts',
  'kiosk/update',
  'desk/exchange/command',
  'search/typed',
  'desk/guide-commands',
  'browser/engines',
  'build/own-folder',
  'build/incremental',
  'browser/kiosk-layout',
  'browser/admin',
  'browser/desk',
  'browser/axe',
  'browser/picture-shapes',
  'build/sheets',
  'browser/keyboard',
  'build/led',
  'browser/kiosk-gate',
  'browser/layout',
  'build/further-languages',
  'build/hostile-texts',
  'browser/kiosk-service',
  'browser/kiosk-privacy',
  'browser/led',
  'browser/html',
  'browser/draft-edits',
  'browser/kiosk-visit',
  'build/fuzz-records',
  'browser/led-player',
  'build/one-record',
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

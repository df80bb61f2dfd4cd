import { BaseSequencer, type TestSpecification } from 'vitest/node';

/**
 * The longest files among those that share a built sample or look at it in browsers, the longest first: two at a time,
 * a long one that begins last would run alone. The first two build the site and the kiosk for all that follow.
 */
const LONGEST = [
  'browser/engines',
  'browser/kiosk-gate',
  'browser/layout',
  'browser/kiosk-endurance',
  'browser/keyboard',
  'browser/kiosk-layout',
  'browser/kiosk-visit',
  'browser/axe',
  'browser/requests',
  'build/kiosk',
  'browser/led',
  'browser/kiosk-privacy',
  'browser/kiosk-shell',
  'browser/html',
  'browser/kiosk-service',
];

/** Starts the named files first, in their order; the others as Vitest would. */
export class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const placeOf = ({ moduleId }: TestSpecification) => {
      const place = LONGEST.findIndex((name) => moduleId.endsWith(`/test/${name}.test.ts`));
      return place < 0 ? LONGEST.length : place;
    };
    return (await super.sort(files)).toSorted((a, b) => placeOf(a) - placeOf(b));
  }
}

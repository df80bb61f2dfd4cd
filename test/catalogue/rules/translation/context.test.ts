import { describe, expect, it } from 'vitest';
import { createContext, type Renderings } from '../../../../src/catalogue/rules/translation/context.ts';

describe('what a translation learns of others', () => {
  const renderings = (name: string, shares: number[], targets: number[]): Renderings => ({
    lang: 'en',
    name,
    shares,
    sources: targets.map((_, nth) => nth),
    targets,
  });
  const learnt = (all: Renderings[], at: number) =>
    createContext(
      all,
      () => {
        throw new Error('No text is needed.');
      },
      { terms: [], ownName: '' },
    ).learnt(all[at] as Renderings);
  const many = (share: number) =>
    renderings(
      'a',
      Array.from({ length: 30 }, () => share),
      [],
    );

  it('is how long texts are only where one of its own is not so long', () => {
    for (const [share, isOther] of [
      [1, false],
      [2.4, false],
      [5, true],
    ] as const) {
      const own = renderings('b', [share], []);
      expect(learnt([many(1), own], 1) !== learnt([many(1.1), own], 1), `${share}`).toBe(isOther);
    }
  });

  it('is which record first rendered the same otherwise, and as what', () => {
    const own = renderings('b', [], [7, 8]);
    const same = learnt([renderings('a', [], [7, 8]), own], 1);
    expect(learnt([own], 0)).toBe(same);
    const other = learnt([renderings('a', [], [7, 9]), own], 1);
    expect(other).not.toBe(same);
    expect(learnt([renderings('c', [], [7, 9]), own], 1)).not.toBe(other);
    expect(learnt([renderings('a', [], [7, 6]), own], 1)).not.toBe(other);
    expect(learnt([own, renderings('a', [], [7, 9])], 0)).toBe(same);
  });
});

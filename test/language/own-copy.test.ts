import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { expect, it } from 'vitest';
import { createWordBreaker } from '../../src/language/line-break.ts';
import { ownCopy } from '../../src/language/own-copy.ts';
import { createLineMarker } from '../../src/language/page-line-breaks.ts';

setFlagsFromString('--expose-gc');
const collectGarbage = runInNewContext('gc') as () => void;

/** Bytes that are still held after some work. */
function heldBy(work: () => unknown): number {
  collectGarbage();
  const before = process.memoryUsage().heapUsed;
  const result = work();
  collectGarbage();
  const held = process.memoryUsage().heapUsed - before;
  // Until here it may not go.
  expect(result).toBeDefined();
  return held;
}

/** Pages of some 200,000 letters, each with a label of its own. */
const pages = function* () {
  for (let nth = 0; nth < 100; nth++)
    yield `<p>${`${nth}`.padStart(200_000, 'ກ')}</p><b>ສະບາຍດີ ປະເທດລາວ ${nth}</b>`;
};

it('a label that is remembered does not keep its page in memory', () => {
  const held = heldBy(() => {
    const mark = createLineMarker(createWordBreaker('lo', {}));
    for (const page of pages()) mark(page);
    return mark;
  });
  // The pages together are 40 MB.
  expect(held).toBeLessThan(10_000_000);
});

it('a copy of its own holds the same text alone', () => {
  const cut = (own: (text: string) => string) => () => [...pages()].map((page) => own(page.slice(-30, -4)));
  expect(heldBy(cut(ownCopy))).toBeLessThan(2_000_000);
  expect(heldBy(cut((text) => text))).toBeGreaterThan(20_000_000);
  expect(ownCopy('ລາວ')).toBe('ລາວ');
});

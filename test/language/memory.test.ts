import { expect, it } from 'vitest';
import { createMemory, memoise } from '../../src/language/memory.ts';

it('makes each thing once, and beyond its bound every time', () => {
  const memory = createMemory<string, number>(2);
  let made = 0;
  const get = (key: string) => memory(key, () => ++made);
  expect(['a', 'b', 'a', 'c', 'c', 'b'].map(get)).toEqual([1, 2, 1, 3, 4, 2]);
});

it('keeps nothing of what failed', () => {
  let asked = 0;
  const half = memoise((value: number) => {
    asked++;
    if (value % 2) throw new RangeError('odd');
    return value / 2;
  });
  expect([half(4), half(4)]).toEqual([2, 2]);
  expect(() => half(3)).toThrow('odd');
  expect(() => half(3)).toThrow('odd');
  expect(asked).toBe(3);
});

import { expect, it } from 'vitest';
import { changeAtRandom, expectTheSameMeaning } from '../support/fuzz-rounds.ts';

it('reads a record alike however its quotes, order, spaces and letters are set', () => {
  const some = ['decomposed letters', 'another order of keys', 'double quotes', 'block lists and maps'];
  expect(expectTheSameMeaning(some)).toBeGreaterThan(200);
}, 120_000);

it('says nothing but mistakes of records changed at random, and loses none', () => {
  expect(changeAtRandom(3, 1).length).toBeGreaterThan(10);
}, 120_000);

import { join, resolve } from 'node:path';
import { expect, it } from 'vitest';
import { isWithin } from '../../src/catalogue/is-within.ts';

const folder = resolve('nha');

it.each(['', 'a', 'a/b', '..a', '...'])('finds %j in a folder', (path) => {
  expect(isWithin(join(folder, path), folder)).toBe(true);
});

it.each(['..', '../nha-khac', '../nha2/a'])('does not find %j in it', (path) => {
  expect(isWithin(join(folder, path), folder)).toBe(false);
});

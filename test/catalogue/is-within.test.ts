import { join, resolve, win32 } from 'node:path';
import { expect, it } from 'vitest';
import { isWithin } from '../../src/catalogue/is-within.ts';

const folder = resolve('nha');

it.each(['', 'a', 'a/b', '..a', '...'])('finds %j in a folder', (path) => {
  expect(isWithin(join(folder, path), folder)).toBe(true);
});

it.each(['..', '../nha-khac', '../nha2/a'])('does not find %j in it', (path) => {
  expect(isWithin(join(folder, path), folder)).toBe(false);
});

it.each([
  ['C:\\nha\\content', 'C:\\nha', true],
  ['c:\\NHA\\content', 'C:\\nha', true],
  ['C:/nha/content', 'C:\\nha', true],
  ['C:\\nha', 'C:\\', true],
  ['C:\\nha\\..a', 'C:\\nha', true],
  ['C:\\nha2', 'C:\\nha', false],
  ['D:\\nha\\content', 'C:\\nha', false],
  ['\\\\may\\chung\\nha\\a', '\\\\may\\chung\\nha', true],
  ['\\\\may\\khac\\a', '\\\\may\\chung', false],
])('on Windows, %j in %j: %j', (path, within, expected) => {
  expect(isWithin(path, within, win32)).toBe(expected);
});

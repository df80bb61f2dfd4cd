import { win32 } from 'node:path';
import { expect, it } from 'vitest';
import { shownFolder } from '../../src/build/shown-folder.ts';

it.each([
  ['/du-an/content', 'content'],
  ['/du-an/tinh/38', 'tinh/38'],
  ['/tinh/38/content', '/tinh/38/content'],
  ['/du-an', '/du-an'],
  ['/du-an/..tinh', '..tinh'],
])('a province in %s is shown as %s', (contentDir, shown) => {
  expect(shownFolder(contentDir, '/du-an')).toBe(shown);
});

it.each([
  ['C:\\du-an\\content', 'content'],
  ['c:\\Du-An\\tinh\\38', 'tinh/38'],
  ['D:\\tinh\\38\\content', 'D:/tinh/38/content'],
  ['\\\\may\\chung\\content', '//may/chung/content'],
])('on Windows a province in %s is shown as %s', (contentDir, shown) => {
  expect(shownFolder(contentDir, 'C:\\du-an', win32)).toBe(shown);
});

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

import { globSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { expect, it } from 'vitest';

const root = resolve(import.meta.dirname, '../..');

it('no page is given with its address more than which record it is of, since what is read there is not noted', () => {
  const sources = globSync('src/{pages,view}/**/*.{astro,ts}', { cwd: root });
  const given = sources.flatMap((path) =>
    [...readFileSync(join(root, path), 'utf8').matchAll(/\bprops: ([^\n]*)/g)].map(([, props]) => props),
  );
  expect(given.map((props) => /^\{ (record|gone) \}/.exec(props ?? '')?.[1] ?? props).sort()).toEqual([
    'gone',
    'record',
    'record',
  ]);
});

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { builtProvince } from '../support/build-once.ts';
import { filesOf } from '../support/site.ts';

it('a published site has nothing of the form with which it is written', async () => {
  const dir = await builtProvince('sample');
  const files = filesOf(dir);
  expect(files.length).toBeGreaterThan(500);
  expect(files.filter((file) => /(^|\/)admin(\/|\.|$)/.test(file))).toEqual([]);
  const texts = files.filter((file) => /\.(?:html|js|css|txt|json)$/.test(file));
  expect(texts.filter((file) => /sveltia|desk-token/i.test(readFileSync(join(dir, file), 'utf8')))).toEqual(
    [],
  );
});

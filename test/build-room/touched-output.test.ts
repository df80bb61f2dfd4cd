import { existsSync, linkSync, readFileSync, renameSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { lookAtOutput } from '../../src/build/former-output.ts';
import { forgetTouched, noteEnd } from '../../src/build/touched-output.ts';
import { temporaryFolder } from '../desk/temporary.ts';

/** An output whose picture, index and card are those of the cache. */
function built() {
  const dir = temporaryFolder({
    'cache/encoded/aaaa/1.webp': 'picture',
    'cache/search/vi-1/pagefind/index.pf': 'index',
    'cache/cards/card.jpg': 'card',
    'site/index.html': 'page',
    'site/media/empty': '',
    'site/search/empty': '',
  });
  const at = (path: string) => join(dir, path);
  linkSync(at('cache/encoded/aaaa/1.webp'), at('site/media/1.webp'));
  linkSync(at('cache/search/vi-1/pagefind/index.pf'), at('site/search/index.pf'));
  linkSync(at('cache/cards/card.jpg'), at('site/media/card.jpg'));
  const folders = { cacheDir: at('cache'), outDir: at('site') };
  noteEnd(folders, Date.now() + 1000);
  const forget = () => forgetTouched(folders, lookAtOutput(folders.outDir));
  const later = new Date(Date.now() + 5000);
  const kept = () =>
    ['encoded/aaaa', 'search/vi-1', 'cards/card.jpg'].filter((path) => existsSync(at(`cache/${path}`)));
  return { at, forget, later, kept };
}
const ALL = ['encoded/aaaa', 'search/vi-1', 'cards/card.jpg'];

it('what was written into a file of the output is not taken from the cache again', () => {
  const { at, forget, later, kept } = built();
  forget();
  expect(kept()).toEqual(ALL);
  for (const path of ['site/media/1.webp', 'site/search/index.pf']) {
    writeFileSync(at(path), 'his');
    utimesSync(at(path), later, later);
  }
  expect(readFileSync(at('cache/encoded/aaaa/1.webp'), 'utf8')).toBe('his');
  forget();
  expect(kept()).toEqual(['cards/card.jpg']);
});

it('what was put in the place of a file changes nothing in the cache', () => {
  const { at, forget, later, kept } = built();
  writeFileSync(at('site/his'), 'his');
  utimesSync(at('site/his'), later, later);
  renameSync(at('site/his'), at('site/media/card.jpg'));
  forget();
  expect(kept()).toEqual(ALL);
});

it('nothing is forgotten before a first build, or without a note of the last', () => {
  const { at, later, kept } = built();
  utimesSync(at('site/media/card.jpg'), later, later);
  forgetTouched({ cacheDir: at('cache'), outDir: at('nowhere') }, undefined);
  forgetTouched({ cacheDir: at('cache'), outDir: at('other') }, lookAtOutput(at('site')));
  expect(kept()).toEqual(ALL);
});

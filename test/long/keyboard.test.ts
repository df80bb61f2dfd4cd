import { afterAll, beforeAll, it } from 'vitest';
import {
  expectFound,
  expectKeys,
  expectNamed,
  keysOf,
  pinyinOf,
  typedOf,
} from '../browser/keyboard-steps.ts';
import { builtKiosk } from '../support/build-kiosk.ts';
import { openSite, type SiteInBrowser } from '../support/site-in-browser.ts';

let site: SiteInBrowser;
beforeAll(async () => {
  site = await openSite(await builtKiosk('sample', 'ck-na-meo'));
});
afterAll(() => site?.close());

it.each(typedOf('whole'))('a record is found by touch: $lang: $written', (typed) => expectFound(site, typed));

it.each(pinyinOf('whole'))('a record is found by the pinyin %s', (letters) => expectNamed(site, letters));

it.each(keysOf('whole'))('the keys of %s are large enough, named, and hide nothing', (lang, viewports) =>
  expectKeys(site, lang, viewports),
);

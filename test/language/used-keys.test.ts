import { expect, it } from 'vitest';
import { collectUsedKeys } from '../../src/language/used-keys.ts';

const keysOf = (text: string) => [...collectUsedKeys([{ file: 'a.astro', text }])].sort();

it('finds keys in calls of t, tHtml, tDynamic and messageKey, in code and in markup', () => {
  expect(
    keysOf(
      `<a>{t('nav.home')}</a> {words.t("nav.map", { n: 'not.a.key' })} tDynamic(\`x.y\`); tHtml('m.n', {}); messageKey('k.l')`,
    ),
  ).toEqual(['k.l', 'm.n', 'nav.home', 'nav.map', 'x.y']);
});

it('takes both branches of a choice, and not the word it compares with', () => {
  expect(keysOf(`t(kind === 'gate' ? 'gate.open' : 'place.open')`)).toEqual(['gate.open', 'place.open']);
});

it('takes a template as everything below its fixed start', () => {
  expect(keysOf('t(`list.audience.${x}`); t(`kind.${a ? `b}` : "c"}.title`, { n })')).toEqual([
    'kind.*',
    'list.audience.*',
  ]);
});

it('passes over comments and functions whose name only ends in t', () => {
  expect(
    keysOf(
      `// t('a.a')\n/** t('b.b') */\n<!-- {t('c.c')} -->\nformat('d.d'); const u = 'http://x'; t('e.e')`,
    ),
  ).toEqual(['e.e']);
});

import { expect, it } from 'vitest';
import { withLanguagesOfScripts } from '../../src/language/script-selectors.ts';

it.each([
  ['Laoo', 'lo'],
  ['Khmr', 'km'],
  ['Thai', 'th'],
  ['Mymr', 'my'],
  ['Hani', 'zh'],
  ['Jpan', 'ja'],
  ['Kore', 'ko'],
])('puts the languages of the script %s in its place', (script, tag) => {
  expect(withLanguagesOfScripts(`a :lang("*-${script}") b{}`)).toBe(`a :lang(${tag}) b{}`);
});

it('takes every language of a script, as one selector', () => {
  const arabic = withLanguagesOfScripts('p:lang("*-Arab")');
  expect(arabic).toMatch(/^p:is\(:lang\(\w\w\)(, :lang\(\w\w\))+\)$/);
  expect(arabic).toContain(':lang(fa)');
});

it('leaves other selectors in peace, and refuses a script that is none', () => {
  const css = ':lang(lo) a, [lang], b:not(:lang("lo"))';
  expect(withLanguagesOfScripts(css)).toBe(css);
  expect(() => withLanguagesOfScripts(':lang("*-Laos")')).toThrow(/“Laos”/);
});

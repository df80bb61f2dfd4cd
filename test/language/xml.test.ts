import { expect, it } from 'vitest';
import { escapeXml } from '../../src/language/xml.ts';

it('escapes what an element or an attribute of XML may not hold', () => {
  expect(escapeXml(`<a b='"&'>`)).toBe('&lt;a b=&apos;&quot;&amp;&apos;&gt;');
});

it('leaves out signs that no XML may hold, and keeps tabs, lines and all letters', () => {
  expect(escapeXml('a\u0000\u0008\u001f\uffffb\t\nâ ກ 𠮷')).toBe('ab\t\nâ ກ 𠮷');
});

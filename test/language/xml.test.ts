import { expect, it } from 'vitest';
import { escapeXml, xmlElement, xmlFile } from '../../src/language/xml.ts';

it('escapes what an element or an attribute of XML may not hold', () => {
  expect(escapeXml(`<a b='"&'>`)).toBe('&lt;a b=&apos;&quot;&amp;&apos;&gt;');
});

it('leaves out signs that no XML may hold, and keeps tabs, lines and all letters', () => {
  expect(escapeXml('a\u0000\u0008\u001f\uffffb\t\nâ ກ 𠮷')).toBe('ab\t\nâ ກ 𠮷');
});

it('leaves out halves of letters, and no letter of two halves', () => {
  expect(escapeXml('a\ud83db\udc00 🏖️')).toBe('ab 🏖️');
});

it('writes an element with what it holds, text escaped and XML as it is', () => {
  const inner = xmlElement('b', { 'xml:lang': 'lo', rel: undefined }, ']]>');
  expect(xmlElement('a', { href: `"<'` }, 'x & y', inner, xmlElement('c', {})).xml).toBe(
    '<a href="&quot;&lt;&apos;">x &amp; y<b xml:lang="lo">]]&gt;</b><c/></a>',
  );
  expect(xmlFile('a', {}, [xmlElement('b', {}, '1'), xmlElement('b', {}, '2')])).toBe(
    '<?xml version="1.0" encoding="UTF-8"?>\n<a>\n<b>1</b>\n<b>2</b>\n</a>\n',
  );
});

import { expect, expectTypeOf, it } from 'vitest';
import { fillHtml, type Html, html, joinHtml, NO_HTML, raw } from '../../src/language/html.ts';

it('escapes text wherever it is put, for an element as for an attribute in double quotes', () => {
  const hostile = '"><script>alert(1)</script>&amp;';
  const escaped = '&quot;&gt;&lt;script&gt;alert(1)&lt;/script&gt;&amp;amp;';
  expect(html`<a title="${hostile}">${hostile}</a>`).toBe(`<a title="${escaped}">${escaped}</a>`);
  expect(html`<td>${3}</td>`).toBe('<td>3</td>');
});

it('takes HTML as a list, in which what is nothing is left out', () => {
  const items = ['a', '<b>'].map((item) => html`<li>${item}</li>`);
  expect(html`<ul>${items}</ul>`).toBe('<ul><li>a</li><li>&lt;b&gt;</li></ul>');
  const empty = [] as string[];
  expect(html`<p>${[empty.length > 0 && html`x`, undefined, '', html`y`]}</p>`).toBe('<p>y</p>');
});

it('does not compile where HTML would be escaped twice or text taken as it is', () => {
  const part = html`<b>x</b>`;
  // @ts-expect-error: HTML stands in a list
  expect(html`<p>${part}</p>`).toBe('<p>&lt;b&gt;x&lt;/b&gt;</p>');
  // @ts-expect-error: a list takes HTML alone
  html`<p>${['text']}</p>`;
  // @ts-expect-error: what is not there cannot be written
  expect(() => html`<p>${undefined}</p>`).toThrow();
  // @ts-expect-error: text is no HTML
  raw('text');
  expectTypeOf(part).toEqualTypeOf<Html>();
  expectTypeOf<Html>().toExtend<string>();
});

it('joins pieces with what stands between them', () => {
  expect(joinHtml([html`a`, undefined, html`b`], html` · `)).toBe('a · b');
  expect(joinHtml([])).toBe(NO_HTML);
});

it('fills pieces into a text that somebody else makes, and escapes the text', () => {
  const pieces = [html`<b>1</b>`, html`<b>2</b>`];
  expect(fillHtml(pieces, ([a, b]) => `${b} <and> ${a}`)).toBe('<b>2</b> &lt;and&gt; <b>1</b>');
});

it('takes no sign of a text for a piece, and loses none', () => {
  const signs = Array.from({ length: 300 }, (_, at) => String.fromCharCode(0xe000 + at));
  const forged = signs.map((sign) => `${sign}0${sign} ${sign}7${sign}`).join(' ');
  expect(fillHtml([html`<b>1</b>`], ([piece]) => `${forged}${piece} <i>`)).toBe(
    `${forged}<b>1</b> &lt;i&gt;`,
  );
  expect(fillHtml([], () => forged)).toBe(forged);
});

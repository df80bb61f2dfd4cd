import { describe, expect, it } from 'vitest';
import { createWordBreaker } from '../../src/language/line-break.ts';
import { createLineMarker } from '../../src/language/page-line-breaks.ts';

const [breakLao, breakKhmer] = [createWordBreaker('lo'), createWordBreaker('km')];
const mark = createLineMarker((text) => breakKhmer(breakLao(text)));
const word = (text: string) => `<span class="w">${text}</span>`;
const words = (html: string) => `<span class="ws">${html}</span>`;

describe('the lines of Lao and Khmer on a page', () => {
  it('can end between words, each of which is kept together', () => {
    expect(mark('<p>ປະເທດລາວ</p>')).toBe(`<p>${words(`${word('ປະເທດ')}<wbr>${word('ລາວ')}`)}</p>`);
    expect(mark('<p>ខេត្តហួផាន់មាន</p>')).toContain(`<p><span class="ws">${word('ខេត្ត')}<wbr>`);
  });

  it('can end at a space, and where the author has set a mark', () => {
    expect(mark('<p>ລາວ ມາ</p>')).toBe(`<p>${words(`${word('ລາວ')} ${word('ມາ')}`)}</p>`);
    expect(mark('<p>ລາ\u200Bວ</p>')).toBe(`<p>${words(`${word('ລາ')}<wbr>${word('ວ')}`)}</p>`);
  });

  it('leave plain words and numbers among them without an element', () => {
    expect(mark('<p>ລາວ 2027 km</p>')).toBe(`<p>${words(`${word('ລາວ')} 2027 km`)}</p>`);
    // A browser would end a line after the stroke.
    expect(mark('<p>ລາວ 10–15</p>')).toBe(`<p>${words(`${word('ລາວ')} ${word('10–15')}`)}</p>`);
  });

  it.each([
    '<p>Thanh Hóa &amp; 清化 200 km</p>',
    '<a title="ປະເທດລາວ > ລາວ" data-x=\'"ລາວ\'>x</a>',
    '<!-- <p>ປະເທດລາວ</p> -->',
    '<title>ປະເທດລາວ</title>',
    '<option>ປະເທດລາວ</option>',
    '<script type="application/json">{"a":"ປະເທດລາວ<p>"}</script>',
    '<svg><text>ປະເທດລາວ</text><svg><text>ລາວລາວ</text></svg><text>ປະເທດລາວ</text></svg>',
    '<p>a < b',
    '',
  ])('change nothing else: %s', (html) => {
    expect(mark(html)).toBe(html);
  });

  it('are marked after an element that is passed over', () => {
    expect(mark('<svg viewBox="0 0 1 1"><path d="M0"/></svg>ລາວ<style>p{}</style>ລາວ')).toBe(
      `<svg viewBox="0 0 1 1"><path d="M0"/></svg>${word('ລາວ')}<style>p{}</style>${word('ລາວ')}`,
    );
    expect(mark('<svg/>ລາວ')).toBe(`<svg/>${word('ລາວ')}`);
  });

  it('keep the text letter for letter', () => {
    const html = '<h1>ຊຳເໜືອ (Sầm Nưa)</h1><p lang="km">ខេត្ត​ហួផាន់ &lt;b&gt;</p>';
    expect(
      mark(html)
        .replaceAll('<wbr>', '\u200B')
        .replace(/<span class="ws?">|<\/span>/g, '')
        .replaceAll('\u200B', ''),
    ).toBe(html.replaceAll('\u200B', ''));
  });
});

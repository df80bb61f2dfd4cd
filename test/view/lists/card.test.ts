import { expect, it } from 'vitest';
import { html, NO_HTML } from '../../../src/language/html.ts';
import { tile, tileHtml, tileWords } from '../../../src/view/kiosk/tile.ts';
import { langMark } from '../../../src/view/lang-mark.ts';
import { cardHtml, LARGE_CARD } from '../../../src/view/lists/card.ts';
import { pictureOf, recordWith, siteWith, textOf } from '../site.ts';

const photo = recordWith('photos', { digitalSource: 'photograph', creditLine: 'Ai' }, { id: 'anh' });
const communes = [{ code: '01', names: { vi: 'Xã Một', en: 'Commune One' } }] as never;
const beach = recordWith(
  'places',
  { type: 'beach', locality: ['01'], photos: [{ id: 'anh', role: 'lead' }] },
  { id: 'bai', words: { vi: { title: 'Bãi <b>', summary: 'Cát & nắng', extra: {} } } },
);
const site = siteWith({ records: [photo, beach], communes, pictures: { anh: pictureOf(1200, 800) } });
const [vi, en] = [site.readerOf('vi'), site.readerOf('en')];

it('is a card with its picture, what and where it is, one link, and its summary, all escaped', () => {
  const card = cardHtml(en, beach, 3);
  expect(textOf(card)).toBe('Beach · Commune One · Shown in Vietnamese Bãi &lt;b&gt; Cát &amp; nắng');
  expect(card).toMatch(/^<article class="card"><div class="frame"><picture>.* alt="" /);
  expect(card).toContain('<h3 lang="vi"><a href="/en/places/bai/">');
  expect(card.match(/<a /g)).toHaveLength(1);
  expect(cardHtml(en, beach, 3)).toBe(card);
  expect(cardHtml(en, beach, 2)).toContain('<h2 lang="vi">');
  expect(cardHtml(en, beach, 3, LARGE_CARD)).toContain('56rem');
});

it('says of news the day instead of a place, and is plain without a picture', () => {
  const news = recordWith('news', { type: 'story', published: '2026-05-01' });
  const card = cardHtml(en, news);
  expect(textOf(card)).toContain('1 May 2026');
  expect(card).toMatch(/^<article class="card plain"><div class="text">/);
});

it('marks the language of words only where it is another', () => {
  expect([langMark(en, 'vi'), langMark(vi, 'vi')]).toEqual([' lang="vi"', undefined]);
});

it('is a tile at a kiosk: the whole of it the link, with a number before and a distance beneath', () => {
  expect(textOf(tileHtml(vi, beach))).toBe('Bãi &lt;b&gt; Bãi biển · Xã Một');
  const marked = tileHtml(vi, beach, { mark: html`<b>3</b> `, meta: html`5 km`, summary: true });
  expect(textOf(marked)).toBe('3 Bãi &lt;b&gt; 5 km Cát &amp; nắng');
  expect(marked).toMatch(/^<a class="tile" href="\/vi\/places\/bai\/"><div class="frame">/);
  expect(tile({ href: '/x/', picture: NO_HTML, words: tileWords('A & B', 'c') })).toBe(
    '<a class="tile plain" href="/x/"><div class="text"><p class="title">A &amp; B</p><p class="meta">c</p></div></a>',
  );
});

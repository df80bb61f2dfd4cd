import { expect, it } from 'vitest';
import { html } from '../../../src/language/html.ts';
import { bodyHtml } from '../../../src/view/body.ts';
import { phoneLink } from '../../../src/view/facts/row.ts';
import { mentionKey, withoutLinks } from '../../../src/view/kiosk/mentions.ts';
import { pictureOf, readerOf, recordWith } from '../site.ts';

it('takes links out of running text, each once, and leaves those of pictures and within the page', () => {
  const place = recordWith('places', {}, { id: 'a' });
  const photo = recordWith('photos', { digitalSource: 'photograph', creditLine: 'X' }, { id: 'x' });
  const reader = readerOf('vi', { records: [place, photo], pictures: { x: pictureOf(1200, 800) } });
  const text = withoutLinks(reader);
  const { html: body, hasPhotos } = bodyHtml(
    text.reader,
    '[A](places/a), [dưới](#m1), [a](places/a)\n\n::anh{id=x}',
    'vi',
    [],
  );
  expect(body).toContain(
    '<p><span class="mention">A</span>, <span class="mention">dưới</span>, <span class="mention">a</span></p>',
  );
  expect(body).toContain('<figure class="photo"><a href="/vi/photos/x/">');
  expect(hasPhotos).toBe(true);
  expect(text.mentions()).toEqual([{ address: '/vi/places/a/', words: 'A' }]);
});

it('gives back what the links of a table led to, as keys whose address is escaped', () => {
  const table = withoutLinks(readerOf('vi'));
  expect(phoneLink(table.reader, '0237 3 111')).toBe('<span class="mention">0237 3 111</span>');
  expect(table.mentions().map(mentionKey)).toEqual(['<a class="choice" href="tel:02373111">0237 3 111</a>']);
  expect(mentionKey({ address: '/"><script>', words: html`x` })).toBe(
    '<a class="choice" href="/&quot;&gt;&lt;script&gt;">x</a>',
  );
});

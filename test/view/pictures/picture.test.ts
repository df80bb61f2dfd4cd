import { describe, expect, it } from 'vitest';
import {
  captionHtml,
  captionWords,
  creditHtml,
  galleryHtml,
  photoFigure,
  pictureHtml,
} from '../../../src/view/pictures/picture.ts';
import { pictureOf, recordWith, siteWith, textOf } from '../site.ts';

const words = { vi: { title: 'Cầu', extra: { alt: 'Cầu "gỗ" <cũ>', caption: 'Chú thích' } } };
const photo = recordWith(
  'photos',
  { digitalSource: 'photograph', creditLine: 'Ai & ai' },
  { id: 'cau', words },
);
const drawn = recordWith(
  'photos',
  { digitalSource: 'illustration', creditLine: 'Tổ vẽ' },
  { id: 've', words: { vi: { title: 'Tranh', extra: {} } } },
);
const site = siteWith({
  records: [photo, drawn],
  pictures: { cau: pictureOf(1200, 800, 'cau'), ve: pictureOf(1200, 800, 've') },
});
const [vi, en] = [site.readerOf('vi'), site.readerOf('en')];
const sizes = '50vw';

describe('a picture', () => {
  it('offers each format, has its pixels and its own text, escaped and marked', () => {
    const picture = pictureHtml(en, 'cau', { sizes, whole: true });
    expect(picture).toContain('<source type="image/avif" srcset="/media/cau-1200.avif 1200w" sizes="50vw">');
    expect(picture).toContain('<img src="/media/cau-1200.jpeg" alt="Cầu &quot;gỗ&quot; &lt;cũ&gt;"');
    expect(picture).toContain(' width="1200" height="800" lang="vi" loading="lazy" decoding="async">');
  });

  it('is fetched at once where it opens the page, and silent beside a link that says it all', () => {
    expect(pictureHtml(vi, 'cau', { sizes, eager: true })).toContain(' fetchpriority="high">');
    expect(pictureHtml(en, 'cau', { sizes, alt: '' })).toMatch(/alt=""(?!.*lang=)/);
  });

  it('is nothing where there is none', () => {
    expect([pictureHtml(vi, 'mat', { sizes }), pictureHtml(vi, undefined, { sizes })]).toEqual(['', '']);
    expect([photoFigure(vi, 'mat', { sizes }), captionWords(vi, 'mat'), captionHtml(vi, 'mat')]).toEqual([
      '',
      '',
      '',
    ]);
  });
});

describe('the caption of a picture', () => {
  it('says what it shows and whose it is, and what it is where it is no photograph', () => {
    expect(captionWords(vi, 'cau')).toBe('Chú thích <small>Ai &amp; ai</small>');
    expect(textOf(captionWords(en, 've'))).toBe('Tranh Illustration · Tổ vẽ');
    expect(creditHtml(en, photo)).toBe('<span lang="vi">Ai &amp; ai</span>');
    expect(captionHtml(vi, 'cau')).toBe('<figcaption>Chú thích <small>Ai &amp; ai</small></figcaption>');
  });
});

it('stands in a figure that leads to its own page, and in a gallery with others', () => {
  expect(photoFigure(vi, 'cau', { sizes })).toMatch(
    /^<figure class="photo"><a href="\/vi\/photos\/cau\/"><picture>.*<\/a><figcaption>/,
  );
  const gallery = galleryHtml(vi, ['cau', 'mat', 've']);
  expect(gallery).toMatch(/^<div class="gallery"><figure/);
  expect(gallery.match(/<figure/g)).toHaveLength(2);
  expect(galleryHtml(vi, ['mat'])).toBe('');
});

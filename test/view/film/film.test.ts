import { describe, expect, it } from 'vitest';
import type { Film } from '../../../src/catalogue/handover.ts';
import { recordThing } from '../../../src/publish/json-ld/record-thing.ts';
import { clockOf } from '../../../src/view/film/clock.ts';
import { filmButtons, filmDownloads, playerHtml, transcriptHtml } from '../../../src/view/film/film.ts';
import { cardHtml } from '../../../src/view/lists/card.ts';
import { pictureOf, readerOf, recordWith, type SiteParts, textOf } from '../site.ts';

const HOSTILE = '<script>"&';
const cues = (...texts: string[]) => texts.map((text, at) => ({ start: at * 65, end: at * 65 + 2, text }));
const record = {
  ...recordWith(
    'publications',
    {
      type: 'video',
      licence: 'CC0-1.0',
      photos: [{ id: 'anh', role: 'lead' }],
      film: { made: ['animation', 'synthetic-voice'], spoken: 'vi', creator: 'Cửa Ngõ' },
    },
    { words: { en: { lang: 'en', title: HOSTILE, summary: 'A film.', body: '', format: 'md', extra: {} } } },
  ),
  film: { files: ['phim.mp4'], captions: { vi: cues('Chào', HOSTILE), en: cues('Hello', HOSTILE) } },
};
const film: Film = {
  files: [
    { path: '/media/publications-thu-1.mp4', type: 'video/mp4', bytes: 400_000 },
    { path: '/media/publications-thu-2.webm', type: 'video/webm', bytes: 1_500_000 },
  ],
  captions: { vi: '/media/vi.vtt', en: '/media/en.vtt' },
  seconds: 72.4,
  width: 640,
  height: 360,
};
const parts = (more: Partial<Film> = {}): SiteParts => ({
  records: [record],
  pictures: { anh: pictureOf(1200, 800) },
  films: { thu: { ...film, ...more } },
});
const reader = (lang: string, more?: Partial<Film>) => readerOf(lang, parts(more));

describe('a film on its page', () => {
  it('is played there, fetched by nobody who does not play it, with captions of all languages', () => {
    expect(String(playerHtml(reader('en'), record))).toBe(
      '<figure class="film"><video controls playsinline preload="none" width="640" height="360" poster="/media/anh-1200.jpeg" aria-label="&lt;script&gt;&quot;&amp;">' +
        '<source src="/media/publications-thu-1.mp4" type="video/mp4"><source src="/media/publications-thu-2.webm" type="video/webm">' +
        '<track kind="captions" src="/media/vi.vtt" srclang="vi" label="Tiếng Việt"><track kind="captions" src="/media/en.vtt" srclang="en" label="English" default>' +
        '</video><figcaption>Drawn animation · Synthetic voice · 1:12</figcaption></figure>',
    );
  });

  it('has captions of the nearest language where there are none of the reader’s', () => {
    const html = String(playerHtml(reader('lo'), record));
    expect(html).toMatch(/srclang="vi" label="Tiếng Việt" default/);
    expect(html.match(/ default/g)).toHaveLength(1);
    expect(String(transcriptHtml(reader('lo'), record))).toContain('<span lang="vi">Chào</span>');
  });

  it('is read where it is not heard, each line a way into it', () => {
    expect(String(transcriptHtml(reader('en'), record))).toBe(
      '<details class="transcript"><summary>Transcript</summary><ol>' +
        '<li><a href="/media/publications-thu-1.mp4#t=0"><time datetime="PT0S">0:00</time></a> <span>Hello</span></li>' +
        '<li><a href="/media/publications-thu-1.mp4#t=65"><time datetime="PT65S">1:05</time></a> <span>&lt;script&gt;&quot;&amp;</span></li>' +
        '</ol></details>',
    );
  });

  it('can be kept, and its weight is told first', () => {
    expect(textOf(String(filmDownloads(reader('vi'), record)))).toBe(
      'Tải về (MP4, 400 kB) · Tải về (WebM, 1,5 MB)',
    );
  });

  it('is a sound where it has no pictures', () => {
    const { width: _, height: __, ...sound } = film;
    const html = String(playerHtml(readerOf('vi', { ...parts(), films: { thu: sound } }), record));
    expect(html).toMatch(/^<figure class="film"><audio controls preload="none" aria-label="Thử">/);
    expect(html).not.toMatch(/poster|width=/);
  });

  it('leads out of a kiosk nowhere', () => {
    const kiosk = readerOf('vi', { ...parts(), kiosk: { gate: 'cua', languages: ['vi', 'en', 'lo'] } });
    expect(String(playerHtml(kiosk, record))).toContain('<video playsinline');
    expect(textOf(String(filmButtons(kiosk)))).toBe('Phát Tạm dừng Nhỏ tiếng To tiếng');
    expect(String(transcriptHtml(kiosk, record))).not.toContain('<a ');
    expect(String(filmDownloads(kiosk, record))).toBe('');
    expect(String(filmButtons(reader('vi')))).toBe('');
  });

  it('is nothing on any other page', () => {
    const place = recordWith('places', {}, { id: 'thu' });
    for (const make of [playerHtml, transcriptHtml, filmDownloads])
      expect(String(make(reader('vi'), place))).toBe('');
  });
});

it('a film in a list tells what it is and how long it lasts', () => {
  expect(textOf(String(cardHtml(reader('vi'), record)))).toContain('Phim · 1:12');
});

it('engines read of a film where it lies, how long it lasts, what is said in it', () => {
  expect(recordThing(reader('vi'), record)).toMatchObject({
    '@type': 'VideoObject',
    name: 'Thử',
    contentUrl: 'https://mau.gov.vn/media/publications-thu-1.mp4',
    encodingFormat: 'video/mp4',
    duration: 'PT72S',
    width: '640 px',
    inLanguage: 'vi',
    transcript: `Chào ${HOSTILE}`,
  });
});

it.each([
  [0, '0:00'],
  [7.9, '0:07'],
  [750, '12:30'],
  [3900, '1:05:00'],
])('%d seconds are %s', (seconds, expected) => {
  expect(clockOf('vi', seconds)).toBe(expected);
});

it('a moment is told in the digits of the language', () => {
  expect(clockOf('km', 75)).toBe('១:១៥');
});

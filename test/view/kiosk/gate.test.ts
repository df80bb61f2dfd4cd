import { describe, expect, it } from 'vitest';
import { html } from '../../../src/language/html.ts';
import {
  gateAnswers as askedAnswers,
  nearQuestion,
  provinceQuestions,
} from '../../../src/view/kiosk/asked.ts';
import {
  distanceHtml,
  gateAnswers,
  gateKeys,
  kioskGate,
  NEAR,
  nearShelf,
  nearTo,
} from '../../../src/view/kiosk/gate.ts';
import { icon } from '../../../src/view/kiosk/icons.ts';
import { codeSvg } from '../../../src/view/kiosk/qr-code.ts';
import { sceneFor, sceneOf } from '../../../src/view/kiosk/scene.ts';
import { attractSlides, slideCaption } from '../../../src/view/kiosk/slides.ts';
import { pictureOf, readerOf, recordWith, siteWith, textOf } from '../site.ts';

const at = (lat: number, lon: number) => ({ geo: { lat, lon, basis: 'point' } });
const place = (id: string, facts: object = {}) =>
  recordWith('places', { type: 'beach', ...facts }, { id, words: { vi: { title: `Nơi ${id}`, extra: {} } } });
const gate = recordWith(
  'gates',
  {
    class: 'main',
    opposite: { name: 'Bên Kia' },
    hours: [{ days: ['mon'], open: '07:00', close: '17:00' }],
    whoMayCross: [],
    eVisa: 'unknown',
    vehicles: { carsIn: 'unknown', carsOut: 'unknown', motorbikesIn: 'unknown', motorbikesOut: 'unknown' },
    goods: 'yes',
    exchange: 'unknown',
    ...at(20, 104),
  },
  { id: 'cua', words: { vi: { title: 'Cửa khẩu', extra: {} } } },
);
const far = place('xa', at(21, 105));
const near = place('gan', at(20.1, 104));
const photo = recordWith('photos', { digitalSource: 'photograph', creditLine: 'Ai' }, { id: 'anh' });
const pictured = place('co-anh', { photos: [{ id: 'anh', role: 'lead' }] });
const kiosk = { gate: 'cua', languages: ['vi', 'en'] };
const site = siteWith({
  kiosk,
  records: [gate, far, near, photo, pictured],
  pictures: { anh: pictureOf(2400, 1600) },
  province: {
    home: { featured: ['co-anh'] },
    kiosk: {
      questions: [
        { words: { vi: 'Đi đâu?' }, record: 'gan' },
        { words: { vi: 'Mất' }, record: 'mat' },
      ],
    },
  },
});
const [vi, en] = [site.readerOf('vi'), site.readerOf('en')];

describe('the gate of a screen', () => {
  it('is the record that the build named, and nothing is built without', () => {
    expect(kioskGate(site).id).toBe('cua');
    expect(() => kioskGate(siteWith({ kiosk }))).toThrow('names its gate');
  });

  it('has a key for each question, for what is near, for the search and for all about it', () => {
    const keys = gateKeys(en, gate);
    expect(keys.map(({ href }) => href)).toEqual([
      ...['hours', 'papers', 'vehicles', 'fees', 'phone', 'exchange', NEAR].map(
        (id) => `/en/gates/cua/#${id}`,
      ),
      '/en/search/',
      '/en/gates/cua/',
    ]);
    for (const { icon: name } of keys) expect(icon(name)).toMatch(/^<svg class="icon".*<path d="M/);
  });

  it('answers what is known first and names the rest once', () => {
    const { known, remarks, unknown } = gateAnswers(en, gate);
    expect(known.map(({ id }) => id)).toEqual(['hours']);
    expect(remarks.map(({ label }) => label)).toContain('Commercial goods');
    expect(unknown.map(({ id }) => id)).toEqual(['papers', 'vehicles', 'fees', 'phone', 'exchange']);
  });

  it('shows what is nearest with its distance, or the first places where it lies nowhere', () => {
    expect(nearTo(gate, [far, near]).map(({ item, km }) => [item.id, Math.round(km)])).toEqual([
      ['gan', 11],
      ['xa', 152],
    ]);
    const shelf = nearShelf(en, gate);
    expect(shelf.records.map(({ id }) => id)).toEqual(['gan', 'xa']);
    expect(shelf.tiles.map(textOf)[0]).toMatch(/^Nơi gan .*11.km/);
    const nowhere = { ...gate, facts: { ...gate.facts, geo: undefined } } as typeof gate;
    expect(nearShelf(en, nowhere).records).toHaveLength(3);
    expect(distanceHtml(en, 0.2)).toContain('1');
  });
});

describe('the questions asked most', () => {
  it('are those of the province, of every gate, and what is near', () => {
    expect(provinceQuestions(en)).toEqual([
      { label: '<span lang="vi">Đi đâu?</span>', href: '/en/places/gan/' },
    ]);
    const answers = askedAnswers(vi);
    expect(answers[0]?.label).toBe('Cửa khẩu mở cửa lúc nào?');
    expect(answers.at(-1)?.unknown).toMatch(/^Chưa xác nhận ở đây: /);
    expect(nearQuestion(vi)).toEqual([{ label: 'Gần đây có gì để xem?', href: '/vi/map/' }]);
    expect(nearQuestion(readerOf('vi', { kiosk, records: [gate] }))).toEqual([]);
  });
});

describe('what stands over a page', () => {
  it('is a picture of the kind it lists, else the province’s mark', () => {
    expect(sceneFor(vi, 'places')).toContain('anh-2400.jpeg');
    expect(sceneFor(vi, 'news')).toBe('<div class="plate"></div>');
    expect(sceneOf(vi, 'anh')).toContain('fetchpriority');
  });
});

describe('the attract loop', () => {
  it('shows each picture once, with its title and credit in the reader’s language', () => {
    const slides = attractSlides(site);
    expect(slides.map(({ photo, about }) => [photo.id, about.id])).toEqual([['anh', 'co-anh']]);
    expect(slides.map((slide) => slideCaption(en, slide))).toEqual([
      { title: '<span lang="vi">Nơi co-anh</span>', credit: '<span lang="vi">Ai</span>' },
    ]);
  });

  it('shows the panels of the exhibition that the province chose, all of them and in their order', () => {
    const ids = Array.from({ length: 10 }, (_, at) => `p${at}`);
    const exhibition = recordWith(
      'exhibitions',
      { panels: [...ids, 'mat'].map((photo) => ({ photo })) },
      { id: 'bo-anh' },
    );
    const photos = ids.map((id) =>
      recordWith(
        'photos',
        { digitalSource: 'photograph', creditLine: 'Ai' },
        { id, words: { vi: { title: `Ảnh ${id}`, extra: {} } } },
      ),
    );
    const pictures = Object.fromEntries(ids.map((id) => [id, pictureOf(1200, 800, id)]));
    const place = recordWith('places', { photos: [{ id: 'p3', role: 'lead' }] }, { id: 'noi' });
    const parts = { kiosk, records: [exhibition, place, ...photos], pictures };
    const chosen = siteWith({ ...parts, province: { kiosk: { exhibition: 'bo-anh' } } });
    const slides = attractSlides(chosen);
    expect(slides.map(({ photo }) => photo.id)).toEqual(ids);
    expect(slideCaption(chosen.readerOf('vi'), slides[9] as (typeof slides)[number]).title).toBe('Ảnh p9');
    // One that is not shown here leaves the usual pictures.
    const other = siteWith({
      ...parts,
      province: { kiosk: { exhibition: 'khac' }, home: { featured: ['noi'] } },
    });
    expect(attractSlides(other).map(({ photo }) => photo.id)).toEqual(['p3']);
  });
});

it('draws an address as a code that is named by it', () => {
  const svg = codeSvg('https://mau.gov.vn/?a&b');
  expect(svg).toMatch(/^<svg class="qr" .* aria-label="https:\/\/mau\.gov\.vn\/\?a&amp;b"><path d="M/);
  expect(html`<p>${[svg]}</p>`).toContain('<path');
});

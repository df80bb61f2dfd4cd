import { describe, expect, it } from 'vitest';
import { cardHtml } from '../../../src/view/lists/card.ts';
import { emergencyHtml, figuresHtml, incentivesHtml, monthsHtml } from '../../../src/view/ways/blocks.ts';
import { contactsHtml, linesHtml, projectsHtml, routesHtml } from '../../../src/view/ways/lines.ts';
import { zonesHtml } from '../../../src/view/ways/zones.ts';
import { readerOf, recordWith, textOf } from '../site.ts';

const en = readerOf('en');
const titled = (title: string) => ({ vi: { lang: 'vi', title, summary: 'Tóm tắt.', body: '', extra: {} } });

describe('months', () => {
  it('are a band for the eye and words for the ear', () => {
    const html = monthsHtml(en, [
      recordWith('places', { season: [1, 11, 12] }),
      recordWith('places', {}, { id: 'khac' }),
    ]);
    expect(html.match(/<i/g)).toHaveLength(12);
    expect(html.match(/<i class="best">/g)).toHaveLength(3);
    expect(textOf(html)).toContain('November to January');
    expect(html.match(/aria-hidden="true"/g)).toHaveLength(2);
  });
});

describe('emergency numbers', () => {
  it('are called by a touch, and named in the reader’s language', () => {
    const html = emergencyHtml(en, []);
    expect([...html.matchAll(/href="([^"]+)"/g)].map(([, href]) => href)).toEqual([
      'tel:113',
      'tel:114',
      'tel:115',
      'tel:112',
    ]);
    expect(textOf(html)).toMatch(/^113 Police 114 Fire 115 Ambulance 112 Search and rescue/);
  });
});

describe('figures', () => {
  const item = (indicator: string, value: number, source?: number) => ({
    indicator,
    value,
    unit: 'km2',
    period: '2025',
    status: 'estimate',
    source,
  });
  const record = recordWith('figures', {
    sources: [{ title: 'Niên giám', url: 'https://mau.gov.vn/a' }, { title: 'Báo cáo' }],
    observations: [item('area', 5, 2), item('population', 6, 1), item('visitors', 7)],
  });

  it('each have their period and the source that says so', () => {
    const html = figuresHtml(en, [record], { most: 2 });
    expect(textOf(html)).toBe(
      'Area 5 km² 2025 · Estimate Source: Báo cáo Population 6 km² 2025 · Estimate Source: Niên giám',
    );
    expect(html).toContain('<a href="https://mau.gov.vn/a">');
  });

  it('are those that the province names, in its order', () => {
    const html = figuresHtml(en, [record], { indicators: ['visitors', 'area', 'grdp'], most: 6 });
    expect(textOf(html)).toBe('Visits 7 km² 2025 · Estimate Area 5 km² 2025 · Estimate Source: Báo cáo');
  });
});

describe('incentives', () => {
  it('stand with what the law says and whose they are', () => {
    const zone = recordWith('zones', {
      incentives: [{ tax: 'Thuế mẫu', ratePercent: 10, years: 15, legalBasis: 'Nghị định mẫu' }],
    });
    expect(textOf(incentivesHtml(en, [zone]))).toBe(
      'Tax Rate Term Legal basis Zone Thuế mẫu 10% 15 years Nghị định mẫu Thử',
    );
  });
});

describe('contacts', () => {
  const contact = (id: string, languages: string[] | undefined, facts = {}) =>
    recordWith('contacts', { type: 'office', languages, ...facts }, { id, words: titled(id) });
  const order = (lang: string) =>
    [
      ...contactsHtml(readerOf(lang), [contact('mot', ['vi']), contact('hai', ['en'])]).matchAll(
        /contacts\/(\w+)\//g,
      ),
    ].map(([, id]) => id);

  it('come first who answer in the reader’s language', () => {
    expect(order('en')).toEqual(['hai', 'mot']);
    expect(order('vi')).toEqual(['mot', 'hai']);
  });

  it('say that nobody is known to answer in it, and what is not announced in one line', () => {
    const words = textOf(contactsHtml(readerOf('lo'), [contact('mot', ['vi'])]));
    expect(words).toContain('ຍັງບໍ່ຮູ້');
    const english = textOf(contactsHtml(en, [contact('mot', ['en'], { phone: '+84 237 385 0000' })]));
    expect(english).toContain('Answers in your language');
    expect(english).toContain('Not confirmed here: address and e-mail');
    expect(english).not.toContain('Nobody here');
  });
});

it('a project says its stage, capital and sector', () => {
  const project = recordWith('projects', {
    stage: 'calling',
    sector: 'energy',
    capital: { amount: 9_000_000_000, currency: 'USD' },
    deadline: '2027-03-01',
  });
  expect(textOf(projectsHtml(en, [project]))).toContain(
    'Seeking investors · Shown in Vietnamese Một bản ghi để thử. Sector Energy Capital US$9 billion Deadline 1 March 2027',
  );
});

it('a route has its stops day by day, without those that are not shown', () => {
  const stop = recordWith('places', { type: 'beach' }, { id: 'bien', words: titled('Biển') });
  const route = recordWith('routes', {
    days: 2,
    modes: ['car'],
    stops: [
      { record: 'bien', day: 1 },
      { record: 'khong-co', day: 1 },
      { record: 'bien', day: 2 },
    ],
  });
  const html = routesHtml(readerOf('vi', { records: [stop, route] }), [route]);
  expect(textOf(html)).toContain('Ngày 1 Biển Ngày 2 Biển');
});

it('a line of news says its day, of a place where it is', () => {
  const news = recordWith('news', { type: 'story', published: '2026-11-02' });
  expect(textOf(linesHtml(readerOf('vi'), [news]))).toContain('ngày 2 tháng 11 năm 2026 · Bài viết');
});

it('zones lead to the whole list in the orders and types in which they differ', () => {
  const zone = (id: string, type: string, total?: number) =>
    recordWith('zones', { type, areaHa: { total } }, { id, words: titled(id) });
  const zones = [zone('a', 'economic-zone', 5), zone('b', 'industrial-park', 9)];
  const links = [...zonesHtml(readerOf('en', { records: zones }), zones).matchAll(/href="([^"]+)"/g)].map(
    ([, href]) => href,
  );
  expect(links).toEqual([
    '/en/zones/in/sort/type/',
    '/en/zones/in/sort/area/',
    '/en/zones/in/type/economic-zone/',
    '/en/zones/in/type/industrial-park/',
    '/en/zones/a/',
    '/en/zones/b/',
  ]);
});

it('a card in words of another language says in which, in the reader’s', () => {
  const both = recordWith(
    'places',
    { type: 'beach' },
    {
      words: { en: { lang: 'en', title: 'Bay', summary: 'A bay.', body: '', extra: {} } },
    },
  );
  expect(textOf(cardHtml(en, both))).not.toContain('Shown in');
  expect(textOf(cardHtml(readerOf('lo'), both))).toContain('ສະແດງເປັນພາສາ');
  expect(textOf(cardHtml(en, recordWith('places', { type: 'beach' })))).toContain(
    'Beach · Shown in Vietnamese',
  );
});

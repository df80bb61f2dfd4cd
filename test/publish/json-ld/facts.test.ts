import { describe, expect, it } from 'vitest';
import type { Kind } from '../../../src/model/kinds.ts';
import { recordWith, siteWith } from '../../view/site.ts';
import { carded, recordGraph, thingOf, written } from './graphs.ts';

const point = { lat: 20.1, lon: 105.2, basis: 'point' };
const hours = [{ days: ['mon', 'sun'], open: '06:00', close: '22:00' }];
const told = (kind: Kind, facts: object, parts = {}) =>
  thingOf(siteWith(parts).readerOf('vi'), recordWith(kind, { published: '2026-10-01', ...facts }));

it('tells a page, the way to it and what it is of, in the words that are shown', () => {
  const reader = siteWith().readerOf('lo');
  const graph = recordGraph(reader, recordWith('places', { type: 'cave', published: '2026-10-01' }));
  const page = 'https://mau.gov.vn/vi/places/thu/';
  expect(graph['@graph']).toEqual([
    {
      '@type': 'WebPage',
      '@id': page,
      // The words are Vietnamese, whoever reads them.
      inLanguage: 'vi',
      datePublished: '2026-10-01',
      dateModified: '2026-11-01',
      isPartOf: { '@id': 'https://mau.gov.vn/#site' },
      breadcrumb: {
        '@type': 'BreadcrumbList',
        itemListElement: [
          { '@type': 'ListItem', position: 1, name: 'Tỉnh Mẫu', item: { '@id': 'https://mau.gov.vn/lo/' } },
          {
            '@type': 'ListItem',
            position: 2,
            name: reader.t('kind.places'),
            item: { '@id': 'https://mau.gov.vn/lo/places/' },
          },
          { '@type': 'ListItem', position: 3, name: 'Thử' },
        ],
      },
      mainEntity: { '@id': `${page}#thing` },
    },
    {
      '@id': `${page}#thing`,
      '@type': 'TouristAttraction',
      name: 'Thử',
      description: 'Một bản ghi để thử.',
    },
  ]);
});

describe('a service', () => {
  it('is told with where, when and for how much', () => {
    expect(
      told('services', {
        type: 'lodging',
        class: { stars: 3, decision: '12/QĐ' },
        address: 'Số 2, đường Mẫu',
        phone: '0237 3',
        geo: point,
        hours,
        price: { from: 300000, to: 700000, currency: 'VND', asOf: '2026-10-01' },
        spoken: ['vi', 'lo'],
      }),
    ).toEqual({
      '@id': 'https://mau.gov.vn/vi/services/thu/#thing',
      '@type': 'LodgingBusiness',
      name: 'Thử',
      description: 'Một bản ghi để thử.',
      address: {
        '@type': 'PostalAddress',
        streetAddress: 'Số 2, đường Mẫu',
        addressRegion: 'Tỉnh Mẫu',
        addressCountry: 'VN',
      },
      telephone: '0237 3',
      geo: { '@type': 'GeoCoordinates', latitude: 20.1, longitude: 105.2 },
      openingHoursSpecification: [
        {
          '@type': 'OpeningHoursSpecification',
          dayOfWeek: ['https://schema.org/Monday', 'https://schema.org/Sunday'],
          opens: '06:00',
          closes: '22:00',
        },
      ],
      priceRange: '300000-700000 VND',
      starRating: { '@type': 'Rating', ratingValue: 3 },
      knowsLanguage: ['vi', 'lo'],
    });
  });

  it('leaves out what nobody knows, and a place that is only about right', () => {
    const geo = { ...point, basis: 'approximate' };
    expect(
      Object.keys(told('services', { type: 'bank', hours: 'unknown', price: 'unknown', geo }) ?? {}),
    ).toEqual(['@id', '@type', 'name', 'description']);
  });
});

describe('an event', () => {
  const dated = (facts: object) => {
    const thing = told('events', { type: 'festival', ...facts });
    return [thing?.['startDate'], thing?.['endDate'], thing?.['eventStatus'] !== undefined];
  };

  it('is told by its next date, one that is over by its last, one without a day by none', () => {
    const solar = { start: { day: 1, month: 3 }, end: { day: 3, month: 3 } };
    expect(dated({ when: { solar } })).toEqual(['2027-03-01', '2027-03-03', true]);
    expect(dated({ when: { once: { start: '2025-05-01', end: '2025-05-02' } } })).toEqual([
      '2025-05-01',
      '2025-05-02',
      true,
    ]);
    expect(dated({ when: 'unknown' })).toEqual([undefined, undefined, false]);
  });

  it('names the place where it is held by the id of its page', () => {
    const place = recordWith('places', { type: 'beach' }, { id: 'bai' });
    const event = told('events', { type: 'fair', when: 'unknown', place: 'bai' }, { records: [place] });
    expect(event?.['location']).toEqual({
      '@type': 'Beach',
      '@id': 'https://mau.gov.vn/vi/places/bai/#thing',
      name: 'Thử',
    });
  });
});

it('says of a picture whose it is, under which licence, where to ask, and how it came to be', () => {
  const facts = { creditLine: 'Báo Mẫu', licence: 'CC-BY-4.0', use: 'free', digitalSource: 'edited' };
  const photo = recordWith('photos', facts, { id: 'anh' });
  const parts = { records: [photo], pictures: { anh: carded('anh') } };
  const rights = {
    creditText: 'Báo Mẫu',
    license: 'https://creativecommons.org/licenses/by/4.0/',
    acquireLicensePage: 'https://mau.gov.vn/vi/photos/anh/',
    digitalSourceType: { '@id': 'http://cv.iptc.org/newscodes/digitalsourcetype/humanEdits' },
  };
  expect(thingOf(siteWith(parts).readerOf('vi'), photo)).toMatchObject({
    '@type': 'ImageObject',
    contentUrl: 'https://mau.gov.vn/media/anh-1600.jpeg',
    width: '1600 px',
    height: '900 px',
    encodingFormat: 'image/jpeg',
    thumbnail: {
      '@type': 'ImageObject',
      contentUrl: 'https://mau.gov.vn/media/anh-1600.webp',
      width: '1600 px',
      height: '900 px',
      encodingFormat: 'image/webp',
    },
    ...rights,
  });
  const downloads = {
    anh: [
      { file: 'anh-2000.jpg', width: 2000, height: 1125, bytes: 20 },
      { file: 'anh-original.jpg', width: 4000, height: 2250, bytes: 40 },
    ],
  };
  expect(
    thingOf(siteWith({ ...parts, downloads }).readerOf('vi'), photo),
    'the largest on its page',
  ).toMatchObject({
    contentUrl: 'https://mau.gov.vn/media/anh-original.jpg',
    width: '4000 px',
    height: '2250 px',
    contentSize: '40 B',
    thumbnail: { contentUrl: 'https://mau.gov.vn/media/anh-1600.webp' },
  });
  const led = told('places', { type: 'cave', photos: [{ id: 'anh', role: 'lead' }] }, parts);
  expect(led?.['image']).toEqual({
    '@type': 'ImageObject',
    '@id': 'https://mau.gov.vn/vi/photos/anh/#thing',
    contentUrl: 'https://mau.gov.vn/media/anh-card.jpeg',
    ...rights,
  });
});

it('gives a year of three digits four, and no day that sources do not agree on', () => {
  const life = told('people', {
    type: 'historical',
    born: { date: '938', certain: true },
    died: { date: '1005', certain: false },
  });
  expect(written(life)).toMatchObject({ birthDate: '0938' });
  expect(written(life)).not.toHaveProperty('deathDate');
});

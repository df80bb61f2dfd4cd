import { expect, it } from 'vitest';
import { SERVICE_TYPES } from '../../src/model/lists.ts';
import { SERVICE_SCHEMA_TYPES } from '../../src/model/schema-types.ts';
import { serviceJsonLd } from '../../src/publish/json-ld.ts';
import { recordWith } from '../view/site.ts';

const page = {
  title: 'Nhà nghỉ',
  summary: 'Bên hồ.',
  lang: 'vi',
  url: 'https://mau.gov.vn/vi/services/thu/',
};
const told = (facts: object) => serviceJsonLd(recordWith('services', facts), page);

it('tells search engines what a service is, where, when and for how much', () => {
  expect(
    told({
      type: 'lodging',
      class: { stars: 3, decision: '12/QĐ' },
      address: 'Số 2, đường Mẫu',
      phone: '0237 3',
      geo: { lat: 20.1, lon: 105.2, basis: 'point' },
      hours: [{ days: ['mon', 'sun'], open: '06:00', close: '22:00' }],
      price: { from: 300000, to: 700000, currency: 'VND', asOf: '2026-10-01' },
      spoken: ['vi', 'lo'],
    }),
  ).toEqual({
    '@context': 'https://schema.org',
    '@type': 'LodgingBusiness',
    '@id': page.url,
    name: 'Nhà nghỉ',
    description: 'Bên hồ.',
    inLanguage: 'vi',
    url: page.url,
    address: 'Số 2, đường Mẫu',
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
  const geo = { lat: 20.1, lon: 105.2, basis: 'approximate' };
  expect(Object.keys(told({ type: 'bank', hours: 'unknown', price: 'unknown', geo }))).toEqual([
    ...['@context', '@type', '@id', 'name', 'description', 'inLanguage', 'url'],
  ]);
});

it('has a class for every type of service', () => {
  expect(Object.keys(SERVICE_SCHEMA_TYPES)).toEqual([...SERVICE_TYPES]);
});

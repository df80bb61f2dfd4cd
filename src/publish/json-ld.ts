import type { CatalogueRecord } from '../catalogue/catalogue.ts';
import { SERVICE_SCHEMA_TYPES } from '../model/schema-types.ts';

type Service = CatalogueRecord<'services'>;

const DAYS: Readonly<Record<string, string>> = {
  mon: 'Monday',
  tue: 'Tuesday',
  wed: 'Wednesday',
  thu: 'Thursday',
  fri: 'Friday',
  sat: 'Saturday',
  sun: 'Sunday',
};

/** The page of a service: its words in the language that is shown, BCP 47, and its whole address. */
export interface ServicePage {
  title: string;
  summary: string;
  lang: string;
  url: string;
}

/**
 * A service as search engines read it, https://schema.org/LocalBusiness: what is known alone, and a place only where
 * it was measured, since one given roughly would send somebody to another house.
 */
export function serviceJsonLd({ facts }: Service, page: ServicePage): Record<string, unknown> {
  const { geo, hours, price, class: level } = facts;
  const rows = hours === undefined || hours === 'unknown' ? [] : hours;
  const known = price === 'unknown' ? undefined : price;
  return {
    '@context': 'https://schema.org',
    '@type': SERVICE_SCHEMA_TYPES[facts.type],
    '@id': page.url,
    name: page.title,
    description: page.summary,
    inLanguage: page.lang,
    url: facts.url ?? page.url,
    ...(facts.address && { address: facts.address }),
    ...(facts.phone && { telephone: facts.phone }),
    ...(facts.email && { email: facts.email }),
    ...(geo?.basis === 'point' && {
      geo: { '@type': 'GeoCoordinates', latitude: geo.lat, longitude: geo.lon },
    }),
    ...(rows.length > 0 && {
      openingHoursSpecification: rows.map(({ days, open, close }) => ({
        '@type': 'OpeningHoursSpecification',
        dayOfWeek: days.map((day) => `https://schema.org/${DAYS[day]}`),
        opens: open,
        closes: close,
      })),
    }),
    ...(known && {
      priceRange: `${known.from}${known.to === undefined ? '+' : `-${known.to}`} ${known.currency}`,
    }),
    ...(level && { starRating: { '@type': 'Rating', ratingValue: level.stars } }),
    ...(facts.spoken?.length && { knowsLanguage: facts.spoken }),
  };
}

import { describe, expect, it } from 'vitest';
import type { CatalogueRecord } from '../../../src/catalogue/catalogue.ts';
import { KIND_NAMES, KINDS, type Kind } from '../../../src/model/kinds.ts';
import { LISTS } from '../../../src/model/lists.ts';
import {
  homeParts,
  listCrumb,
  listParts,
  mapParts,
  siteNode,
} from '../../../src/publish/json-ld/page-parts.ts';
import { schemaFaults, VOCABULARY } from '../../support/schema-org.ts';
import { everyKindSite, graphOf, recordGraph } from './graphs.ts';

const site = everyKindSite();

/** What the fixture's records do not say, and a page would. */
const MORE: Partial<Record<Kind, object>> = {
  places: {
    geo: { lat: 20.1, lon: 105.2, basis: 'point' },
    iata: 'MAU',
    feeVnd: { adult: 0, asOf: '2026-01-01' },
  },
  people: { born: { date: '938', certain: true } },
};

/** The fixture's record of a kind as one of each type. */
const variants = (kind: Kind): CatalogueRecord[] =>
  (site.ofKind(kind) as CatalogueRecord[]).flatMap((record) => {
    const { facet, list } = KINDS[kind];
    const types: readonly string[] = list ? LISTS[list] : ['any'];
    return types.map((type) => {
      const facts = { ...record.facts, ...MORE[kind], ...(facet && { [facet]: type }) };
      return { ...record, facts } as CatalogueRecord;
    });
  });

describe.each(['vi', 'en'])('in %s', (lang) => {
  const reader = site.readerOf(lang);

  it.each(KIND_NAMES)('a page of %s of every type speaks as schema.org has it', (kind) => {
    const records = variants(kind);
    expect(records.length).toBeGreaterThan(0);
    for (const record of records) {
      const graph = recordGraph(reader, record);
      expect(schemaFaults(graph)).toEqual([]);
      expect(graph['@graph'][0]).toMatchObject({ breadcrumb: { '@type': 'BreadcrumbList' } });
    }
  });

  it('lists, home, map and the pages beside them do too', () => {
    const records = site.ofKind('places');
    const above = [listCrumb(reader, 'places')];
    const graphs = [
      graphOf(reader, `/${lang}/`, homeParts(reader, 'Một tỉnh.')),
      graphOf(reader, '/', { more: [siteNode(reader)] }),
      graphOf(reader, `/${lang}/places/`, listParts(reader, { records })),
      graphOf(reader, `/${lang}/places/page/2/`, listParts(reader, { above, records, total: 40 })),
      graphOf(reader, `/${lang}/map/`, mapParts(reader)),
      graphOf(reader, `/${lang}/search/`, { type: 'SearchResultsPage', above: [] }),
    ];
    expect(graphs.flatMap(schemaFaults)).toEqual([]);
  });
});

it('knows nothing in its table that no page uses', () => {
  const used = new Set<string>();
  const note = (value: unknown): void => {
    if (Array.isArray(value)) value.forEach(note);
    else if (typeof value === 'object' && value !== null)
      for (const [name, inner] of Object.entries(value)) {
        used.add(name);
        note(inner);
      }
  };
  const reader = site.readerOf('vi');
  for (const kind of KIND_NAMES) for (const record of variants(kind)) note(recordGraph(reader, record));
  note(graphOf(reader, '/vi/', homeParts(reader, 'Một tỉnh.')));
  note(graphOf(reader, '/vi/places/', listParts(reader, { records: site.ofKind('places') })));
  expect(Object.keys(VOCABULARY.properties).filter((name) => !used.has(name))).toEqual([]);
});

describe('the check itself', () => {
  const graph = (...nodes: object[]) => ({ '@context': 'https://schema.org', '@graph': nodes });

  it.each([
    ['0 Castle: no type Castle', { '@type': 'Castle', name: 'Thành' }],
    ['0 Place.openingHours: not of Place', { '@type': 'Place', openingHours: 'Mo-Fr 08:00-17:00' }],
    ['0 Place.inLanguage: not of Place', { '@type': 'Place', inLanguage: 'vi' }],
    ['0 Beach.iataCode: not of Beach', { '@type': 'Beach', iataCode: 'THD' }],
    ['0 Event.startDate: "mai" is none of Date, DateTime', { '@type': 'Event', startDate: 'mai' }],
    [
      '0 Event.startDate: "2026-01-01T08:00" is none of Date, DateTime',
      { '@type': 'Event', startDate: '2026-01-01T08:00' },
    ],
    [
      '0 ImageObject.contentUrl: "/media/a.jpeg" is none of URL',
      { '@type': 'ImageObject', contentUrl: '/media/a.jpeg' },
    ],
    ['0 Place.name: "" is none of Text', { '@type': 'Place', name: '' }],
    [
      '0 Place.geo: {"@type":"PostalAddress"} is none of GeoCoordinates',
      { '@type': 'Place', geo: { '@type': 'PostalAddress' } },
    ],
    [
      '0 Event.eventStatus: "Scheduled" is none of EventStatusType',
      { '@type': 'Event', eventStatus: 'Scheduled' },
    ],
    ['0 Place: @id is no address', { '@type': 'Place', '@id': '#thing' }],
  ])('tells %s', (fault, node) => {
    expect(schemaFaults(graph(node))).toEqual([fault]);
  });

  it('looks into what is inside, and follows an id to the node of the same page', () => {
    const id = 'https://mau.gov.vn/#thing';
    expect(
      schemaFaults(graph({ '@type': 'WebPage', breadcrumb: { '@id': id } }, { '@id': id, '@type': 'Place' })),
    ).toEqual(['0 WebPage.breadcrumb: {"@id":"https://mau.gov.vn/#thing"} is none of BreadcrumbList, Text']);
    expect(
      schemaFaults(graph({ '@type': 'Place', containedInPlace: { '@type': 'Country', isbn: '1' } })),
    ).toEqual(['0 Place.containedInPlace.isbn: not of Country']);
  });
});

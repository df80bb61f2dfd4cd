import type { Catalogue } from '../../catalogue/catalogue.ts';
import { routes } from '../../catalogue/routes.ts';
import { LICENCE_ADDRESSES } from '../../model/licence-addresses.ts';
import { addresses } from './addresses.ts';
import type { DataContext } from './record-data.ts';
import { wordAt } from './speakers.ts';
import type { DataSummary } from './summary.ts';

const CONTEXT = {
  dcat: 'http://www.w3.org/ns/dcat#',
  dct: 'http://purl.org/dc/terms/',
  foaf: 'http://xmlns.com/foaf/0.1/',
  rdfs: 'http://www.w3.org/2000/01/rdf-schema#',
  vcard: 'http://www.w3.org/2006/vcard/ns#',
  xsd: 'http://www.w3.org/2001/XMLSchema#',
};

/** http://publications.europa.eu/resource/authority/language: the codes of ISO 639-3 in capitals. */
const EU_LANGUAGES: Readonly<Record<string, string>> = {
  vi: 'VIE',
  en: 'ENG',
  lo: 'LAO',
  km: 'KHM',
  zh: 'ZHO',
  ja: 'JPN',
  ko: 'KOR',
  th: 'THA',
  fr: 'FRA',
  ru: 'RUS',
  de: 'DEU',
  es: 'SPA',
};

const FORMATS = [
  ['json', 'application/json'],
  ['csv', 'text/csv'],
  ['geojson', 'application/geo+json'],
] as const;

type Node = Readonly<Record<string, unknown>>;

/**
 * The catalogue as portals harvest it, DCAT 3 in the profile DCAT-AP 3.0.0
 * (https://semiceu.github.io/DCAT-AP/releases/3.0.0/), as JSON-LD. What others name only is given its class too, which
 * the profile asks for.
 */
export function createDcat(
  { province }: Catalogue,
  { kinds, updated }: DataSummary,
  context: DataContext,
): string {
  const { siteUrl, languages, locales } = context;
  const at = (path: string) => `${siteUrl}/${path}`;
  const worded = (say: (lang: string) => string | undefined): Node[] =>
    languages.flatMap((lang) => {
      const value = say(lang);
      return value ? [{ '@value': value, '@language': lang }] : [];
    });
  const publisher: Node = {
    '@id': `${siteUrl}/#publisher`,
    '@type': ['foaf:Agent', 'foaf:Organization'],
    'foaf:name': worded((lang) => province.contacts.unit[lang]),
  };
  const contact = province.contacts.email && {
    'dcat:contactPoint': {
      '@type': 'vcard:Kind',
      'vcard:fn': province.contacts.unit['vi'],
      'vcard:hasEmail': { '@id': `mailto:${province.contacts.email}` },
    },
  };
  const address = context.licence && LICENCE_ADDRESSES[context.licence];
  const licence = address && {
    'dct:license': { '@id': address, '@type': 'dct:LicenseDocument' },
  };
  const languageNode = (lang: string): Node[] => {
    const code = EU_LANGUAGES[lang];
    return code
      ? [
          {
            '@id': `http://publications.europa.eu/resource/authority/language/${code}`,
            '@type': 'dct:LinguisticSystem',
          },
        ]
      : [];
  };
  const day = (text: string): Node => ({ '@value': text, '@type': 'xsd:date' });
  const distribution = (path: string, mediaType: string, more: Node): Node => ({
    '@id': at(path),
    '@type': 'dcat:Distribution',
    'dcat:accessURL': { '@id': at(path), '@type': 'rdfs:Resource' },
    'dcat:downloadURL': { '@id': at(path), '@type': 'rdfs:Resource' },
    'dcat:mediaType': {
      '@id': `https://www.iana.org/assignments/media-types/${mediaType}`,
      '@type': 'dct:MediaType',
    },
    ...licence,
    ...more,
  });
  const dataset = (id: string, more: Node): Node => ({
    '@id': `${at(addresses.catalogue)}#${id}`,
    '@type': 'dcat:Dataset',
    'dct:publisher': publisher,
    'dct:accrualPeriodicity': {
      '@id': 'http://publications.europa.eu/resource/authority/frequency/IRREG',
      '@type': 'dct:Frequency',
    },
    'dcat:landingPage': {
      '@id': siteUrl + routes.openData(languages[0] as string),
      '@type': 'foaf:Document',
    },
    'dct:language': languages.flatMap(languageNode),
    ...contact,
    ...more,
  });
  const title = worded((lang) => wordAt(locales[lang], 'openData', 'title'));
  const description = worded((lang) => wordAt(locales[lang], 'openData', 'intro'));
  const catalogue: Node = {
    '@context': CONTEXT,
    '@id': at(addresses.catalogue),
    '@type': 'dcat:Catalog',
    'dct:title': title,
    'dct:description': description,
    'dct:publisher': publisher,
    'dct:language': languages.flatMap(languageNode),
    'dct:modified': day(updated),
    'foaf:homepage': { '@id': `${siteUrl}/`, '@type': 'foaf:Document' },
    ...licence,
    'dcat:dataset': [
      dataset('all', {
        'dct:title': title,
        'dct:description': description,
        'dct:modified': day(updated),
        'dcat:distribution': [
          distribution(addresses.all, 'application/x-ndjson', { 'dct:title': title }),
          distribution(addresses.bundle, 'application/zip', { 'dct:title': title }),
        ],
      }),
      ...kinds.map(({ kind, updated: changed, mapped }) =>
        dataset(kind, {
          'dct:title': worded((lang) => wordAt(locales[lang], 'kind', kind)),
          'dct:description': worded((lang) => wordAt(locales[lang], 'kindIntro', kind)),
          'dct:modified': day(changed),
          'dcat:distribution': languages.flatMap((lang) =>
            FORMATS.filter(([ending]) => ending !== 'geojson' || mapped).map(([ending, mediaType]) =>
              distribution(addresses.kind(lang, kind, ending), mediaType, {
                'dct:title': worded((tag) =>
                  tag === lang ? wordAt(locales[lang], 'kind', kind) : undefined,
                ),
                'dct:language': languageNode(lang),
              }),
            ),
          ),
        }),
      ),
    ],
  };
  return `${JSON.stringify(catalogue, null, 1)}\n`;
}

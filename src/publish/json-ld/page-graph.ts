import type { AboutPage, BreadcrumbList, Graph, Thing, WebPage } from 'schema-dts';
import { routes } from '../../catalogue/routes.ts';
import { withoutWordBreaks } from '../../language/line-break.ts';
import { type GraphReader, thingId } from './reader.ts';
import type { Described } from './record-thing.ts';

/** A page above another, by its name and its address from the root. */
export interface Crumb {
  name: string;
  path: string;
}

/** What a page adds to what its head knows. */
export interface PageParts {
  type?: 'WebPage' | 'AboutPage' | 'CollectionPage' | 'SearchResultsPage';
  /** The pages between home and this one, the highest first; absent: home itself. */
  above?: readonly Crumb[];
  /** What the page is of. */
  thing?: Described | undefined;
  /** What else is told of on this page. */
  more?: readonly Described[];
}

/** What the head of a page knows of it. */
export interface DescribedPage {
  /** Whole address of the page that search engines keep. */
  url: string;
  title: string;
  description: string;
  /** Language of title and description, BCP 47. */
  lang: string;
  /** ISO dates. */
  published?: string | undefined;
  updated?: string | undefined;
}

/** Id of the whole site. */
export const siteId = (siteUrl: string): string => `${siteUrl}/#site`;

/**
 * A page as search engines read it (https://schema.org): the page with the way to it, and what it is of. Only what the page
 * shows; what is not known is left out, and nothing is said of the language of what is given in another.
 */
export function pageGraph(reader: GraphReader, page: DescribedPage, parts: PageParts): Graph {
  const { url, lang, published, updated } = page;
  const { type = 'WebPage', above, thing, more = [] } = parts;
  const title = withoutWordBreaks(page.title);
  const named = thing && { '@id': thingId(url), ...thing };
  const described: WebPage = {
    '@type': type as 'WebPage',
    '@id': url,
    // Of a page about a thing, name and description are those of the thing; a list of entries has none of its own.
    ...(!(thing && 'name' in thing) && { name: title, description: withoutWordBreaks(page.description) }),
    inLanguage: lang,
    datePublished: published,
    dateModified: updated,
    isPartOf: { '@id': siteId(reader.site.siteUrl) },
    breadcrumb: above && breadcrumbs(reader, above, title),
    mainEntity: thing && { '@id': thingId(url) },
  } satisfies AboutPage | WebPage;
  const nodes: (Thing | undefined)[] = [described, named as Thing | undefined, ...more];
  return { '@context': 'https://schema.org', '@graph': nodes.filter((node) => node !== undefined) };
}

function breadcrumbs(reader: GraphReader, above: readonly Crumb[], title: string): BreadcrumbList {
  const { siteUrl } = reader.site;
  const home: Crumb = { name: reader.provinceName.text, path: routes.home(reader.lang) };
  const way = [
    ...[home, ...above].map(({ name, path }) => ({ name, item: { '@id': siteUrl + path } })),
    { name: title, item: undefined },
  ];
  return {
    '@type': 'BreadcrumbList',
    // The last needs no address: it is the page itself.
    itemListElement: way.map(({ name, item }, at) => ({
      '@type': 'ListItem',
      position: at + 1,
      name: withoutWordBreaks(name),
      item,
    })),
  };
}

import { captured, type PdfObjects, readObjects } from './pdf-objects.ts';

/** What can be told of a PDF that Chromium has written. */
export interface PdfPlaces {
  /** How many pages it has. */
  count: number;
  /** On which page each named place is, from 1. */
  pageOf: Readonly<Record<string, number>>;
}

/** Reads the pages and the named places of a PDF. @throws Error where it is not written as Chromium does. */
export function readPlaces(pdf: Buffer): PdfPlaces {
  const { text, table, at } = readObjects(pdf);
  const catalog = at(captured(text.slice(table), /\/Root (\d+) 0 R/));
  const pages = pagesBelow(at, captured(catalog, /\/Pages (\d+) 0 R/));
  const names = /\/Dests (\d+) 0 R/.exec(catalog)?.[1];
  const places = names === undefined ? [] : at(names).matchAll(/\/([^\s/[\]<>]+) \[(\d+) 0 R/g);
  const numbers = [...places].map(([, name, page]) => [name as string, pages.indexOf(page as string) + 1]);
  return { count: pages.length, pageOf: Object.fromEntries(numbers) };
}

/** Numbers of the objects of all pages, in their order. */
export function pagesBelow(at: PdfObjects['at'], node: string): string[] {
  const kids = /\/Kids \[([^\]]*)\]/.exec(at(node))?.[1];
  if (kids === undefined) return [node];
  return [...kids.matchAll(/(\d+) 0 R/g)].flatMap(([, kid]) => pagesBelow(at, kid as string));
}

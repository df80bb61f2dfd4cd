import type { Browser } from 'playwright-core';

/** What a build is told. All paths are absolute. */
export interface BuildSettings {
  /** The folder of the engine. */
  root: string;
  /** The folder in which the editors work: the province's own, or that of the engine. */
  home: string;
  contentDir: string;
  outDir: string;
  localesDir: string;
  cacheDir: string;
  /** Without a slash at its end; undefined: the address in province.yaml. */
  siteUrl?: string;
  /** Absolute folder of the site as it was last published; undefined: what stands in `outDir`. */
  published?: string;
  /** Days of former changes by `kind/id`, for a site that nobody has published yet; undefined: they are not known. */
  daysOfChange?: () => Promise<ReadonlyMap<string, readonly string[]> | undefined>;
  /** Id of the border gate whose kiosk is built; undefined: the site itself. */
  kiosk?: string;
  /** The day for which pages are made, YYYY-MM-DD. */
  today: string;
  /** The time of that day by the clock of Viet Nam, HH:MM; absent: its first minute. */
  clock?: string;
  /** Whether the cards of the pages are left to whoever asked for the build, as the pages can be seen without them. */
  cardsLater?: boolean;
  /** Opens a browser that prints the sheets of the site; absent: it has none. */
  openPrinter?: () => Promise<Browser>;
  /** Whether drafts and what is embargoed are shown too: to editors alone. */
  withDrafts?: boolean;
}

import type { Access, Visitor } from '../../kiosk/fleet/access.ts';
import { inVietnam } from '../environment.ts';
import type { CountryOf } from './countries.ts';
import type { Visited } from './visited-page.ts';
import { deviceOf, referringSite } from './visitor-class.ts';

/** By what views are counted. */
export const VISIT_GROUPS = [
  'day',
  'language',
  'kind',
  'record',
  'site',
  'device',
  'country',
  'file',
] as const;
export type VisitGroup = (typeof VISIT_GROUPS)[number];

/** Whoever writes a log may make up names of sites; a province is told of by fewer. */
const MOST_SITES = 2000;

/** The days that are counted, both included, as YYYY-MM-DD in Viet Nam. */
export interface Span {
  from?: string;
  to?: string;
}

export interface VisitLogOptions {
  read(target: string): Visited | undefined;
  /** Host of the site itself; '' where it is not known. */
  host: string;
  span?: Span;
  countryOf?: CountryOf;
}

/**
 * Views of pages, counted from requests in any order. Of whoever asked nothing is kept: their address is looked up in
 * the table of countries, where there is one, and left behind with the request. So a visitor who reads three pages is
 * three views, and how many persons came cannot be told.
 */
export class VisitLog {
  /** Views of pages by people, and by programs. */
  views = 0;
  bots = 0;
  /** The first and the last day on which anything was counted. */
  first: string | undefined;
  last: string | undefined;
  readonly #options: VisitLogOptions;
  readonly #counts = new Map<VisitGroup, Map<string, number>>();

  constructor(options: VisitLogOptions) {
    this.#options = options;
  }

  /** What was counted in a group, most first. */
  counts(group: VisitGroup): [name: string, views: number][] {
    return [...(this.#counts.get(group) ?? [])].toSorted(
      ([a, more], [b, less]) => less - more || (a < b ? -1 : 1),
    );
  }

  add({ at, method, target, status, visitor }: Access): void {
    // What was moved is asked for again where it is now; what the browser still had was read all the same.
    if (method !== 'GET' || (status !== undefined && status !== 200 && status !== 304)) return;
    const visited = this.#options.read(target);
    const { today: day } = inVietnam(new Date(at));
    const { from = day, to = day } = this.#options.span ?? {};
    if (!visited || day < from || day > to) return;
    this.first = this.first && this.first < day ? this.first : day;
    this.last = this.last && this.last > day ? this.last : day;
    // Files are for programs too.
    if ('file' in visited) this.#count('file', visited.file);
    else this.#view(visited, day, visitor);
  }

  #view(visited: Exclude<Visited, { file: string }>, day: string, visitor: Visitor | undefined): void {
    const device = deviceOf(visitor?.agent);
    if (device === 'bot') {
      this.bots++;
      return;
    }
    this.views++;
    this.#count('day', day);
    this.#count('device', device);
    if (visited.lang !== undefined) this.#count('language', visited.lang);
    if ('kind' in visited) this.#count('kind', visited.kind);
    if (visited.page === 'record') this.#count('record', `${visited.kind}/${visited.id}`);
    const site = referringSite(visitor?.referrer, this.#options.host);
    if (site !== undefined) this.#count('site', site, MOST_SITES);
    const country = visitor?.address && this.#options.countryOf?.(visitor.address);
    if (country) this.#count('country', country);
  }

  #count(group: VisitGroup, name: string, most = Number.POSITIVE_INFINITY): void {
    const counts = this.#counts.get(group) ?? new Map<string, number>();
    this.#counts.set(group, counts);
    // A copy: a part of a line would keep the whole of it, with all that it tells.
    const own = counts.has(name) || counts.size < most ? Buffer.from(name).toString() : '…';
    counts.set(own, (counts.get(own) ?? 0) + 1);
  }
}

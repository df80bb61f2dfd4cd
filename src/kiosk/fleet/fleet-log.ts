import { type KioskReport, parseReport } from '../agent/report.ts';
import type { Access } from './access.ts';

/** One request of a kiosk for latest.json. */
export interface Sighting extends KioskReport {
  /** Milliseconds since 1970, by the server's clock. */
  at: number;
  /** Folder of the releases it asked for, as `/kiosk/ck-may/`. */
  folder: string;
  /** What the server answered. */
  status?: number;
}

/** Requests that are no sighting, by why. */
export interface Disregarded {
  /** For latest.json without a report: a browser, or a kiosk that does not report. */
  silent: number;
  /** With a query that is none of a kiosk's. */
  malformed: number;
  /** Later than the moment that is asked about. */
  later: number;
  /** Of gates beyond those that can be told apart here. */
  crowd: number;
}

/** A kiosk asks once an hour: so many are four days of two of them. */
const KEPT = 200;
/** Anybody may ask in the name of any gate; a country has fewer. */
const MOST_GATES = 500;
/** Characters of a folder's address. */
const LONGEST = 300;
/** Two servers' clocks are never quite one. */
const GRACE = 600_000; // ms
const FILE = '/latest.json';

/**
 * What access logs tell of the kiosks, from requests in any order. Holds a bounded number of them however long the
 * logs are and whatever was asked.
 */
export class FleetLog {
  readonly disregarded: Disregarded = { silent: 0, malformed: 0, later: 0, crowd: 0 };
  /** The first and the last request of any kind, up to the moment asked about; ms since 1970. */
  first: number | undefined;
  last: number | undefined;
  readonly #now: number;
  readonly #known: ReadonlySet<string>;
  readonly #sightings = new Map<string, Sighting[]>();

  /** @param now ms since 1970. @param known ids of gates that are kept whatever else is in the logs. */
  constructor(now: number, known: Iterable<string> = []) {
    this.#now = now + GRACE;
    this.#known = new Set(known);
  }

  add({ at, method, target, status }: Access): void {
    const isLater = at > this.#now;
    if (!isLater) {
      this.first = Math.min(this.first ?? at, at);
      this.last = Math.max(this.last ?? at, at);
    }
    const mark = target.indexOf('?');
    const path = withoutHost(mark < 0 ? target : target.slice(0, mark));
    if (method !== 'GET' || !path.endsWith(FILE)) return;
    if (isLater) this.disregarded.later++;
    else if (mark < 0) this.disregarded.silent++;
    else this.#see(at, path, target.slice(mark + 1), status);
  }

  #see(at: number, path: string, query: string, status: number | undefined): void {
    const report = parseReport(new URLSearchParams(query));
    if (!report || path.length > LONGEST) {
      this.disregarded.malformed++;
      return;
    }
    // Where a redirect leads, the same kiosk asks again at once.
    if (status !== undefined && status >= 300 && status < 400 && status !== 304) return;
    // A copy: a part of a line would keep the whole of it.
    const folder = Buffer.from(path.slice(0, -FILE.length + 1), 'latin1').toString('latin1');
    const seen = this.#sightings.get(report.gate);
    const sighting = { ...report, at, folder, ...(status !== undefined && { status }) };
    if (seen) {
      seen.push(sighting);
      if (seen.length >= 2 * KEPT) this.#sightings.set(report.gate, newest(seen));
    } else if (this.#sightings.size < MOST_GATES || this.#known.has(report.gate))
      this.#sightings.set(report.gate, [sighting]);
    else this.disregarded.crowd++;
  }

  /** What was seen of each gate, the oldest first; of many requests the newest. */
  sightings(): ReadonlyMap<string, readonly Sighting[]> {
    return new Map([...this.#sightings].map(([gate, seen]) => [gate, newest(seen)]));
  }
}

/** In order of time; a log given twice counts once. */
function newest(seen: readonly Sighting[]): Sighting[] {
  const key = ({ at, folder, release, state, beat, free, status }: Sighting) =>
    `${at} ${release} ${state} ${beat} ${free} ${status} ${folder}`;
  const once = new Map(seen.map((one) => [key(one), one]));
  return [...once.values()].sort((a, b) => a.at - b.at).slice(-KEPT);
}

/** A proxy's log may hold the whole address. */
const withoutHost = (path: string): string => path.replace(/^https?:\/\/[^/]+/i, '');

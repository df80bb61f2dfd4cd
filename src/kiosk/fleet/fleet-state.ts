import { compareReleases, parseReleaseName } from '../format/release.ts';
import { type Finding, findingsOf, NEVER_SEEN, type Urgency } from './findings.ts';
import type { Sighting } from './fleet-log.ts';

/** A gate that may have a screen. */
export interface KnownGate {
  id: string;
  /** In Vietnamese. */
  name?: string;
  /** Whether a screen is known to stand there; else it may have none. */
  hasKiosk: boolean;
}

/** How the kiosk of a gate fares. */
export interface KioskState {
  gate: string;
  name?: string;
  /** Its last request; undefined: never seen. */
  last?: Sighting;
  /** The most urgent first; none: all is well. */
  findings: Finding[];
  urgency: Urgency;
}

const DAY = 86_400_000; // ms

/**
 * Every kiosk that was seen and every gate that is known, the most urgent first.
 * @param now ms since 1970.
 */
export function stateOfFleet(
  sightings: ReadonlyMap<string, readonly Sighting[]>,
  gates: readonly KnownGate[],
  now: number,
): KioskState[] {
  const known = new Map(gates.map((gate) => [gate.id, gate]));
  const isKnown = (id: string) => gates.length === 0 || known.has(id);
  // Nor does a gate that nobody has make the others look old.
  const newest = newestReleases([...sightings].flatMap(([id, seen]) => (isKnown(id) ? seen : [])));
  const states = [...new Set([...known.keys(), ...sightings.keys()])].map((id): KioskState => {
    const gate = known.get(id);
    const seen = sightings.get(id) ?? [];
    const last = seen.at(-1);
    const findings = last
      ? findingsOf(seen, {
          now,
          isKnown: isKnown(id),
          newer: newerThan(last, newest),
        })
      : [NEVER_SEEN[gate?.hasKiosk ? 'kiosk' : 'gate']];
    const sorted = findings.toSorted((a, b) => RANK[a.urgency] - RANK[b.urgency]);
    return {
      gate: id,
      ...(gate?.name && { name: gate.name }),
      ...(last && { last }),
      findings: sorted,
      urgency: sorted[0]?.urgency ?? 'good',
    };
  });
  return states.sort(
    (a, b) =>
      RANK[a.urgency] - RANK[b.urgency] ||
      (a.last?.at ?? 0) - (b.last?.at ?? 0) ||
      (a.gate < b.gate ? -1 : 1),
  );
}

const RANK: Record<Urgency, number> = { red: 0, yellow: 1, note: 2, good: 3 };

/** The newest release of each folder and when any kiosk was first seen to show it. */
type Newest = ReadonlyMap<string, { release: string; since: number }>;

function newestReleases(sightings: readonly Sighting[]): Newest {
  const newest = new Map<string, { release: string; since: number }>();
  for (const { folder, release, at } of sightings) {
    if (!release) continue;
    const known = newest.get(folder);
    const order = known ? compareNames(release, known.release) : 1;
    if (order > 0) newest.set(folder, { release, since: at });
    else if (order === 0 && known) known.since = Math.min(known.since, at);
  }
  return newest;
}

/** A newer release of the same folder that was about a day before the kiosk's last request. */
function newerThan({ folder, release, at }: Sighting, newest: Newest): string | undefined {
  const found = newest.get(folder);
  if (!release || !found || compareNames(found.release, release) <= 0) return undefined;
  return at - found.since > DAY ? found.release : undefined;
}

function compareNames(a: string, b: string): number {
  const [first, second] = [parseReleaseName(a), parseReleaseName(b)];
  return first && second ? compareReleases(first, second) : 0;
}

import { readFileSync } from 'node:fs';
import { isStale } from './clock.ts';
import type { ServedRelease } from './site-files.ts';
import { freeBytes } from './space.ts';
import { readState } from './state.ts';
import type { Store } from './store.ts';

/** What a technician far away wants to know, small enough for a QR code. No serial number, address or name. */
export interface HealthReport {
  release: string | null;
  created: string | null;
  freshUntil: string | null;
  /** null: the clock cannot tell. */
  stale: boolean | null;
  bad: string[];
  freeMB: number | null;
  /** Seconds since a page was last seen to be shown. */
  beatAge: number | null;
  /** Number of the program that runs, as published or made with the package; null: not known. */
  agent: number | null;
  /** Seconds since this program started. */
  running: number;
  /** The kiosk's own clock, to be compared with a right one. */
  clock: string;
  celsius: number | null;
  freeMemoryMB: number | null;
  /** Files met that were not what was signed. */
  altered: number;
}

export function reportHealth(
  store: Store,
  shown: ServedRelease | undefined,
  facts: Pick<HealthReport, 'beatAge' | 'agent' | 'running' | 'altered'>,
): HealthReport {
  const number = (work: () => number) => {
    try {
      const value = work();
      return Number.isFinite(value) ? Math.round(value) : null;
    } catch {
      return null;
    }
  };
  return {
    release: shown?.name ?? null,
    created: shown?.created ?? null,
    freshUntil: shown?.freshUntil ?? null,
    stale: (shown && isStale(shown)) ?? null,
    bad: readState(store)
      .bad.slice(-5)
      .map((blame) => blame.split(':', 1)[0] as string),
    freeMB: number(() => freeBytes(store.root) / 1e6),
    ...facts,
    clock: new Date().toISOString().slice(0, 16),
    celsius: number(() => Number(readFileSync('/sys/class/thermal/thermal_zone0/temp', 'utf8')) / 1000),
    freeMemoryMB: number(
      () => Number(/MemAvailable:\s+(\d+)/.exec(readFileSync('/proc/meminfo', 'utf8'))?.[1]) / 1024,
    ),
  };
}

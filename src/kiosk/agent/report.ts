import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { isGateId, parseReleaseName } from '../format/release.ts';
import { isRefusalCode, type RefusalCode } from '../refusal.ts';
import { isStale, uptime } from './clock.ts';
import { readBeat } from './machine.ts';
import { readProgress } from './progress.ts';
import { freeBytes } from './space.ts';
import type { StoredRelease } from './store.ts';

/** How a kiosk fares, in the words of `formatReport`. */
export type ReportedState = 'ok' | 'stale' | 'altered' | 'failed' | RefusalCode;

/**
 * What the request for latest.json says of a kiosk, so that the access log of any static host tells how the kiosks
 * fare. No serial number, no name, nothing of a visitor.
 */
export interface KioskReport {
  /** Id of the gate. */
  gate: string;
  /** Release shown, as `1-15`; undefined: none yet. */
  release?: string;
  /**
   * `stale`: shown longer than it is fresh; `altered`: a file met that is not what was signed; a code: why the last
   * update took nothing; `failed`: it ended by a fault of its own.
   */
  state: ReportedState;
  /** Seconds since a page was last seen to be shown; undefined: not since the start of the machine. */
  beat?: number;
  /** Megabytes free for releases; undefined: the disk does not say. */
  free?: number;
  /** Number of the program that runs; undefined: not known, as of a program that does not say it yet. */
  agent?: number;
}

const NUMBER = /^(0|[1-9]\d{0,11})$/;
const AGENT = /^[1-9]\d{0,14}$/;
const PLAIN = ['ok', 'stale', 'altered', 'failed'] as const;

const isState = (text: string): text is ReportedState =>
  PLAIN.some((one) => one === text) || isRefusalCode(text);

/** @returns as `gate=bo-y&release=1-15&state=ok&beat=12&free=8123&agent=20261130081500`; `-` for what is not known. */
export function formatReport({ gate, release, state, beat, free, agent }: KioskReport): string {
  const whole = (value: number | undefined) => (value === undefined ? '-' : String(Math.round(value)));
  const shown = `gate=${gate}&release=${release ?? '-'}&state=${state}`;
  return `${shown}&beat=${whole(beat)}&free=${whole(free)}&agent=${whole(agent)}`;
}

/** @returns undefined unless it is a report, whole and of this form; anybody may ask for latest.json with any query. */
export function parseReport(query: URLSearchParams): KioskReport | undefined {
  const one = (name: string) => {
    const all = query.getAll(name);
    return all.length === 1 ? (all[0] as string) : '';
  };
  const [gate, release, state, beat, free] = ['gate', 'release', 'state', 'beat', 'free'].map(one) as [
    string,
    string,
    string,
    string,
    string,
  ];
  const isNumber = (text: string) => text === '-' || NUMBER.test(text);
  // Programs of former packages do not say theirs.
  const agent = query.has('agent') ? one('agent') : '-';
  const isRelease = release === '-' || parseReleaseName(release) !== undefined;
  const isAgent = agent === '-' || AGENT.test(agent);
  if (!isGateId(gate) || !isRelease || !isState(state) || !isNumber(beat) || !isNumber(free) || !isAgent)
    return undefined;
  return {
    gate,
    state,
    ...(release !== '-' && { release }),
    ...(beat !== '-' && { beat: Number(beat) }),
    ...(free !== '-' && { free: Number(free) }),
    ...(agent !== '-' && { agent: Number(agent) }),
  };
}

/**
 * How this kiosk fares now.
 * @param places folder of the releases, and the one that goes with the machine's run.
 */
export function reportOf(
  gate: string,
  { root, run }: { root: string; run: string },
  shown: StoredRelease | undefined,
  agent?: number,
): KioskReport {
  const last = readProgress(run);
  const state = (): ReportedState => {
    if (existsSync(join(run, 'doubt'))) return 'altered';
    if (last?.phase === 'failed') return 'failed';
    if (last?.phase === 'refused' && last.code) return last.code;
    return shown && isStale(shown.release) ? 'stale' : 'ok';
  };
  const now = uptime();
  const beat = readBeat(run, now);
  const free = tried(() => freeBytes(root) / 1e6);
  return {
    gate,
    state: state(),
    ...(shown && { release: shown.name }),
    ...(beat !== undefined && { beat: now - beat }),
    ...(free !== undefined && { free }),
    ...(agent !== undefined && { agent }),
  };
}

function tried(read: () => number): number | undefined {
  try {
    const value = read();
    return Number.isFinite(value) ? value : undefined;
  } catch {
    return undefined;
  }
}

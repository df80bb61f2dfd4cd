import { uptime } from './clock.ts';
import { type Machine, REAL_MACHINE } from './machine.ts';
import { type Memory, readMemory } from './watchdog-memory.ts';

/** What the watchdog sees at one look. */
export interface Look {
  /** Seconds since the start of the machine. */
  now: number;
  /** The same at the page's last sign of life; undefined: none in this run of the machine. */
  beat: number | undefined;
  /** Whether the display is meant to run and has a panel: at night, and while a technician has stopped it, it is not. */
  isOn: boolean;
  /** Whether there is a release to show. */
  hasRelease: boolean;
}

/** Folders of the watchdog's own, which nobody else may write, and what it looks at. */
export interface WatchPlaces {
  /** Where the server leaves the page's sign of life. Another user's: nothing there is trusted. */
  run: string;
  /** Where the releases are. Another user's as well. */
  root: string;
  /** Goes with the run of the machine. */
  session: string;
  /** Stays. */
  kept: string;
}

export type WatchdogAction = 'none' | 'restart-display' | 'reboot';

/** A page says every half minute that it is seen; two and a half minutes of silence are a dead screen. */
export const SILENCE = 150;
const FIRST_LOOK = 180;
const RESTARTS = 5;
/** Three reboots a day, counted without a clock: one comes back after eight hours of running. */
export const REBOOTS = 3;
const REFILL = 8 * 3600;

export function decide(
  { now, beat, isOn, hasRelease }: Look,
  memory: Memory,
): { action: WatchdogAction; memory: Memory } {
  const refills = Math.max(0, Math.floor((now - memory.refilledAt) / REFILL));
  const isAlive = beat !== undefined && beat <= now && now - beat < SILENCE;
  const kept = {
    ...memory,
    // A machine that never showed anything is still being installed: to restart it would only disturb.
    isProven: memory.isProven || (hasRelease && isAlive),
    budget: Math.min(REBOOTS, memory.budget + refills),
    refilledAt: memory.refilledAt + refills * REFILL,
  };
  const none = (change: Partial<Memory> = {}) => ({
    action: 'none' as const,
    memory: { ...kept, ...change },
  });
  if (isAlive) return none({ restarts: 0, restartedAt: undefined });
  // When it comes on it needs as long to speak as one just restarted.
  if (!isOn) return none({ restarts: 0, restartedAt: now });
  if (!kept.isProven || now < FIRST_LOOK) return none();
  if (now - (kept.restartedAt ?? Number.NEGATIVE_INFINITY) < SILENCE) return none();
  if (kept.restarts >= RESTARTS && kept.budget > 0)
    return { action: 'reboot', memory: { ...kept, restarts: 0, budget: kept.budget - 1 } };
  return { action: 'restart-display', memory: { ...kept, restarts: kept.restarts + 1, restartedAt: now } };
}

/** One look, as the timer asks. */
export function watch(places: WatchPlaces, machine: Machine = REAL_MACHINE): WatchdogAction {
  const now = uptime();
  const look: Look = {
    now,
    beat: machine.readBeat(places.run, now),
    isOn: machine.isDisplayOn(),
    hasRelease: machine.hasRelease(places.root),
  };
  const before = readMemory(places, now, REBOOTS);
  const { action, memory } = decide(look, before);
  const isKept = machine.remember(places, memory, before);
  // A reboot that cannot be counted, as on a full disk, might be one without end.
  const allowed = action === 'reboot' && !isKept ? 'restart-display' : action;
  if (allowed !== 'none') machine.act(allowed);
  return allowed;
}

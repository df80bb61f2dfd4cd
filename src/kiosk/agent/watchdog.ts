import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { uptime } from './clock.ts';
import { writeDurably } from './durable.ts';

/** What the watchdog remembers of this run of the machine, and of all. Seconds are those since its start. */
export interface WatchdogMemory {
  /** Restarts of the display without a beat between them. */
  restarts: number;
  /** When the display was last restarted. */
  restartedAt?: number;
  /** Reboots it may still make. */
  budget: number;
  /** When a reboot was last given back. */
  refilledAt: number;
}

export type WatchdogAction = 'none' | 'restart-display' | 'reboot';

/** A page says every half minute that it is seen; two and a half minutes of silence are a dead screen. */
export const SILENCE = 150;
const FIRST_LOOK = 180;
const RESTARTS = 5;
/** Three reboots a day, counted without a clock: one comes back after eight hours of running. */
export const REBOOTS = 3;
const REFILL = 8 * 3600;

/** @param beat seconds since the start of the machine at the last sign of life; undefined: none yet. */
export function decide(
  now: number,
  beat: number | undefined,
  memory: WatchdogMemory,
): { action: WatchdogAction; memory: WatchdogMemory } {
  const refills = Math.floor((now - memory.refilledAt) / REFILL);
  const kept = {
    ...memory,
    budget: Math.min(REBOOTS, memory.budget + Math.max(0, refills)),
    refilledAt: memory.refilledAt + Math.max(0, refills) * REFILL,
  };
  const alive = beat !== undefined && beat <= now && now - beat < SILENCE;
  if (alive)
    return { action: 'none', memory: { budget: kept.budget, refilledAt: kept.refilledAt, restarts: 0 } };
  // A display just restarted needs as long to speak as any other.
  if (now < FIRST_LOOK || now - (kept.restartedAt ?? Number.NEGATIVE_INFINITY) < SILENCE)
    return { action: 'none', memory: kept };
  if (kept.restarts >= RESTARTS && kept.budget > 0)
    return { action: 'reboot', memory: { ...kept, restarts: 0, budget: kept.budget - 1 } };
  return { action: 'restart-display', memory: { ...kept, restarts: kept.restarts + 1, restartedAt: now } };
}

/** One look, as the timer asks. @param run folder that goes with the machine's run; @param kept one that stays. */
export function watch(
  run: string,
  kept: string,
  act: (action: WatchdogAction) => void = systemctl,
): WatchdogAction {
  const now = uptime();
  const session = readNumbers(join(run, 'watchdog.json'));
  const lasting = readNumbers(join(kept, 'watchdog.json'));
  const memory: WatchdogMemory = {
    restarts: session['restarts'] ?? 0,
    restartedAt: session['restartedAt'],
    refilledAt: session['refilledAt'] ?? 0,
    budget: lasting['budget'] ?? REBOOTS,
  };
  const { action, memory: next } = decide(now, readNumbers(join(run, 'beat.json'))['at'], memory);
  writeFileSync(join(run, 'watchdog.json'), JSON.stringify(next));
  if (next.budget !== lasting['budget'])
    writeDurably(join(kept, 'watchdog.json'), JSON.stringify({ budget: next.budget }));
  act(action);
  return action;
}

function systemctl(action: WatchdogAction): void {
  if (action === 'reboot') spawnSync('/bin/systemctl', ['reboot']);
  if (action === 'restart-display') spawnSync('/bin/systemctl', ['restart', 'cua-ngo-display.service']);
}

function readNumbers(file: string): Record<string, number | undefined> {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as Record<string, number | undefined>;
  } catch {
    return {};
  }
}

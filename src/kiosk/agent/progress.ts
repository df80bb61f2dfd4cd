import { join } from 'node:path';
import { isRefusalCode, type RefusalCode } from '../refusal.ts';
import { uptime } from './clock.ts';
import { readPlainFile, writePlainFile } from './plain.ts';

export const PHASES = ['looking', 'downloading', 'checking', 'done', 'refused', 'failed'] as const;

/** What the update that runs now, or the last one, is about; said on the screen and on the health page. */
export interface Progress {
  source: 'network' | 'stick';
  /** `done`: taken or nothing newer; a stick may be pulled out after `done`, `refused` and `failed`. */
  phase: (typeof PHASES)[number];
  /** Whole percent of the bytes that are still to come, while `downloading`. */
  percent?: number;
  /** Why, when `refused`. */
  code?: RefusalCode;
  /** Release that is taken, as `1-15`, where it is known. */
  release?: string;
  /** Seconds since the start of the machine. */
  at: number;
}

const FILE = 'progress.json';
const MOST_BYTES = 4096;

/**
 * A full disk is no reason to end an update.
 * @param run folder that goes with the machine's run. @returns whether it was written.
 */
export function writeProgress(run: string, progress: Omit<Progress, 'at'>): boolean {
  try {
    writePlainFile(join(run, FILE), JSON.stringify({ ...progress, at: uptime() }));
    return true;
  } catch {
    return false;
  }
}

/** @returns undefined when there is none, or none that can be read. */
export function readProgress(run: string): Progress | undefined {
  try {
    const value = JSON.parse(readPlainFile(join(run, FILE), MOST_BYTES)) as Progress;
    const { source, phase, percent, code, release, at } = value;
    if ((source !== 'network' && source !== 'stick') || !PHASES.includes(phase) || !Number.isFinite(at))
      return undefined;
    return {
      source,
      phase,
      at,
      ...(Number.isInteger(percent) && { percent: Math.min(100, Math.max(0, percent as number)) }),
      ...(isRefusalCode(code) && { code }),
      ...(typeof release === 'string' && /^\d{1,16}-\d{1,16}$/.test(release) && { release }),
    };
  } catch {
    return undefined;
  }
}

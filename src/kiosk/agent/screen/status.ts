import { uptime } from '../clock.ts';
import { type Progress, readProgress } from '../progress.ts';
import type { ServedRelease } from '../site-files.ts';

/** What the update that runs now, or the last one, is about, and what is shown meanwhile. */
export interface KioskStatus {
  progress: Progress | null;
  /** Seconds since that was written. */
  age: number | null;
  release: string | null;
  /** Day of that release, YYYY-MM-DD. */
  created: string | null;
}

/** @param run folder that goes with the machine's run. */
export function readStatus(run: string, shown: ServedRelease | undefined): KioskStatus {
  const progress = readProgress(run) ?? null;
  return {
    progress,
    age: progress && Math.max(0, Math.round(uptime() - progress.at)),
    release: shown?.name ?? null,
    created: shown?.created ?? null,
  };
}

import type { Progress } from '../build/reporter.ts';

/** What a command tells the desk that started it. */
export type Told =
  | { kind: 'answer'; data: object; text: string }
  | { kind: 'progress'; title: string; done: number; total?: number };

/** What the desk says to it: to end where it stands, nothing half-written. */
export const STOP = 'stop';

/** The desk that started this process; undefined where a person did. */
export interface Parent {
  answer(data: object, text: string): void;
  progress(title: string, ...progress: Parameters<Progress>): void;
}

/** Also ends the command when the desk asks for it, or is gone. A write that has begun is a single step, and is done first. */
export function openParent(): Parent | undefined {
  if (!process.send) return undefined;
  const end = () => {
    // Whoever has something to clear away hears of signals, which Windows has not.
    if (!process.emit('SIGTERM', 'SIGTERM')) process.exit(143);
  };
  process.on('message', (message) => message === STOP && end());
  process.once('disconnect', end);
  // To listen alone keeps no process alive.
  process.channel?.unref();
  const tell = (told: Told) => void process.send?.(told);
  return {
    answer: (data, text) => tell({ kind: 'answer', data, text }),
    progress: (title, done, total) =>
      tell({ kind: 'progress', title, done, ...(total !== undefined && { total }) }),
  };
}

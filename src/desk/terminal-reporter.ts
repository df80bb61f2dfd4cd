import type { WriteStream } from 'node:tty';
import { count, type Progress, type Reporter, seconds } from '../build/reporter.ts';

export interface ReporterOptions {
  out: Pick<WriteStream, 'write'>;
  error: Pick<WriteStream, 'write'>;
  /** True when a person watches a terminal: progress is redrawn on one line. */
  interactive: boolean;
  /** Milliseconds since any start. */
  clock: () => number;
  /** Told each redraw, whether anybody sits at the terminal or not. */
  watch?: (title: string, ...progress: Parameters<Progress>) => void;
}

/** At most so many redraws a second: more flicker, and slow terminals slow the build. */
const REDRAW_MS = 100;

/** The only place that prints. */
export function createReporter({ out, error, interactive, clock, watch }: ReporterOptions): Reporter {
  const steps: { title: string; seconds: number }[] = [];
  const clear = interactive ? '\r\u001b[2K' : '';
  return {
    color: interactive,
    steps,
    say: (text) => void out.write(`${clear}${text}\n`),
    complain: (text) => void error.write(`${clear}${text}\n`),
    async step(title, work, note) {
      const begin = clock();
      let drawn = Number.NEGATIVE_INFINITY;
      const progress: Progress = (done, total) => {
        if (!(interactive || watch) || (clock() - drawn < REDRAW_MS && done !== total)) return;
        drawn = clock();
        watch?.(title, done, total);
        if (!interactive) return;
        out.write(`${clear}… ${title}: ${count(done)}${total === undefined ? '' : `/${count(total)}`}`);
      };
      watch?.(title, 0);
      if (interactive) out.write(`${clear}… ${title}`);
      try {
        const result = await work(progress);
        const taken = (clock() - begin) / 1000;
        steps.push({ title, seconds: taken });
        const end = note?.(result);
        out.write(`${clear}✓ ${title}${end ? `: ${end}` : ''} (${seconds(taken)})\n`);
        return result;
      } catch (cause) {
        if (interactive) out.write(`${clear}✗ ${title}\n`);
        throw cause;
      }
    },
  };
}

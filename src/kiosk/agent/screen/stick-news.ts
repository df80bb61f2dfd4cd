import type { ServerResponse } from 'node:http';
import { uptime } from '../clock.ts';
import { COMMON_HEADERS } from '../headers.ts';
import { readProgress } from '../progress.ts';
import { type Saying, sayInAll } from './say.ts';
import type { ScreenLanguage } from './words.ts';

/** What is said over the page that a visitor looks at. */
export interface StickNews {
  /** The stick must stay in. */
  isReading: boolean;
  says: Record<ScreenLanguage, Saying>;
}

/** Seconds for which the end of it is told; nobody knows when the stick is pulled out. */
const TOLD = 60;
/** Seconds without a word after which a reading has died. */
const SILENT = 900;
const LOOK_EVERY = 500; // ms

/**
 * @param run folder that goes with the machine's run.
 * @param created day of the release that is shown.
 * @returns null when there is no stick that anybody waits for.
 */
export function readStickNews(run: string, created: string | undefined, now = uptime()): StickNews | null {
  const progress = readProgress(run);
  if (progress?.source !== 'stick') return null;
  const { phase, at } = progress;
  const isReading = phase === 'looking' || phase === 'downloading' || phase === 'checking';
  if (at > now + 1 || now - at > (isReading ? SILENT : TOLD)) return null;
  return { isReading, says: sayInAll(progress, created) };
}

/**
 * Answers with a stream of events (https://html.spec.whatwg.org/multipage/server-sent-events.html): one at each
 * change, none while there is no stick. The page waits on one quiet connection rather than ask again and again.
 */
export function streamNews(response: ServerResponse, read: () => StickNews | null): void {
  response.writeHead(200, {
    ...COMMON_HEADERS,
    'content-type': 'text/event-stream',
    'cache-control': 'no-store',
  });
  response.write('retry: 5000\n\n');
  let told = 'null';
  const look = () => {
    const now = JSON.stringify(read());
    if (now !== told) response.write(`data: ${now}\n\n`);
    told = now;
  };
  look();
  const timer = setInterval(look, LOOK_EVERY);
  response.on('close', () => clearInterval(timer));
}

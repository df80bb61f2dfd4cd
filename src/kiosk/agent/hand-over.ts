import type { Server } from 'node:http';
import { namedNumbers, readLaterKeys } from '../launcher/candidates.ts';

export interface HandOverRequest {
  /** Folder of agents in the store. */
  agents: string;
  onNewer: () => void;
  /** Milliseconds: between looks, without a request before nobody uses the screen, and after which it is done anyway. */
  every?: number;
  calm?: number;
  most?: number;
}

/** What a page says by itself, whether or not somebody stands before it. */
const OF_ITSELF = /^\/_kiosk\/(beat|health)\b/;

/**
 * Tells when this program is to make room for another: an agent has come, or the root has taken a key away, and
 * nobody uses the screen. What lay there at the start has been judged by the launcher, which chose this program.
 */
export function watchForNewer(server: Server, request: HandOverRequest): NodeJS.Timeout {
  const { agents, onNewer, every = 30_000, calm = 300_000, most = 86_400_000 } = request;
  const before = new Set(namedNumbers(agents));
  const keysBefore = readLaterKeys(agents);
  let used = performance.now();
  let since: number | undefined;
  server.on('request', ({ url = '' }) => {
    if (!OF_ITSELF.test(url)) used = performance.now();
  });
  const look = () => {
    const isNew = namedNumbers(agents).some((number) => !before.has(number));
    if (!isNew && readLaterKeys(agents) === keysBefore) return;
    const now = performance.now();
    since ??= now;
    if (now - used < calm && now - since < most) return;
    clearInterval(timer);
    onNewer();
  };
  const timer = setInterval(look, every).unref();
  return timer;
}

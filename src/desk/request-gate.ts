import type { IncomingMessage, ServerResponse } from 'node:http';
import { setTimeout } from 'node:timers/promises';

/** How long a page that has begun may take until it is waited for no longer; a first one is compiled in seconds. */
const PATIENCE = 10_000;

export interface RequestGate {
  /** For a server's middlewares: lets a request pass, while the gate is shut as soon as it opens. */
  pass(request: Pick<IncomingMessage, 'url'>, response: ServerResponse, next: () => void): void;
  /**
   * Does work in which no request is being answered: those that have begun are let out first, new ones wait.
   * Never called while it is shut.
   */
  shutFor<T>(work: () => Promise<T>): Promise<T>;
}

/**
 * Keeps what a page is made of from changing under it: no page sees the one half as it was and the other as it is.
 * @param free addresses that have nothing to do with the work, and may take as long as they like.
 */
export function createRequestGate(free: RegExp, patience = PATIENCE): RequestGate {
  const inside = new Set<ServerResponse>();
  let waiting: (() => void)[] | undefined;
  let onEmpty: (() => void) | undefined;
  const leave = (response: ServerResponse) => {
    if (inside.delete(response) && inside.size === 0) onEmpty?.();
  };
  const enter = (response: ServerResponse, next: () => void) => {
    // Whoever has gone away while waiting is never heard to leave.
    if (response.destroyed) return;
    inside.add(response);
    for (const event of ['finish', 'close']) response.once(event, () => leave(response));
    next();
  };
  return {
    pass(request, response, next) {
      if (free.test(request.url ?? '')) next();
      else if (waiting) waiting.push(() => enter(response, next));
      else enter(response, next);
    },
    async shutFor(work) {
      const held: (() => void)[] = [];
      waiting = held;
      const patient = new AbortController();
      try {
        if (inside.size > 0) {
          const empty = new Promise<void>((done) => (onEmpty = done));
          const late = setTimeout(patience, undefined, { signal: patient.signal }).catch(() => undefined);
          await Promise.race([empty, late]);
        }
        return await work();
      } finally {
        patient.abort();
        onEmpty = undefined;
        waiting = undefined;
        for (const enterNow of held) enterNow();
      }
    },
  };
}

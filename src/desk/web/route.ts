import type { IncomingHttpHeaders } from 'node:http';

/** A request that the guard has let in: from this machine, of this desk's own pages, with its session. */
export interface DeskRequest {
  method: string;
  /** Decoded, NFC, begins with one slash, no step of it is `..`. */
  path: string;
  query: URLSearchParams;
  headers: IncomingHttpHeaders;
  /**
   * All of the body.
   * @param limit bytes that it may have.
   * @throws TooLarge when it has more; the rest is not read.
   */
  body(limit: number): Promise<Buffer>;
  /** Aborted when whoever asked has gone away. */
  signal: AbortSignal;
}

export interface DeskAnswer {
  status: number;
  /** The media type, with its charset where it is a text. */
  type: string;
  body: string | Uint8Array | AsyncIterable<string | Uint8Array>;
  headers?: Readonly<Record<string, string>>;
}

/** Answers what is its own; undefined leaves the request to the next. */
export type DeskRoute = (request: DeskRequest) => Promise<DeskAnswer | undefined>;

/** A body with more bytes than its route takes: answered with 413. */
export class TooLarge extends Error {}

/** Data as an answer of the desk's API. */
export const jsonAnswer = (data: unknown, status = 200): DeskAnswer => ({
  status,
  type: 'application/json; charset=utf-8',
  body: JSON.stringify(data),
});

/** A request that is not done, with the reason for whoever sits at the desk. */
export const refusal = (status: number, message: string): DeskAnswer => jsonAnswer({ message }, status);

/** One answered request, as a web server's log tells it. */
export interface Access {
  /** Milliseconds since 1970. */
  at: number;
  method: string;
  /** Path and query as they stand in the log; empty where the request was none of HTTP. */
  target: string;
  /** What the server answered, 100 to 599; undefined where the log does not say. */
  status?: number;
  /** Who asked, where the log tells it. It is to be dropped as soon as it was counted. */
  visitor?: Visitor;
}

/** What a log may tell of whoever asked. */
export interface Visitor {
  /** Of IPv4 or IPv6. */
  address?: string;
  /** The page that led here. */
  referrer?: string;
  /** How the program named itself. */
  agent?: string;
}

/** What a line of a log is: a request, something else that is no request, or undefined: it could not be read. */
export type LogLine = Access | 'other' | undefined;

/** @returns undefined unless it is a status of HTTP. */
export function parseStatus(text: unknown): number | undefined {
  const status = Number(text);
  return Number.isInteger(status) && status >= 100 && status <= 599 ? status : undefined;
}

/** `GET /kiosk/latest.json HTTP/1.1`. A scanner's bytes are a request too, only none for a file. */
export function splitRequest(text: string): Pick<Access, 'method' | 'target'> {
  const [, method = '', target = ''] = /^([A-Z]{1,20}) (\S+)(?: HTTP\/[\d.]+)?$/.exec(text) ?? [];
  return { method, target };
}

/** @returns nothing where nothing is told; `-` and empty are nothing. */
export function visitorOf(parts: Readonly<Record<keyof Visitor, unknown>>): { visitor?: Visitor } {
  const told = Object.entries(parts).filter(([, value]) => typeof value === 'string' && !/^-?$/.test(value));
  return told.length > 0 ? { visitor: Object.fromEntries(told) } : {};
}

import type { IncomingHttpHeaders } from 'node:http';
import { RENEWAL } from './running.ts';
import type { DeskSession } from './session.ts';

/** The address that exchanges a ticket for the session. */
export const ENTRANCE = '/vao';
export const TICKET = 've';

const METHODS = ['GET', 'HEAD', 'POST', 'PUT', 'DELETE'];

export interface Asked {
  method: string;
  /** As `cleanPath` gives it; undefined where the address is none. */
  path: string | undefined;
  query: URLSearchParams;
  headers: IncomingHttpHeaders;
}

/** `enter`: the ticket was right, the cookie may be given. `renew`: a new ticket may be. `pass`: to the routes. Else the status that refuses. */
export type Verdict = 'enter' | 'renew' | 'pass' | 400 | 401 | 403 | 405 | 410;

/**
 * Whether a request comes from a page of this desk, with its session. A page of any other origin can make a browser ask
 * this address too; it cannot make it send the header, nor (SameSite) the cookie.
 * @param port of the desk on 127.0.0.1.
 */
export function judge({ method, path, query, headers }: Asked, port: number, session: DeskSession): Verdict {
  const host = `127.0.0.1:${port}`;
  // A name that was made to point to this machine is another host, whatever its address.
  if (headers.host !== host) return 403;
  if (session.isEnded) return 410;
  if (!METHODS.includes(method)) return 405;
  if (path === RENEWAL && method === 'POST') return isSecondStart(headers, session) ? 'renew' : 403;
  const isReading = method === 'GET' || method === 'HEAD';
  if (headers.origin === undefined ? !isReading : headers.origin !== `http://${host}`) return 403;
  if (path === undefined) return 400;
  const ticket = query.get(TICKET);
  if (path === ENTRANCE && method === 'GET' && ticket !== null)
    return session.takeTicket(ticket) ? 'enter' : 403;
  const site = headers['sec-fetch-site'];
  if (site !== undefined && site !== 'same-origin' && site !== 'none') return 403;
  if (!session.holdsCookie(cookieIn(headers, cookieName(port)))) return 403;
  if (!path.startsWith('/api/')) return 'pass';
  const [, token = ''] = /^token (\S+)$/.exec(headers.authorization ?? '') ?? [];
  if (token === '') return 401;
  return session.holdsApiToken(token) ? 'pass' : 401;
}

/** No page can ask so: a browser names its origin. */
function isSecondStart({ origin, authorization }: IncomingHttpHeaders, session: DeskSession): boolean {
  const [, secret] = /^desk (\S+)$/.exec(authorization ?? '') ?? [];
  return origin === undefined && secret !== undefined && session.holdsSecret(secret);
}

/** Cookies do not tell ports apart: two desks of one machine have names of their own. */
export const cookieName = (port: number): string => `cua-ngo-${port}`;

/** The value of a cookie; empty without it. */
function cookieIn({ cookie = '' }: IncomingHttpHeaders, name: string): string {
  const pairs = cookie.split(';').map((pair) => pair.trim());
  return pairs.find((pair) => pair.startsWith(`${name}=`))?.slice(name.length + 1) ?? '';
}

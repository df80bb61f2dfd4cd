import { type LogLine, parseStatus, splitRequest, visitorOf } from './access.ts';
import { parseClfTime, parseIsoTime, parseUnixTime } from './log-time.ts';

type Json = Record<string, unknown>;

/** Names under which servers put the time; Caddy's own is `ts`. */
const TIMES = ['ts', 'time', 'timestamp', '@timestamp', 'time_iso8601', 'time_local'];

/**
 * One object a line, as Caddy writes (https://caddyserver.com/docs/caddyfile/directives/log) and nginx where its
 * log_format was made so. What Caddy says of itself in the same file is no request.
 */
export function parseJsonLine(line: string): LogLine {
  const entry = parseObject(line);
  if (!entry) return undefined;
  const asked = requestOf(entry);
  if (!asked) return 'other';
  const at = TIMES.map((name) => timeOf(entry[name])).find((time) => time !== undefined);
  if (at === undefined) return undefined;
  const status = parseStatus(entry['status']);
  return { at, ...asked, ...(status !== undefined && { status }), ...visitorOf(visitorIn(entry)) };
}

function parseObject(line: string): Json | undefined {
  try {
    const value: unknown = JSON.parse(line);
    return isObject(value) ? value : undefined;
  } catch {
    return undefined;
  }
}

function requestOf(entry: Json): { method: string; target: string } | undefined {
  const { request } = entry;
  if (typeof request === 'string') return splitRequest(request);
  const from = isObject(request) ? request : entry;
  const method = from['method'] ?? from['request_method'];
  const target = from['uri'] ?? from['request_uri'];
  return typeof method === 'string' && typeof target === 'string' ? { method, target } : undefined;
}

/** Caddy tells of the request apart, its headers as lists; a log_format of nginx has names of its variables. */
function visitorIn(entry: Json): Record<'address' | 'referrer' | 'agent', unknown> {
  const request = isObject(entry['request']) ? entry['request'] : {};
  const headers = isObject(request['headers']) ? request['headers'] : {};
  const first = (value: unknown) => (Array.isArray(value) ? value[0] : value);
  return {
    address: request['client_ip'] ?? request['remote_ip'] ?? entry['remote_addr'],
    referrer: first(headers['Referer']) ?? entry['http_referer'] ?? entry['referer'],
    agent: first(headers['User-Agent']) ?? entry['http_user_agent'] ?? entry['user_agent'],
  };
}

function timeOf(value: unknown): number | undefined {
  if (typeof value === 'number') return parseUnixTime(value);
  if (typeof value !== 'string') return undefined;
  return parseIsoTime(value) ?? parseClfTime(value) ?? parseUnixTime(Number(value));
}

const isObject = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

import { isIP } from 'node:net';
import { type LogLine, parseStatus, splitRequest, visitorOf } from './access.ts';
import { parseClfTime, parseIsoTime } from './log-time.ts';

/**
 * Common and combined log format of nginx and Apache, also with the host before it (vhost_combined) or the words of
 * syslog: what counts is a time in brackets and the request in quotes after it. Both servers write a quote of the
 * visitor's as \x22 or \", so they cannot make up a request by their name or their browser's.
 * https://httpd.apache.org/docs/2.4/mod/mod_log_config.html, https://nginx.org/en/docs/http/ngx_http_log_module.html
 */
const LINE = /^((?:[^"\\]|\\.)*?) \[([^\]"]{20,40})\] "((?:[^"\\]|\\.)*)"(?: (\d{3}|-)(?= |$))?/;
/** What the combined format adds: the bytes, whence, and by which program. */
const MORE = /^ \S+ "((?:[^"\\]|\\.)*)" "((?:[^"\\]|\\.)*)"/;

/** @returns undefined when it is not of this form. */
export function parseClfLine(line: string): LogLine {
  const found = LINE.exec(line);
  if (!found) return undefined;
  const [whole, before = '', time = '', request = '', status] = found;
  const at = parseClfTime(time) ?? parseIsoTime(time);
  if (at === undefined) return undefined;
  const code = parseStatus(status);
  const [, referrer, agent] = MORE.exec(line.slice(whole.length)) ?? [];
  // A host or the words of syslog may stand before it.
  const address = before.split(' ').find((word) => isIP(word) !== 0);
  return {
    at,
    ...splitRequest(request),
    ...(code !== undefined && { status: code }),
    ...visitorOf({ address, referrer, agent }),
  };
}

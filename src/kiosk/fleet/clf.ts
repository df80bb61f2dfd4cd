import { type LogLine, parseStatus, splitRequest } from './access.ts';
import { parseClfTime, parseIsoTime } from './log-time.ts';

/**
 * Common and combined log format of nginx and Apache, also with the host before it (vhost_combined) or the words of
 * syslog: what counts is a time in brackets and the request in quotes after it. Both servers write a quote of the
 * visitor's as \x22 or \", so they cannot make up a request by their name or their browser's.
 * https://httpd.apache.org/docs/2.4/mod/mod_log_config.html, https://nginx.org/en/docs/http/ngx_http_log_module.html
 */
const LINE = /^(?:[^"\\]|\\.)*? \[([^\]"]{20,40})\] "((?:[^"\\]|\\.)*)"(?: (\d{3}|-)(?= |$))?/;

/** @returns undefined when it is not of this form. */
export function parseClfLine(line: string): LogLine {
  const found = LINE.exec(line);
  if (!found) return undefined;
  const [, time = '', request = '', status] = found;
  const at = parseClfTime(time) ?? parseIsoTime(time);
  if (at === undefined) return undefined;
  const code = parseStatus(status);
  return { at, ...splitRequest(request), ...(code !== undefined && { status: code }) };
}

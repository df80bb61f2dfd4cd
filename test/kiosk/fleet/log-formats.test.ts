import { describe, expect, it } from 'vitest';
import { createLineParser } from '../../../src/kiosk/fleet/log-formats.ts';

const QUERY = 'gate=ck-may&release=1-15&state=ok&beat=12&free=8123';
const ASKED = { method: 'GET', target: `/kiosk/latest.json?${QUERY}` };
/** 29 November 2026, 23:40:23 in Viet Nam. */
const AT = Date.UTC(2026, 10, 29, 16, 40, 23);
/** The last line, without whoever asked. */
function read(...lines: string[]) {
  const last = lines.map(createLineParser()).at(-1);
  if (typeof last !== 'object') return last;
  const { visitor: _, ...access } = last;
  return access;
}

describe('a request for latest.json is read as its server writes it', () => {
  const request = `"GET /kiosk/latest.json?${QUERY} HTTP/1.1"`;
  it.each([
    ['common', `203.0.113.9 - - [29/Nov/2026:23:40:23 +0700] ${request} 200 354`],
    ['combined', `203.0.113.9 - - [29/Nov/2026:16:40:23 +0000] ${request} 200 354 "-" "cua-ngo/1"`],
    [
      'combined, with a name',
      `203.0.113.9 - Lê \\"B\\" [29/Nov/2026:11:40:23 -0500] ${request} 200 354 "-" "-"`,
    ],
    [
      'vhost_combined',
      `tinh.example:443 2001:db8::9 - - [29/Nov/2026:23:40:23 +0700] ${request} 200 - "-" "x"`,
    ],
    [
      'by syslog',
      `Nov 29 23:40:23 web nginx: 203.0.113.9 - - [29/Nov/2026:23:40:23 +0700] ${request} 200 354 "-" "-"`,
    ],
    ['with ISO time', `203.0.113.9 - - [2026-11-29T23:40:23+07:00] ${request} 200 354`],
  ])('%s', (_, line) => {
    expect(read(line)).toEqual({ at: AT, ...ASKED, status: 200 });
  });

  it.each<[string, unknown]>([
    ['seconds', AT / 1000],
    ['milliseconds', AT],
    ['nanoseconds', AT * 1e6],
    ['ISO', '2026-11-29T23:40:23.000+0700'],
    ['wall', '2026/11/29 16:40:23'],
    ['common', '29/Nov/2026:23:40:23 +0700'],
  ])('Caddy, time in %s', (_, ts) => {
    const request = { remote_ip: '203.0.113.9', host: 'tinh.example', method: 'GET', uri: ASKED.target };
    const line = JSON.stringify({ level: 'info', ts, logger: 'http.log.access', request, status: 304 });
    expect(read(line)).toEqual({ at: AT, ...ASKED, status: 304 });
    expect(read(`Nov 29 23:40:23 web caddy[12]: ${line.replaceAll('&', '\\u0026')}`)).toEqual(read(line));
  });

  it('nginx with objects of its own', () => {
    const line = JSON.stringify({
      time_iso8601: '2026-11-29T23:40:23+07:00',
      request: `GET ${ASKED.target} HTTP/2.0`,
      status: '200',
    });
    expect(read(line)).toEqual({ at: AT, ...ASKED, status: 200 });
  });

  it('IIS, by the columns that were named last', () => {
    const lines = [
      '#Software: Microsoft Internet Information Services 10.0',
      '#Fields: date time s-ip cs-method cs-uri-stem cs-uri-query s-port c-ip cs(User-Agent) sc-status',
      `2026-11-29 16:40:23 10.0.0.1 GET /kiosk/latest.json ${QUERY} 443 203.0.113.9 cua-ngo/1+(x) 200`,
    ];
    expect(read(...lines)).toEqual({ at: AT, ...ASKED, status: 200 });
    const other = [
      '#Fields: cs-uri-stem cs-uri-query date time',
      `/kiosk/latest.json ${QUERY} 2026-11-29 16:40:23`,
    ];
    expect(read(...lines, ...other)).toEqual({ at: AT, ...ASKED });
  });

  it('W3C logs whose lines have no day, past midnight', () => {
    const lines = [
      '#Date: 2026-11-28 23:00:00',
      '#Fields: time cs-method cs-uri-stem',
      '23:59:59 GET /a',
      '16:40:23 GET /kiosk/latest.json',
    ];
    expect(read(...lines)).toEqual({ at: AT, method: 'GET', target: '/kiosk/latest.json' });
  });
});

it('what is no request is told from what cannot be read', () => {
  expect(read('{"level":"info","ts":1795000000,"logger":"tls","msg":"renewed"}')).toBe('other');
  expect(read('')).toBe('other');
  expect(read('#Version: 1.0')).toBe('other');
  // A scanner's greeting is a request that asks for nothing.
  expect(read(`203.0.113.9 - - [29/Nov/2026:23:40:23 +0700] "\\x16\\x03\\x01" 400 150 "-" "-"`)).toEqual({
    at: AT,
    method: '',
    target: '',
    status: 400,
  });
});

it.each([
  'no log at all',
  '{"level":"info","request":{"method":"GET","uri":"/x"},"ts":"yesterday"}',
  '{"level":"info"',
  '203.0.113.9 - - [31/Feb/2026:23:40:23 +0700] "GET / HTTP/1.1" 200 1',
  '203.0.113.9 - - [29/Nov/2026:25:40:23 +0700] "GET / HTTP/1.1" 200 1',
  '203.0.113.9 - - [29/Nov/2026:23:40:23 +9900] "GET / HTTP/1.1" 200 1',
  '2026-11-29 16:40:23 GET /kiosk/latest.json - 200',
])('%s cannot be read', (line) => {
  expect(read(line)).toBeUndefined();
});

it('a visitor makes up no request by what he sends along', () => {
  const fake = `[29/Nov/2026:23:40:23 +0700] \\"GET ${ASKED.target} HTTP/1.1\\" 200`;
  const line = `203.0.113.9 - ${fake} [30/Nov/2026:00:00:00 +0700] "GET / HTTP/1.1" 404 1 "${fake}" "${fake}"`;
  expect(read(line)).toEqual({ at: Date.UTC(2026, 10, 29, 17), method: 'GET', target: '/', status: 404 });
});

describe('who asked is told as each server writes it', () => {
  const visitor = { address: '203.0.113.9', referrer: 'https://news.example/a', agent: 'Browser 1' };
  const first = '- - [29/Nov/2026:23:40:23 +0700] "GET /vi/ HTTP/1.1" 200 354';
  const w3c = (values: string) => [
    '#Fields: date time c-ip cs-method cs-uri-stem sc-status cs(User-Agent) cs(Referer)',
    `2026-11-29 16:40:23 ${values}`,
  ];
  const request = { method: 'GET', uri: '/vi/' };
  const headers = { Referer: ['https://news.example/a'], 'User-Agent': ['Browser 1'] };
  it.each<[string, string[]]>([
    ['combined', [`203.0.113.9 ${first} "https://news.example/a" "Browser 1"`]],
    ['with its host', [`tinh.example:443 203.0.113.9 ${first} "https://news.example/a" "Browser 1"`]],
    ['W3C', w3c('203.0.113.9 GET /vi/ 200 Browser+1 https://news.example/a')],
    [
      'Caddy',
      [JSON.stringify({ ts: AT / 1000, request: { ...request, client_ip: '203.0.113.9', headers } })],
    ],
    [
      'JSON of nginx',
      [
        JSON.stringify({
          time: '2026-11-29T23:40:23+07:00',
          request: 'GET /vi/ HTTP/1.1',
          remote_addr: '203.0.113.9',
          http_referer: 'https://news.example/a',
          http_user_agent: 'Browser 1',
        }),
      ],
    ],
  ])('%s', (_, lines) => {
    expect(lines.map(createLineParser()).at(-1)).toMatchObject({ visitor });
  });

  it('and nothing where a log says nothing', () => {
    expect([`- ${first} "-" "-"`].map(createLineParser())[0]).not.toHaveProperty('visitor');
  });
});

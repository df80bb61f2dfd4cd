import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { Refusal } from '../../../src/build/refusal.ts';
import { readCatalogue } from '../../../src/catalogue/read.ts';
import { findLogs } from '../../../src/desk/find-logs.ts';
import { readCountries } from '../../../src/desk/visits/countries.ts';
import { readVisits, type VisitsOptions } from '../../../src/desk/visits/read-visits.ts';
import { visitsCsv, visitTables } from '../../../src/desk/visits/visit-tables.ts';
import { deviceOf, referringSite } from '../../../src/desk/visits/visitor-class.ts';
import { createVisitsPage } from '../../../src/desk/visits/visits-page.ts';
import { parseVisitsArguments } from '../../../src/desk/visits-arguments.ts';
import { temporaryFolder } from '../temporary.ts';

const PHONE =
  'Mozilla/5.0 (Linux; Android 14; Pixel 8) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/126.0 Mobile Safari/537.36';
const DESK =
  'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/126.0 Safari/537.36';
const BOT = 'Mozilla/5.0 (compatible; Googlebot/2.1; +http://www.google.com/bot.html)';
const ADDRESSES = ['203.0.113.9', '2001:db8::77', '198.51.100.23'];
/** What a visitor typed, and must stand nowhere. */
const TYPED = ['nguyen', 'sokham', '0912345678'];

const root = resolve(import.meta.dirname, '../../..');
const content = join(root, 'content');
/** As `npm run visits`, over the sample. */
function visits(...args: string[]) {
  const node = ['--disable-warning=ExperimentalWarning', join(root, 'src/desk/visits.ts'), ...args];
  const env = { ...process.env, CONTENT_DIR: content };
  return spawnSync(process.execPath, node, { env, encoding: 'utf8' });
}
const catalogue = readCatalogue(content).catalogue as NonNullable<
  ReturnType<typeof readCatalogue>['catalogue']
>;

const clf = (
  target: string,
  {
    day = '29/Nov/2026:10:00:00 +0700',
    status = 200,
    from = '-',
    agent = PHONE,
    ip = ADDRESSES[0],
    method = 'GET',
  } = {},
) => `${ip} - sokham [${day}] "${method} ${target} HTTP/1.1" ${status} 5000 "${from}" "${agent}"\n`;

const count = async (lines: string[], more: Partial<VisitsOptions> = {}) => {
  const dir = temporaryFolder({ 'access.log': lines.join('') });
  return readVisits([join(dir, 'access.log')], { catalogue, siteUrl: 'https://tinh.example', ...more });
};

describe('views are counted', () => {
  it('of pages that were read, by day in Viet Nam, language, kind and record; of files by their type', async () => {
    const { log } = await count([
      clf('/lo/gates/ck-na-meo/'),
      clf('/lo/gates/ck-na-meo/?q=nguyen', { status: 304, day: '29/Nov/2026:17:30:00 +0000' }),
      clf('/zh/places/in/type/beach/', { agent: DESK }),
      clf('/en/'),
      clf('/'),
      clf('/en/search/?q=0912345678'),
      clf('/data/v1/lo/places.csv', { agent: 'curl/8' }),
      // None of these is a view.
      clf('/lo/gates/', { status: 404 }),
      clf('/lo/gates/', { method: 'HEAD' }),
      clf('/assets/a.css'),
      clf('/search/lo/names-Laoo.json'),
      clf('/xx/places/'),
      clf('/wp-admin/'),
    ]);
    expect([log.views, log.bots, log.first, log.last]).toEqual([6, 0, '2026-11-29', '2026-11-30']);
    expect(log.counts('day')).toEqual([
      ['2026-11-29', 5],
      ['2026-11-30', 1],
    ]);
    expect(log.counts('language')).toEqual([
      ['en', 2],
      ['lo', 2],
      ['zh', 1],
    ]);
    expect(log.counts('kind')).toEqual([
      ['gates', 2],
      ['places', 1],
    ]);
    expect(log.counts('record')).toEqual([['gates/ck-na-meo', 2]]);
    expect(log.counts('file')).toEqual([['csv', 1]]);
    expect(log.counts('device')).toEqual([
      ['phone', 5],
      ['computer', 1],
    ]);
  });

  it('of programs apart, and only on the days that are asked for', async () => {
    const lines = [
      clf('/en/', { agent: BOT }),
      clf('/en/', { agent: '-' }),
      clf('/en/', { day: '30/Sep/2026:23:59:59 +0700' }),
      clf('/en/', { day: '01/Oct/2026:00:00:00 +0700' }),
      clf('/en/', { day: '31/Dec/2026:23:59:59 +0700' }),
      clf('/en/', { day: '01/Jan/2027:00:00:00 +0700' }),
    ];
    const { log } = await count(lines, { span: { from: '2026-10-01', to: '2026-12-31' } });
    expect([log.views, log.bots]).toEqual([2, 2]);
  });

  it('by the sites that led here, of which nothing but the name is kept', async () => {
    const { log } = await count([
      clf('/en/', { from: 'https://www.news.example/story?reader=nguyen' }),
      clf('/en/', { from: 'https://news.example:8443/' }),
      clf('/en/', { from: 'https://tinh.example/vi/' }),
      clf('/en/', { from: 'http://198.51.100.23/a' }),
      clf('/en/', { from: 'http://[2001:db8::77]/a' }),
      clf('/en/', { from: 'javascript:alert(1)' }),
    ]);
    expect(log.counts('site')).toEqual([['news.example', 2]]);
  });

  it('by country where there is a table, of both families of addresses', async () => {
    const dir = temporaryFolder({
      'countries.csv':
        '198.51.100.0,198.51.100.255,KH\n"203.0.113.0","203.0.113.127","LA"\n2001:db8::,2001:db8:ffff:ffff:ffff:ffff:ffff:ffff,VN\n',
      'odd.csv': 'name,age\nsokham,30\n',
    });
    const lines = [...ADDRESSES, '::ffff:203.0.113.9', '203.0.113.128', '192.0.2.1', '2001:db9::1'].map(
      (ip) => clf('/en/', { ip }),
    );
    const { log } = await count(lines, { countries: join(dir, 'countries.csv') });
    expect(log.counts('country')).toEqual([
      ['LA', 2],
      ['KH', 1],
      ['VN', 1],
    ]);
    await expect(readCountries(join(dir, 'odd.csv'))).rejects.toThrow(Refusal);
  });

  it('and whoever makes up thousands of sites fills no memory', async () => {
    const { log } = await count(
      Array.from({ length: 2500 }, (_, at) => clf('/en/', { from: `https://site-${at}.example/` })),
    );
    expect(log.counts('site')).toHaveLength(2001);
    expect(log.counts('site')[0]).toEqual(['…', 500]);
  });
});

it('a device is known by how its program names itself', () => {
  const ipad = 'Mozilla/5.0 (iPad; CPU OS 16_0 like Mac OS X) AppleWebKit/605.1.15 Version/16.0 Safari/604.1';
  const iphone = 'Mozilla/5.0 (iPhone; CPU iPhone OS 17_0 like Mac OS X) AppleWebKit/605.1.15 Mobile/15E148';
  const tablet = 'Mozilla/5.0 (Linux; Android 13; SM-X200) AppleWebKit/537.36 Chrome/126.0 Safari/537.36';
  expect([PHONE, DESK, BOT, ipad, iphone, tablet, undefined, 'curl/8.5'].map(deviceOf)).toEqual([
    'phone',
    'computer',
    'bot',
    'tablet',
    'phone',
    'tablet',
    'bot',
    'bot',
  ]);
  expect(referringSite('https://WWW.Báo.example/x', '')).toBe('xn--bo-mia.example');
});

describe('nothing of a visitor is written', () => {
  const lines = ADDRESSES.flatMap((ip) => [
    clf(`/lo/gates/ck-na-meo/?q=${TYPED.join('+')}`, { ip, from: `https://a.example/?${TYPED.join('&')}` }),
    clf(`/lo/places/${TYPED[0]}/`, { ip, from: `https://${TYPED[2]}@b.example/${TYPED[1]}` }),
    clf(`/lo/${TYPED[1]}/`, { ip, agent: `${PHONE} <script>alert("${TYPED[0]}")</script>` }),
    `${ip} torn ${TYPED[0]}\n`,
  ]);

  it('no address and no text of a query, in the page, in the table and in what the command says', () => {
    const dir = temporaryFolder({ 'a.log': lines.join(''), 'b.log.gz': gzipSync(lines.join('')) });
    const out = join(dir, 'out');
    const { status: code, stdout, stderr } = visits(join(dir, '*.log*'), '--out', out, '--json');
    expect([code, readdirSync(out).toSorted()]).toEqual([0, ['visits.csv', 'visits.html']]);
    const written = [
      stdout,
      stderr,
      ...readdirSync(out).map((name) => readFileSync(join(out, name), 'utf8')),
    ];
    expect(JSON.parse(stdout)).toMatchObject({ views: 18, bots: 0 });
    for (const secret of [...ADDRESSES, ...TYPED])
      expect(written.filter((text) => text.toLowerCase().includes(secret))).toEqual([]);
    expect(written.join()).not.toContain('<script');
    expect(written.join()).toContain('a.example');
  });

  it('and what the page and the table show is escaped and no formula', () => {
    const log = { counts: (group: string) => (group === 'site' ? [['=1+1', 3]] : []) as [string, number][] };
    const tables = visitTables(log, catalogue);
    expect(visitsCsv(tables, ',')).toContain("'=1+1");
    const page = createVisitsPage([{ group: 'site', title: '<b>', head: '"', rows: [] }], {
      summary: '<i>',
      notices: ['<u>'],
    });
    expect(String(page)).not.toMatch(/<(?:b|i|u)>/);
  });
});

it('words that are missing or wrong, and logs that are not there, are answered', () => {
  for (const args of [
    [],
    ['a.log', '--from', '2026-13-01'],
    ['a.log', '--from', '2026-02-02', '--to', '2026-02-01'],
  ])
    expect(() => parseVisitsArguments(args)).toThrow(/npm run visits/);
  expect(() => findLogs([join(temporaryFolder(), 'khong-co.log')])).toThrow('khong-co.log');
});

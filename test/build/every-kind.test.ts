import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { parse } from 'yaml';
import { KIND_NAMES } from '../../src/model/kinds.ts';
import { commonCache } from '../support/build-once.ts';
import { buildProvince, fixtures } from '../support/build-province.ts';
import { removeFolder } from '../support/remove-folder.ts';
import { schemaFaults } from '../support/schema-org.ts';
import { filesOf, readPage } from '../support/site.ts';

const dir = mkdtempSync(join(tmpdir(), 'every-kind-'));
afterAll(() => removeFolder(dir));

it('content of every kind as it was written before formats is brought forward, passes the check and is built', async () => {
  const contentDir = join(dir, 'content');
  cpSync(join(fixtures, 'every-kind'), contentDir, { recursive: true });
  const before = readFileSync(join(contentDir, 'province.yaml'), 'utf8');
  const run = (command: string, ...args: string[]) =>
    buildProvince({ command, args, contentDir, outDir: join(dir, 'site'), cacheDir: commonCache() });

  const shown = await run('check', '--fix');
  expect([shown.code, shown.stdout]).toEqual([1, expect.stringContaining('+format: 1\n')]);
  expect(shown.stderr).toContain('Chưa ghi gì.');
  expect(readFileSync(join(contentDir, 'province.yaml'), 'utf8')).toBe(before);

  const fixed = await run('check', '--fix', '--yes');
  expect([fixed.code, fixed.stderr]).toEqual([0, '']);
  expect(fixed.stdout).toContain('✓ Đã ghi 1 tệp.');
  expect(fixed.stdout).toMatch(/Không có lỗi; \d+ lời nhắc\.\n$/);
  expect(fixed.stdout).not.toContain('Chưa ghi định dạng');
  const after = readFileSync(join(contentDir, 'province.yaml'), 'utf8');
  expect(parse(after)).toEqual({ format: 1, ...parse(before) });
  expect(after.match(/# .*/g)).toEqual(before.match(/# .*/g));

  writeFileSync(join(contentDir, 'redirects.yaml'), WITHDRAWN);
  const built = await run('build');
  expect([built.code, built.stderr]).toEqual([0, '']);
  for (const kind of KIND_NAMES)
    for (const id of readdirSync(join(contentDir, kind)))
      for (const lang of ['vi', 'en'])
        expect(existsSync(join(dir, 'site', lang, kind, id, 'index.html')), `${lang} ${kind} ${id}`).toBe(
          true,
        );
});

/** Gone for good; the reason is not in every language. */
const WITHDRAWN = 'redirects:\n  - { from: places/ben-cu, on: 2026-11-02, reason: { vi: Bến đã đóng. } }\n';

const site = () => join(dir, 'site');
const pages = () => filesOf(site()).filter((file) => file.endsWith('.html'));

it('tells search engines of every page once, by types and properties that schema.org has', () => {
  const wrong = pages().flatMap((file) => {
    const text = readFileSync(join(site(), file), 'utf8');
    const graphs = [...text.matchAll(/<script type="application\/ld\+json">(.*?)<\/script>/g)];
    const expected = file === '404.html' ? 0 : 1;
    return graphs.length === expected
      ? graphs.flatMap(([, graph]) =>
          schemaFaults(JSON.parse(graph as string)).map((fault) => `${file}: ${fault}`),
        )
      : [`${file}: ${graphs.length} graphs`];
  });
  expect(wrong).toEqual([]);
  expect(pages().length).toBeGreaterThan(2 * KIND_NAMES.length);
});

it('passes on a record by a card of its own, in the language of its words', () => {
  const cardOf = (address: string) =>
    /og:image" content="https:\/\/mau\.example(\/media\/[^"]*card-[0-9a-f]{12}\.jpg)"/.exec(
      readPage(site(), address),
    )?.[1];
  const cards = ['/vi/places/ben-mau/', '/en/places/ben-mau/', '/vi/people/ong-mau/'].map(cardOf);
  expect(new Set(cards).size).toBe(3);
  for (const card of cards) expect(existsSync(join(site(), card ?? 'none')), card).toBe(true);
  expect(filesOf(site()).filter((file) => /card-[0-9a-f]{12}/.test(file)).length).toBeGreaterThan(
    KIND_NAMES.length,
  );
});

it('shows a picture wherever a link to a page is passed on, told by the words of the picture', () => {
  for (const address of ['/', '/en/', '/en/map/', '/en/people/ong-mau/', '/vi/places/ben-cu/']) {
    const page = readPage(site(), address);
    expect(page, address).toMatch(
      /<meta property="og:image" content="https:\/\/mau\.example\/media\/[^"]+">/,
    );
    expect(page, address).toMatch(/<meta property="og:image:alt" content="[^"]+"/);
    expect(page, address).toContain(
      `<meta property="og:locale" content="${address.startsWith('/en/') ? 'en_GB' : 'vi_VN'}">`,
    );
  }
});

it('says at the address of a record that is gone that it is, and nowhere else', () => {
  const [vi, en] = ['vi', 'en'].map((lang) => readPage(site(), `/${lang}/places/ben-cu/`)) as [
    string,
    string,
  ];
  expect(vi).toContain('<meta name="robots" content="noindex">');
  expect(vi).toContain('được gỡ ngày 2 tháng 11 năm 2026.');
  expect(vi).toMatch(/<p>Bến đã đóng\.<\/p>/);
  expect(en).toContain('2 November 2026');
  expect(en).toMatch(/<p><span lang="vi">Bến đã đóng\.<\/span><\/p>/);
  expect(en).toContain('href="/en/places/"');
  const own = /^(?:vi|en)\/places\/ben-cu(?:\/index\.html|\.json)$/;
  const data = ['data/v1/changes.json', 'data/v1/records/places/ben-cu.json'];
  const telling = filesOf(site()).filter(
    (file) =>
      !own.test(file) && !data.includes(file) && readFileSync(join(site(), file)).includes('places/ben-cu'),
  );
  expect(telling).toEqual([]);
});

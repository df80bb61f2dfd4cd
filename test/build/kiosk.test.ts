import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { isHashed } from '../../src/kiosk/agent/headers.ts';
import { openBrowser } from '../browser.ts';
import { axeFaults } from '../support/axe.ts';
import { builtKiosk } from '../support/build-kiosk.ts';
import { buildProvince, fixtures } from '../support/build-province.ts';
import { brokenLinks } from '../support/links.ts';
import { parsePages } from '../support/parsed-pages.ts';
import { addressesOf, filesOf, hashesOf, readPage } from '../support/site.ts';
import { openSite } from '../support/site-in-browser.ts';
import { htmlFaults } from '../support/valid-html.ts';

const SITE = 'https://nui-may.example';
const elsewhere = { TZ: 'America/Los_Angeles', LANG: 'de_DE.UTF-8', LC_ALL: 'de_DE.UTF-8' };

/** An invented gate to Cambodia in a province of four languages, with every kind of link that leads outside. */
describe('the kiosk of a border gate', () => {
  let dir: string;
  let browser: Browser;
  let pages: string[];
  beforeAll(async () => {
    [dir, browser] = await Promise.all([builtKiosk('border-gate', 'cua-may'), openBrowser()]);
    pages = addressesOf(dir);
  });
  afterAll(() => browser?.close());

  it('puts the language of the gate beyond first, in the choice and on every page', async () => {
    const order = await parsePages(browser, dir, ['/', '/vi/', '/km/places/'], (document) =>
      [...document.querySelectorAll('a[data-language]')].map((link) => link.getAttribute('hreflang')),
    );
    for (const found of order.values()) expect(found).toEqual(['km', 'vi', 'en', 'lo']);
  });

  it('sends nobody anywhere from the choice of languages, and shows the name of the province in each', () => {
    const chooser = readPage(dir, '/');
    expect(chooser).not.toMatch(/http-equiv="refresh"|choose-language/);
    for (const name of ['Núi Mây', 'Nui May', 'ນຸ້ຍເມີຍ', 'នុយម៉ី']) expect(chooser).toContain(name);
  });

  it('names no address outside where a touch or the browser could follow it', async () => {
    const names = ['href', 'src', 'action', 'formaction', 'poster', 'srcset', 'data', 'ping', 'target'];
    const query = names.map((name) => `[${name}]`).join();
    const found = await parsePages(
      browser,
      dir,
      pages,
      new Function(
        'document',
        `return [...document.querySelectorAll(${JSON.stringify(query)})].flatMap((element) =>
          ${JSON.stringify(names)}.flatMap((name) => element.getAttribute(name) ?? []))`,
      ) as (document: Document) => string[],
    );
    const addresses = [...found.values()].flat();
    expect(addresses.length).toBeGreaterThan(1000);
    expect(addresses.filter((address) => !/^(?:\/(?!\/)|#)/.test(address))).toEqual([]);
    const styles = filesOf(dir).filter((file) => file.endsWith('.css'));
    for (const file of styles)
      expect(readFileSync(join(dir, file), 'utf8'), file).not.toMatch(/url\(["']?(?:https?:)?\/\//);
  });

  it('reads aloud from the recording that a record has, in its language only', () => {
    const recording = /<kiosk-listen.*<audio src="\/media\/places-thac-may-vi-[0-9a-f]{8}\.mp3"/s;
    expect(readPage(dir, '/vi/places/thac-may/')).toMatch(recording);
    expect(readPage(dir, '/vi/places/cho-xa/')).not.toContain('<audio');
  });

  it('has a code for each address that a page spoke of, once', async () => {
    const sheets = await parsePages(browser, dir, ['/vi/gates/cua-may/'], (document) =>
      [...document.querySelectorAll('.kiosk-sheet .qr')].map((code) => code.getAttribute('aria-label')),
    );
    expect(sheets.get('/vi/gates/cua-may/')?.sort()).toEqual([
      'https://ngoai.example/tieng-viet',
      'https://nguon.example/bai?a=1&b=2#muc',
      `${SITE}/vi/gates/cua-may/`,
      'https://phim.example/xem?v=1',
      'mailto:banbientap@nui-may.example?subject=gates%2Fcua-may%20(vi)',
      'tel:+842373111222',
    ]);
  });

  it('opens every code and every choice by a button that stands on the same page', async () => {
    const loose = await parsePages(browser, dir, pages, (document) =>
      [...document.querySelectorAll('[popovertarget]')]
        .map((button) => button.getAttribute('popovertarget') ?? '')
        .filter((id) => !document.getElementById(id)?.hasAttribute('popover')),
    );
    expect([...loose.values()].flat()).toEqual([]);
  });

  it('has no link that leads nowhere', async () => {
    expect(await brokenLinks(browser, dir, SITE)).toEqual([]);
  });

  it('is valid HTML', () => {
    expect(htmlFaults(dir)).toEqual([]);
  });

  it('shows the gate first: its hours, who may cross, what nobody has confirmed', async () => {
    const [text = ''] = (
      await parsePages(browser, dir, ['/vi/'], (document) =>
        (document.querySelector('.gate-card')?.textContent ?? '').replace(/\s+/g, ' '),
      )
    ).values();
    for (const words of ['07:00', 'Cửa Bên Kia', 'Mang theo hộ chiếu', 'Hộ chiếu', 'Chưa xác nhận'])
      expect(text).toContain(words);
  });

  it('leads from each question to a place of the gate’s page, known or not', async () => {
    const keys = await parsePages(browser, dir, ['/km/'], (document) =>
      [...document.querySelectorAll('.gate-keys a')].map((key) => key.getAttribute('href')),
    );
    const page = '/km/gates/cua-may/';
    const asked = ['hours', 'papers', 'vehicles', 'fees', 'phone', 'exchange', 'near'];
    expect(keys.get('/km/')).toEqual([...asked.map((id) => `${page}#${id}`), '/km/search/', page]);
    const places = await parsePages(browser, dir, ['/en/gates/cua-may/', '/en/gates/cua-rung/'], (document) =>
      ['hours', 'papers', 'vehicles', 'fees', 'phone', 'exchange', 'near'].map((id) => {
        const [place, ...others] = document.querySelectorAll(`[id="${id}"]`);
        if (!place || others.length > 0) return `${id}: ${others.length + (place ? 1 : 0)} places`;
        return place.closest('.not-confirmed') ? `${id}: ${place.textContent}` : id;
      }),
    );
    expect(places.get('/en/gates/cua-may/')).toEqual([
      'hours',
      'papers',
      'vehicles: vehicles',
      'fees: fees',
      'phone',
      'exchange: money exchange',
      'near',
    ]);
    // Of this one nothing is known, not even where it lies: what there is to see is shown without distances.
    expect(places.get('/en/gates/cua-rung/')).toEqual([
      ...['hours: opening hours', 'papers: papers', 'vehicles: vehicles', 'fees: fees', 'phone: telephone'],
      'exchange: money exchange',
      'near',
    ]);
  });

  it('says in one line what nobody has confirmed, and in no row', async () => {
    const found = await parsePages(browser, dir, ['/en/', '/en/gates/cua-may/'], (document) => [
      [...document.querySelectorAll('.not-confirmed')].map((line) => line.textContent),
      document.querySelectorAll('main .answer-unknown').length,
    ]);
    const line =
      'Not confirmed here: travellers from other countries, accepts e-visas, vehicles, fees and money exchange';
    for (const address of ['/en/', '/en/gates/cua-may/']) expect(found.get(address)).toEqual([[line], 0]);
  });

  it('opens a page that has no picture with the mark of the province', () => {
    for (const address of ['/vi/contacts/ban-quan-ly/', '/vi/gates/cua-rung/', '/vi/'])
      expect(readPage(dir, address), address).toMatch(/class="scene">\s*<div class="plate"/);
    expect(readPage(dir, '/vi/places/thac-may/')).not.toContain('class="plate"');
  });

  it('offers the questions asked most beside the search: the province’s own, then those of the gate', async () => {
    const asked = await parsePages(browser, dir, ['/vi/search/', '/km/search/'], (document) =>
      [...document.querySelectorAll('.asked :is(a, summary)')].map((one) => [
        one.textContent,
        one.querySelector('[lang]')?.getAttribute('lang') ?? '',
        one.getAttribute('href'),
      ]),
    );
    const [vi = [], km = []] = asked.values();
    expect(vi[0]).toEqual(['Thác & chợ ở đâu?', '', '/vi/places/thac-may/']);
    expect(km[0]).toEqual(['Where is the fall?', 'en', '/km/places/thac-may/']);
    expect(vi.map(([text]) => text)).toContain('Cửa khẩu mở cửa lúc nào?');
    expect(vi.at(-1)).toEqual(['Gần đây có gì để xem?', '', '/vi/map/']);
    expect(vi.flat().join()).not.toContain('không cho xem');
    const page = readPage(dir, '/vi/search/');
    const [answers] = /<section class="asked"[\s\S]*?<\/section>/.exec(page) ?? [''];
    expect(answers).toContain('07:00');
    expect(answers).toContain('Chưa xác nhận ở đây');
  });

  it('tells what is near by its distance in a straight line, the nearest first', async () => {
    const [near] = (
      await parsePages(browser, dir, ['/en/'], (document) =>
        [...(document.querySelector('.shelf')?.querySelectorAll('.meta') ?? [])].map(
          (one) => one.textContent,
        ),
      )
    ).values();
    expect(near?.[0]).toBe('11\u00A0km away in a straight line');
    expect(near?.[1]).toContain('84');
  });

  it('has no part of the site that a kiosk has no use for', () => {
    const files = filesOf(dir);
    expect(files.filter((file) => /sitemap.*xml|sitemap\.txt|robots\.txt/.test(file))).toEqual([]);
    const whole = pages.map((address) => readPage(dir, address)).join('');
    expect(whole).not.toMatch(/rel="(?:alternate|canonical)"|og:url|site-header|print-address/);
    for (const address of pages) expect(readPage(dir, address), address).toContain('content="noindex"');
  });

  it('shows nothing that is not for it, not even a link', () => {
    expect(pages.filter((address) => /suoi-an|dong-rung/.test(address))).toEqual([]);
    const texts = filesOf(dir).filter((file) => /\.(?:html|json|js)$/.test(file));
    const said = texts.filter((file) =>
      /Suối Ẩn|Đồng Rừng|suoi-an|dong-rung/.test(readFileSync(join(dir, file), 'utf8')),
    );
    expect(said).toEqual([]);
    const market = readPage(dir, '/vi/places/cho-xa/');
    expect(market).toContain('Đi tiếp tới con suối ẩn và <span class="mention">thác</span>');
  });

  it('lists first what its editors put first', async () => {
    const [titles] = (
      await parsePages(browser, dir, ['/vi/places/'], (document) =>
        [...document.querySelectorAll('.tiles h3, .tiles .title')].map((one) => one.textContent?.trim()),
      )
    ).values();
    expect(titles).toEqual(['Thác Mây', 'Chợ Xa']);
  });

  it('says on every page a visitor reads of which day its content is, not of which day it was built', () => {
    const dayOn = (address: string) =>
      /<content-date[^>]*>\s*<p>(.*?)<\/p>/s
        .exec(readPage(dir, address))?.[1]
        ?.replace(/<[^>]+>/g, '')
        .replaceAll('\u00A0', ' ');
    for (const address of pages.filter((one) => /^\/\w\w\//.test(one)))
      expect(dayOn(address), address).toMatch(/2026|២០២៦/);
    expect(dayOn('/vi/places/thac-may/')).toContain('ngày 3 tháng 11');
    for (const address of ['/vi/places/cho-xa/', '/vi/places/', '/vi/gates/cua-may/', '/vi/', '/vi/search/'])
      expect(dayOn(address), address).toContain('ngày 5 tháng 11');
    const health = readPage(dir, '/_health/').replaceAll('\u00A0', ' ');
    expect(health).toContain(
      'bản dựng: ngày 20 tháng 11 năm 2026 · nội dung tính đến ngày 5 tháng 11 năm 2026',
    );
  });

  it('names the files of its search by what is in them, but for the two that lead to them', () => {
    const index = filesOf(dir).filter((file) => file.startsWith('search/'));
    const plain = index.filter((file) => !isHashed(file)).map((file) => file.replace(/^search\/\w+\//, ''));
    expect([...new Set(plain)].sort()).toEqual(['pagefind-entry.json', 'titles.json']);
    expect(index.length).toBeGreaterThan(10);
  });

  it('ships the fonts of all its scripts and waits for them', () => {
    const faces = filesOf(dir).filter((file) => file.startsWith('fonts/'));
    for (const script of ['khmer', 'lao', 'sans']) expect(faces.join()).toContain(script);
    const theme = filesOf(dir).find((file) => /^assets\/theme-.*\.css$/.test(file)) ?? '';
    const css = readFileSync(join(dir, theme), 'utf8');
    expect(css).toContain('font-display:block');
    expect(css).not.toMatch(/font-display:(?:optional|swap)/);
  });

  it('tells who reads its folder whose kiosk it is', () => {
    expect(JSON.parse(readFileSync(join(dir, 'kiosk.json'), 'utf8'))).toEqual({
      gate: 'cua-may',
      languages: ['km', 'vi', 'en', 'lo'],
      date: '2026-11-20',
    });
  });

  it('is accessible and not wider than its screen, upright and lying', async () => {
    const site = await openSite(dir);
    const some = [
      '/404.html',
      '/_health/',
      '/km/',
      '/vi/gates/cua-may/',
      '/lo/a-z/',
      '/en/map/',
      '/vi/search/',
    ];
    for (const viewport of [
      { width: 1080, height: 1920 },
      { width: 1920, height: 1080 },
    ]) {
      const seen = await site.visit(
        some,
        async (page) => {
          const tooWide = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
          return { axe: await axeFaults(page), tooWide: Math.max(0, tooWide) };
        },
        { viewport },
      );
      for (const [address, found] of seen) expect(found, address).toEqual({ axe: [], tooWide: 0 });
    }
    await site.close();
  });

  it('is the same to the byte on another machine', async () => {
    const outDir = join(inject('builds'), 'border-gate-kiosk-again');
    const { code, stderr } = await buildProvince({
      contentDir: join(fixtures, 'border-gate'),
      outDir,
      env: { ...elsewhere, KIOSK: 'cua-may' },
    });
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(hashesOf(outDir)).toEqual(hashesOf(dir));
  });

  it('takes the place of its former build, and of nothing else', async () => {
    const contentDir = join(fixtures, 'border-gate');
    const again = await buildProvince({ contentDir, outDir: dir, env: { KIOSK: 'khong-co' } });
    expect(again.code).toBe(1);
    expect(again.stderr).toContain('Không có cửa khẩu “khong-co”');
    expect(again.stderr).toContain('cua-may  (Cửa khẩu Mây)');
    expect(again.stderr).toContain('cua-rung  (Cửa khẩu Rừng)');
    expect(readPage(dir, '/')).toContain('Núi Mây');
  });
});

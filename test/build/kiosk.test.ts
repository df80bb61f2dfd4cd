import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { axeFaults } from '../support/axe.ts';
import { brokenLinks } from '../support/links.ts';
import { parsePages } from '../support/parsed-pages.ts';
import { filesOf, readPage } from '../support/site.ts';
import { openSite } from '../support/site-in-browser.ts';
import { htmlFaults } from '../support/valid-html.ts';
import { browser, dir, pages, SITE, useGateKiosk } from './gate-kiosk.ts';

useGateKiosk();

describe('the kiosk of a border gate', () => {
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
    const seen = await site.visit(some, async (page) => {
      const tooWide: number[] = [];
      for (const [width, height] of [
        [1920, 1080],
        [1080, 1920],
      ] as const) {
        await page.setViewportSize({ width, height });
        const over = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
        tooWide.push(Math.max(0, over));
      }
      // It asks nothing that turning the screen would answer otherwise.
      return { axe: await axeFaults(page), tooWide };
    });
    for (const [address, found] of seen) expect(found, address).toEqual({ axe: [], tooWide: [0, 0] });
    await site.close();
  });
});

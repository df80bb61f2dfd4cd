import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { AstroIntegration } from 'astro';
import { afterAll, beforeAll, describe, expect, inject, it, vi } from 'vitest';
import { buildPages, openPagesFolder } from '../../src/build/build-pages.ts';
import { prepareSite } from '../../src/build/prepare.ts';
import { keepHandover } from '../../src/catalogue/handover.ts';
import { readEnvironment } from '../../src/desk/environment.ts';
import { createReporter } from '../../src/desk/terminal-reporter.ts';
import { root } from '../support/build-province.ts';
import { place, provinceFolder, provinceYaml, translation } from '../support/province.ts';
import { addressesOf, readPage } from '../support/site.ts';

const at = (title: string, lat: number, front = '') =>
  place(`geo: { lat: ${lat}, lon: 106.5, basis: point }\n${front}`).replace('Bãi Mẫu', title);

const dir = provinceFolder({
  'province.yaml': provinceYaml(['vi', 'en'], '').replace('featured: []', 'featured: [bai-rut]'),
  'places/bai-con/index.vi.md': at('Bãi Còn', 16.1, 'formerly: [Huyện Cũ]\nrelated: [bai-rut]'),
  'places/bai-con/index.en.md': translation(),
  'places/bai-doi/index.vi.md': at('Bãi Đôi', 16.5),
  'places/bai-rut/index.vi.md': at('Bãi Rút', 16.9),
  'places/bai-rut/index.en.md': translation(),
});
const site = join(inject('builds'), 'facts-of-pages');

/** The collections as they are, but for one record that they lack and a fact of another. */
const OTHER_FACTS = `
const change = ({ id, data }) => ({ id, data: id === 'bai-con' ? { ...data, formerly: ['Huyện Mới'] } : data });
export const collections = Object.fromEntries(
  Object.entries(own).map(([kind, { loader, ...rest }]) => {
    const loadCollection = async (context) => {
      const { entries } = await loader.loadCollection(context);
      return { entries: entries.filter(({ id }) => id !== 'bai-rut').map(change) };
    };
    return [kind, { ...rest, loader: { ...loader, loadCollection } }];
  }),
);`;
const otherFacts: AstroIntegration = {
  name: 'other-facts',
  hooks: {
    'astro:config:setup': ({ updateConfig }) => {
      const transform = (code: string, id: string) =>
        id.endsWith('/src/live.config.ts')
          ? code.replace('export const collections =', 'const own =') + OTHER_FACTS
          : undefined;
      updateConfig({ vite: { plugins: [{ name: 'other-facts', enforce: 'pre', transform }] } });
    },
  },
};

describe('pages, made with the whole catalogue handed over, from collections that know other facts', () => {
  beforeAll(async () => {
    // Astro makes other pages for the runner's own.
    vi.stubEnv('NODE_ENV', 'production');
    const quiet = { write: () => true };
    const reporter = createReporter({ out: quiet, error: quiet, interactive: false, clock: () => 0 });
    const variables = { CONTENT_DIR: dir, CACHE_DIR: join(dirname(dir), 'cache') };
    const settings = readEnvironment(variables, { root, now: new Date('2026-11-20') });
    const handover = await prepareSite(settings, site, reporter);
    keepHandover(handover);
    const work = openPagesFolder(root);
    try {
      const write = (path: string, content: string | Uint8Array) => {
        mkdirSync(dirname(join(site, path)), { recursive: true });
        writeFileSync(join(site, path), content);
        return false;
      };
      await buildPages(root, work.dir, { site, write, keep: () => false }, () => undefined, {
        integrations: [otherFacts],
      });
    } finally {
      work.remove();
    }
  });
  afterAll(() => {
    keepHandover(undefined);
    vi.unstubAllEnvs();
    rmSync(dirname(dir), { recursive: true, force: true });
  });

  it('have none for a record that the collections lack, in any language', () => {
    expect(addressesOf(site).filter((address) => /\/places\/./.test(address))).toEqual([
      '/en/places/bai-con/',
      '/en/places/bai-doi/',
      '/vi/places/bai-con/',
      '/vi/places/bai-doi/',
    ]);
  });

  it('name it nowhere: not among the featured or the related, in lists, on the map', () => {
    const naming = addressesOf(site).filter((address) => /bai-rut|Bãi Rút/.test(readPage(site, address)));
    expect(naming).toEqual([]);
  });

  it('keep the others: their cards and their places on the map', () => {
    for (const lang of ['vi', 'en']) {
      const [list, map] = [readPage(site, `/${lang}/places/`), readPage(site, `/${lang}/map/`)];
      for (const id of ['bai-con', 'bai-doi']) {
        expect(list).toContain(`href="/${lang}/places/${id}/"`);
        expect(map).toContain(`id="places-${id}"`);
      }
    }
  });

  it('show a fact as the collections have it', () => {
    const page = readPage(site, '/vi/places/bai-con/');
    expect(page).toContain('Huyện Mới');
    expect(page).not.toContain('Huyện Cũ');
  });
});

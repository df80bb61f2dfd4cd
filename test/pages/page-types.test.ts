import { globSync, readFileSync } from 'node:fs';
import { join, type PlatformPath, resolve, win32 } from 'node:path';
import { expect, it } from 'vitest';
import { kioskParts } from '../../src/build/kiosk-parts.ts';
import type { Catalogue, CatalogueRecord } from '../../src/catalogue/catalogue.ts';
import { routes } from '../../src/catalogue/routes.ts';
import { provinceSchema } from '../../src/model/province.ts';
import { createSiteMaps } from '../../src/publish/site-map.ts';
import { importsOf } from '../support/imports.ts';

const root = resolve(import.meta.dirname, '../..');
const folder = join(root, 'src/pages/[lang]');

/** Each type of page in a language: its file below src/pages/[lang]/ and the addresses it answers. */
const pages = globSync('**/*.astro', { cwd: folder })
  .map((path) => path.replaceAll('\\', '/'))
  .filter((file) => !file.split('/').some((step) => step.startsWith('_')))
  .map((file) => {
    const steps = file.replace(/(?:^|\/)index\.astro$|\.astro$/, '').split('/');
    const pattern = steps
      .filter((step) => step !== '')
      .map((step) => (step.startsWith('[...') ? '(?:.+/)?' : step.startsWith('[') ? '[^/]+/' : `${step}/`));
    return { file, address: new RegExp(`^/vi/${pattern.join('')}$`) };
  });
/** The most particular page that answers an address, as Astro chooses: names before parameters, those before the rest. */
const pageOf = (address: string) =>
  pages.filter((page) => page.address.test(address)).toSorted((a, b) => rank(a.file) - rank(b.file))[0]?.file;
const rank = (file: string) => (file.includes('[...') ? 2 : 0) + (file.includes('[kind]') ? 1 : 0);

const ROUTED: Record<keyof typeof routes, string> = {
  home: routes.home('vi'),
  list: routes.list('vi', 'places', 2),
  category: routes.category('vi', 'places', 'type', 'cave'),
  sorted: routes.sorted('vi', 'zones', 'area', { facet: 'type', value: 'industrial-park' }),
  record: routes.record('vi', 'places', 'hang'),
  panels: routes.panels('vi', 'bo-anh'),
  calendar: routes.calendar('vi'),
  map: routes.map('vi'),
  units: routes.units('vi'),
  search: routes.search('vi'),
  sitemap: routes.sitemap('vi'),
  openData: routes.openData('vi'),
  audience: routes.audience('vi', 'tourist'),
};

const without = (some: readonly (string | undefined)[]) =>
  pages.map(({ file }) => file).filter((file) => !some.includes(file));

it('knows an address of every type of page, and has a page for every address', () => {
  const found = Object.entries(ROUTED).map(([name, address]) => ({ name, file: pageOf(address) }));
  expect(found.filter(({ file }) => !file).map(({ name }) => `routes.${name} leads to no page`)).toEqual([]);
  expect(without(found.map(({ file }) => file))).toEqual([]);
});

it('tells search engines of every type of page, but for those told here', () => {
  const untold: Readonly<Record<string, string>> = {
    'exhibitions/[id]/panels.astro':
      'shows what stands on the page of its exhibition, by whose address it is known',
    'search.astro': 'has nothing to be found before somebody asks',
  };
  const records = ['places', 'events'].map((kind) => ({
    kind,
    id: 'mau',
    facts: { updated: '2026-01-01' },
    words: { vi: {} },
  }));
  const province = { languages: [{ tag: 'vi' }], updated: '2026-01-01' };
  const files = createSiteMaps({
    catalogue: { province, records, communes: [{}] } as unknown as Catalogue,
    siteUrl: '',
    ways: [{ audience: 'tourist', records: records as unknown as CatalogueRecord[] }],
  });
  const told =
    files
      .find(({ path }) => path === 'sitemap.txt')
      ?.text.trim()
      .split('\n') ?? [];
  expect(without(told.map(pageOf)).toSorted()).toEqual(Object.keys(untold).toSorted());
});

it('lets the menu lead to every view, but for those that other links lead to', () => {
  const linked: Readonly<Record<string, string>> = {
    'data.astro': 'the foot of each page',
    'index.astro': 'the emblem and the name of the province',
    'sitemap.astro': 'the foot of each page',
  };
  const views = pages.map(({ file }) => file).filter((file) => !file.includes('/'));
  const inMenu = views.filter(
    (file) => provinceSchema.shape.menu.safeParse([{ view: file.replace('.astro', '') }]).success,
  );
  expect(views.filter((file) => !inMenu.includes(file)).toSorted()).toEqual(Object.keys(linked).toSorted());
});

interface Plugin {
  resolveId(asked: string, importer: string): string | undefined;
  load(id: string): string | undefined;
}

/** What the kiosk puts in the place of modules, as Vite is told. */
function kioskPlugin(folder = root, api?: PlatformPath): Plugin {
  let plugin: Plugin | undefined;
  const setup = kioskParts(folder, api).hooks['astro:config:setup'] as unknown as (given: object) => void;
  setup({
    injectRoute() {},
    updateConfig: ({ vite }: { vite: { plugins: Plugin[] } }) => {
      plugin = vite.plugins[0];
    },
  });
  return plugin as Plugin;
}

it('knows the modules of a kiosk on Windows, whose bundler writes paths with forward slashes', () => {
  const { load, resolveId } = kioskPlugin('C:\\Trang tỉnh\\cua-ngo', win32);
  const src = 'C:/Trang tỉnh/cua-ngo/src';
  expect(load(`${src}/pages/404.astro`)).toContain(`"${src}/components/kiosk/chooser/KioskNotFound.astro"`);
  expect(resolveId('../../layouts/Base.astro', `${src}/pages/[lang]/index.astro?astro`)).toBe(
    `${src}/layouts/KioskBase.astro`,
  );
  expect(resolveId('./Base.astro', `${src}/pages/index.astro`)).toBeUndefined();
});

it('gives every type of page the frame of the kiosk, by a page or by a part of its own', () => {
  const { load, resolveId } = kioskPlugin();
  const missing = pages.filter(({ file }) => {
    const path = join(folder, file);
    const parts = importsOf(readFileSync(path, 'utf8')).filter((asked) => asked.endsWith('.astro'));
    return !load(path) && !parts.some((asked) => resolveId(asked, path));
  });
  expect(missing.map(({ file }) => file)).toEqual([]);
});

import nodePath, { type PlatformPath, posix } from 'node:path';
import type { AstroIntegration } from 'astro';

/**
 * What the kiosk has in place of parts of the site, by paths in src/. Put in place where a module is looked up, so
 * that the site's pages know nothing of the kiosk and get none of its styles and scripts. Their types are checked in
 * src/components/kiosk/stand-ins.ts.
 */
export const PARTS: Readonly<Record<string, string>> = {
  'layouts/Base.astro': 'layouts/KioskBase.astro',
  'layouts/part-sheets.ts': 'components/kiosk/part-sheets.ts',
  'styles/site.css': 'styles/kiosk.css',
  'components/home/Home.astro': 'components/kiosk/home/KioskHome.astro',
  'components/record/Record.astro': 'components/kiosk/record/KioskRecord.astro',
  'components/lists/card.ts': 'components/kiosk/card.ts',
  'components/lists/RecordList.astro': 'components/kiosk/lists/KioskList.astro',
};

/** Routes of the site that show something else in a kiosk. */
const ROUTES: Readonly<Record<string, string>> = {
  'pages/index.astro': 'components/kiosk/chooser/KioskChooser.astro',
  'pages/404.astro': 'components/kiosk/chooser/KioskNotFound.astro',
  'pages/[lang]/map.astro': 'components/kiosk/map/KioskMapPage.astro',
  'pages/[lang]/search.astro': 'components/kiosk/search/KioskSearch.astro',
  'pages/[lang]/sitemap.astro': 'components/kiosk/topics/KioskTopics.astro',
};

/** Routes that only a kiosk has. */
const KIOSK_ROUTES: Readonly<Record<string, string>> = {
  '/[lang]/a-z': 'components/kiosk/lists/KioskAz.astro',
  '/_health': 'components/kiosk/health/KioskHealth.astro',
};

/**
 * Makes Astro build a kiosk out of the site's routes. Modules go by the bundler's names: paths with forward slashes,
 * on Windows too.
 * @param api the paths of another system than this one.
 */
export function kioskParts(root: string, api: PlatformPath = nodePath): AstroIntegration {
  const slashed = api.sep === '/' ? root : root.replaceAll(api.sep, '/');
  const inSrc = (path: string) => posix.join(slashed, 'src', path);
  const absolute = (table: Readonly<Record<string, string>>) =>
    new Map(Object.entries(table).map(([from, to]) => [inSrc(from), inSrc(to)]));
  const parts = absolute(PARTS);
  const routes = absolute(ROUTES);
  const plugin = {
    name: 'kiosk-parts',
    enforce: 'pre' as const,
    resolveId(asked: string, importer: string | undefined) {
      const part = parts.get(pathOf(asked, importer));
      // A kiosk's part may be made of the part it stands for.
      return part === importer?.split('?')[0] ? undefined : part;
    },
    load: (id: string) => {
      const page = routes.get(id);
      return page && pageSource(page);
    },
  };
  return {
    name: 'kiosk-parts',
    hooks: {
      'astro:config:setup': ({ injectRoute, updateConfig }) => {
        for (const [pattern, file] of Object.entries(KIOSK_ROUTES))
          injectRoute({ pattern, entrypoint: inSrc(file) });
        updateConfig({ vite: { plugins: [plugin] } });
      },
    },
  };
}

/** Where a relative import points, on disk. */
const pathOf = (asked: string, importer: string | undefined): string =>
  asked.startsWith('.') && importer
    ? posix.join(posix.dirname(importer.split('?')[0] as string), asked)
    : asked;

/** A page keeps its own name, by which Astro finds its styles; only what is written in it is another. */
const pageSource = (page: string): string => `---
import * as page from ${JSON.stringify(page)};
export const getStaticPaths = page.getStaticPaths;
const Page = page.default;
---
<Page />
`;

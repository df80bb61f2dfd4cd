import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { parsePages } from './parsed-pages.ts';
import { addressesOf, filesOf, readPage } from './site.ts';

interface Found {
  links: string[];
  ids: string[];
}

/** Runs in the browser: every address a page names, and what a fragment may point to. */
function readLinks(document: Document): Found {
  const attributes = ['href', 'src', 'action', 'poster', 'data-base'];
  const links = attributes.flatMap((name) =>
    [...document.querySelectorAll(`[${name}]`)].map((element) => element.getAttribute(name) as string),
  );
  for (const element of document.querySelectorAll('[srcset]'))
    for (const one of (element.getAttribute('srcset') as string).split(','))
      links.push(one.trim().split(/\s+/)[0] as string);
  for (const element of document.querySelectorAll('meta[property="og:image"], meta[property="og:url"]'))
    links.push(element.getAttribute('content') as string);
  return { links, ids: [...document.querySelectorAll('[id]')].map((element) => element.id) };
}

/**
 * Links, fragments, pictures, scripts, styles and fonts of a built site that lead nowhere, as `page -> address`.
 * @param siteUrl the site's public address, without a slash at its end: full addresses of its own are followed too.
 */
export async function brokenLinks(browser: Browser, dir: string, siteUrl: string): Promise<string[]> {
  const pages = await parsePages(browser, dir, addressesOf(dir), readLinks);
  const ids = new Map([...pages].map(([address, found]) => [address, new Set(found.ids)]));
  const broken: string[] = [];
  const check = (from: string, link: string) => {
    const url = new URL(link, siteUrl + from);
    if (url.origin !== siteUrl || url.protocol === 'data:') return;
    const path = decodeURIComponent(url.pathname);
    const page = path.endsWith('/') || path.endsWith('.html');
    const file = join(dir, path.endsWith('/') ? `${path}index.html` : path);
    // The folder of the search index is named as a base of addresses, not asked for itself.
    const exists = existsSync(file) || (path === '/search/' && existsSync(join(dir, 'search')));
    const fragment = decodeURIComponent(url.hash.slice(1));
    // The chooser's own script reads /#languages; it is no element.
    const target =
      !fragment || !page || ids.get(path)?.has(fragment) || (path === '/' && fragment === 'languages');
    if (!exists || !target) broken.push(`${from} -> ${link}`);
  };
  for (const [from, { links }] of pages) for (const link of new Set(links)) check(from, link);
  for (const file of filesOf(dir).filter((name) => name.endsWith('.css')))
    for (const [, , link] of readPage(dir, `/${file}`).matchAll(/url\((["']?)(.*?)\1\)/g))
      if (link && !link.startsWith('data:')) check(`/${file}`, link);
  for (const file of filesOf(dir).filter((name) => /^sitemap.*\.xml$/.test(name)))
    for (const [, link] of readPage(dir, `/${file}`).matchAll(/(?:<loc>|href=")([^<"]+)/g))
      check(`/${file}`, link as string);
  return broken;
}

import { existsSync } from 'node:fs';
import { copyFile, mkdir, readFile } from 'node:fs/promises';
import { dirname, extname, join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { createWordBreaks } from '../../catalogue/reader.ts';
import { digitsOf } from '../../language/digits.ts';
import { withoutWordBreaks } from '../../language/line-break.ts';
import { createLineMarker } from '../../language/page-line-breaks.ts';
import { contentHash, markUsed, writeWhole } from '../../media/files.ts';
import type { Reader, Site } from '../../view/site.ts';
import type { Progress } from '../reporter.ts';
import { markArtifacts } from './artifacts.ts';
import { markRuns, nameRuns } from './language-runs.ts';
import { type TrimSize, withPageBoxes } from './page-boxes.ts';
import { readPlaces } from './page-numbers.ts';
import { type PdfWords, withMetadata } from './pdf-metadata.ts';
import { createSheetStyle } from './sheet-style.ts';

/** A sheet to be printed. */
export interface SheetOrder {
  lang: string;
  /** The page, as `recordSheet` makes it, its style at `STYLE`. */
  html: string;
  /** Path of the PDF. */
  file: string;
}

export interface SheetSettings {
  /** The folder of the engine. */
  root: string;
  cacheDir: string;
  /** Folder in which the site's pictures lie as media/. */
  site: string;
  /** Folder that receives the fonts and pictures of the sheets' style. */
  work: string;
  /** What is left of a page when it is cut; absent: all of it. */
  trim?: TrimSize;
  /** How they look, where they are no sheets of A4: `looks` of `createSheetStyle`. */
  looks?: readonly string[];
}

/** Address of the style sheet in the page. */
export const STYLE = '/sheet.css';

// Raise it when an equal page comes out otherwise.
const RECIPE = 3;

const TYPES: Readonly<Record<string, string>> = {
  '.css': 'text/css',
  '.woff2': 'font/woff2',
  '.jpg': 'image/jpeg',
  '.svg': 'image/svg+xml',
};

/**
 * Prints sheets as tagged PDF, each only when its page, its style or a picture in it has changed.
 * @param open opens a browser; asked only when there is something to print.
 * @returns how many were printed.
 */
export async function printSheets(
  site: Site,
  orders: readonly SheetOrder[],
  settings: SheetSettings,
  open: () => Promise<Browser>,
  onProgress: Progress = () => {},
): Promise<{ made: number; reused: number }> {
  if (orders.length === 0) return { made: 0, reused: 0 };
  const { catalogue, siteUrl } = site;
  const { updated } = catalogue.province;
  const markLines = createLineMarker(createWordBreaks(catalogue));
  // A page has names in other languages too, whose fonts must have them.
  const text = orders.map(({ html }) => html).join('');
  const texts = Object.fromEntries(site.languages.map((lang) => [lang, text]));
  const style = await createSheetStyle({ ...settings, site: settings.work, dir: catalogue.dir, texts });
  const result = { made: 0, reused: 0 };
  let browser: Browser | undefined;
  try {
    for (const [at, order] of orders.entries()) {
      const html = markLines(order.html);
      const creator = creatorIn(site.readerOf(order.lang));
      const kept = join(settings.cacheDir, 'sheets', keptName(html, style.key, creator));
      if (existsSync(kept)) {
        await markUsed(kept);
        result.reused++;
      } else {
        browser ??= await open();
        const page = await browser.newPage();
        await serve(page, { siteUrl, html, css: style.css, ...settings });
        const bytes = await print(page, siteUrl, { lang: order.lang, updated, creator });
        await writeWhole(kept, settings.trim ? withPageBoxes(bytes, settings.trim) : bytes);
        await page.close();
        result.made++;
      }
      await mkdir(dirname(order.file), { recursive: true });
      await copyFile(kept, order.file);
      onProgress(at + 1, orders.length);
    }
  } finally {
    await browser?.close();
  }
  return result;
}

/** The name of a sheet in the cache, which begins with that of its photo: one that is taken back is found by it. */
function keptName(html: string, style: string, creator: string): string {
  const [, photo] = /<img src="\/media\/([a-z0-9-]+-[0-9a-f]{8})-/.exec(html) ?? [];
  const hash = contentHash(`${RECIPE}`, style, creator, html).slice(0, 32);
  return `${photo ? `${photo}-sheet-` : ''}${hash}.pdf`;
}

/** Who answers for a sheet, as for the pages. */
const creatorIn = ({ pick, site, provinceName }: Reader): string =>
  withoutWordBreaks(pick(site.province.contacts.unit)?.text ?? provinceName.text);

interface Served extends SheetSettings {
  siteUrl: string;
  html: string;
  css: string;
}

/** Answers what the page asks for from the disk, under the site's own address, which links then lead to. */
async function serve(page: Page, { siteUrl, html, css, site, work }: Served): Promise<void> {
  await page.route('**/*', async (route) => {
    const url = new URL(route.request().url());
    const path = decodeURIComponent(url.pathname);
    if (url.origin !== siteUrl) return route.abort();
    if (path === '/') return route.fulfill({ contentType: 'text/html; charset=utf-8', body: html });
    if (path === STYLE) return route.fulfill({ contentType: 'text/css', body: css });
    const contentType = TYPES[extname(path)];
    // Names of its own making alone.
    const [, folder, name] = /^\/(media|fonts|assets)\/([^/\\]+)$/.exec(path) ?? [];
    if (!contentType || !folder || !name) return route.abort();
    const file = join(folder === 'media' ? site : work, folder, name);
    return route.fulfill({ contentType, body: await readFile(file) });
  });
}

type Printed = Omit<PdfWords, 'title'>;

const AS_PDF = { tagged: true, outline: true, preferCSSPageSize: true, printBackground: true };

/** Places of numbers of pages, each with the id of what is there. */
const NUMBERS = '[data-page-of]';

async function print(page: Page, siteUrl: string, about: Printed): Promise<Buffer> {
  await page.goto(`${siteUrl}/`, { waitUntil: 'load' });
  await page.evaluate('document.fonts.ready');
  if ((await page.locator(NUMBERS).count()) > 0) await fillNumbers(page, about.lang);
  await markRuns(page);
  const made = nameRuns(markArtifacts(await page.pdf(AS_PDF)));
  return datedOn(
    withMetadata(made, { ...about, title: withoutWordBreaks(await page.title()) }),
    about.updated,
  );
}

/** Chromium takes CSS's own way, `target-counter()`, and prints nothing for it: what was printed once tells the pages. */
async function fillNumbers(page: Page, lang: string): Promise<void> {
  // They take nine tenths of the time, and keep their room.
  const withoutPictures = await page.addStyleTag({ content: 'img { visibility: hidden }' });
  const { pageOf } = readPlaces(await page.pdf(AS_PDF));
  await withoutPictures.evaluate((style) => (style as Element).remove());
  const numbers = Object.entries(pageOf).map(([id, at]) => [id, digitsOf(lang)(`${at}`)]);
  await page.locator(NUMBERS).evaluateAll(
    (elements, numberOf) => {
      for (const element of elements)
        element.textContent = numberOf[element.getAttribute('data-page-of') ?? ''] ?? '';
    },
    Object.fromEntries(numbers) as Record<string, string>,
  );
}

/** The same file as if it had been made on that day, so that equal pages are equal files. */
function datedOn(bytes: Buffer, day: string): Buffer {
  const date = `D:${day.replaceAll('-', '')}000000`;
  return Buffer.from(bytes.toString('latin1').replace(/D:\d{14}/g, date), 'latin1');
}

import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser, Page } from 'playwright-core';
import { expect } from 'vitest';
import { axeFaults } from '../support/axe.ts';
import { makeOnce } from '../support/build-once.ts';
import { buildProvince, root } from '../support/build-province.ts';
import { findLayoutFaults } from '../support/layout-faults.ts';
import type { Extent } from '../support/page-types.ts';

export const FORMS = { landscape: { width: 1920, height: 1080 }, portrait: { width: 1080, height: 1920 } };

/** A wall is not always of these forms, and often of few lamps. */
export const WALLS = [
  { width: 640, height: 360 },
  { width: 360, height: 640 },
  { width: 1536, height: 512 },
  { width: 1024, height: 1024 },
];

/** The LED wall of the sample's gate, in all of its languages. */
export const builtWall = (): Promise<string> =>
  makeOnce('led-sample', async (outDir) => {
    const contentDir = `${outDir}.content`;
    cpSync(join(root, 'content'), contentDir, { recursive: true });
    const yaml = join(contentDir, 'province.yaml');
    writeFileSync(yaml, `${readFileSync(yaml, 'utf8')}led: { languages: [lo, vi, en, km, zh] }\n`);
    const args = ['--led', 'ck-na-meo', '--no-png'];
    const outcome = await buildProvince({ contentDir, outDir, cacheDir: join(root, '.cache'), args });
    expect(outcome).toMatchObject({ code: 0, stderr: '' });
    return outcome.stdout;
  });

export const addressIn = (dir: string, file = 'index.html') => pathToFileURL(join(dir, file)).href;

/**
 * Shows slides in turn and says what is wrong with each.
 * @param isWanted by their place in the file and their name; absent: all.
 */
async function faultsOf(
  page: Page,
  dir: string,
  file: string,
  look: (page: Page) => Promise<string[]>,
  isWanted: (at: number, name: string) => boolean = () => true,
) {
  const faults: string[] = [];
  await page.goto(`${addressIn(dir, file)}#1`);
  const names = await page
    .locator('.slide')
    .evaluateAll((slides) =>
      slides.map((one) => `${one.getAttribute('lang')} ${one.className.replace(/ (?:on|bare)\b/g, '')}`),
    );
  expect(names.length).toBeGreaterThan(100);
  for (const [index, name] of names.entries()) {
    if (!isWanted(index, name)) continue;
    await page.evaluate((number) => (location.hash = String(number)), index + 1);
    await page.locator(`html[data-shown="${index + 1}"]`).waitFor({ state: 'attached' });
    faults.push(...(await look(page)).map((fault) => `${file} ${index + 1} (${name}): ${fault}`));
  }
  return faults;
}

/** The words of the slide in sight stand within their panel and within the wall. */
export const overflow = (page: Page) =>
  page.evaluate(() => {
    const words = document.querySelector('.slide.on .words') as HTMLElement;
    const faults: string[] = [];
    if (words.scrollWidth > words.clientWidth || words.scrollHeight > words.clientHeight)
      faults.push('words leave their box');
    const panel = (document.querySelector('.slide.on .panel') as HTMLElement).getBoundingClientRect();
    for (const part of document.querySelectorAll('.slide.on :is(h1, p, .code)')) {
      const { left, right, top, bottom } = part.getBoundingClientRect();
      if (
        left < panel.left - 1 ||
        right > panel.right + 1 ||
        top < panel.top - 1 ||
        bottom > panel.bottom + 1
      )
        faults.push(`${part.className || part.localName} leaves the panel`);
    }
    const size = Number.parseFloat(
      getComputedStyle(document.querySelector('.slide.on h1') as Element).fontSize,
    );
    const least = Math.min(innerWidth, innerHeight) / 18;
    if (size < least) faults.push(`the title is ${Math.round(size)} px high`);
    return faults;
  });

/** What is wrong with slides in a usual form: of a sample every other one, the others in the other form. */
export const formFaults = (
  page: Page,
  dir: string,
  extent: Extent,
  form: keyof typeof FORMS,
): Promise<string[]> =>
  faultsOf(
    page,
    dir,
    `${form}/index.html`,
    async () => [...(await overflow(page)), ...(await page.evaluate(findLayoutFaults))],
    (at) => extent === 'whole' || at % 2 === Object.keys(FORMS).indexOf(form),
  );

/** What is wrong with slides on a wall of another form: of a sample each slide on one or none of them. */
export const wallFaults = (
  page: Page,
  dir: string,
  extent: Extent,
  wall: (typeof WALLS)[number],
): Promise<string[]> =>
  faultsOf(
    page,
    dir,
    'index.html',
    overflow,
    // Not a multiple of the five languages, so each wall meets them all.
    (at) => extent === 'whole' || at % (2 * WALLS.length + 1) === 2 * WALLS.indexOf(wall),
  );

/**
 * What axe-core finds on one slide of each kind in each language; of a sample on every other one. Their number is odd,
 * so all kinds and all languages are among them.
 * @returns also how many kinds there are, in each language.
 */
export async function axeFaultsOfSlides(
  browser: Browser,
  dir: string,
  extent: Extent,
): Promise<{ kinds: number; faults: string[] }> {
  // Axe cannot be brought into a page of this policy; the words and colours are the same without it.
  const context = await browser.newContext({
    viewport: FORMS.landscape,
    reducedMotion: 'reduce',
    bypassCSP: true,
  });
  const page = await context.newPage();
  // The others differ in their words alone.
  const seen = new Set<string>();
  const isWanted = (_: number, name: string) =>
    !seen.has(name) && (seen.add(name).size % 2 === 1 || extent === 'whole');
  const faults = await faultsOf(page, dir, 'index.html', (shown) => axeFaults(shown), isWanted);
  await context.close();
  return { kinds: seen.size, faults };
}

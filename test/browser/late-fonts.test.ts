import { mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import fontverter from 'fontverter';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { settle, slowDown } from '../../src/desk/slow-visit.ts';
import { SEEN } from '../browser.ts';
import { removeFolder } from '../support/remove-folder.ts';
import { openSample, type Sample } from './sample.ts';

const PHONE = { width: 390, height: 844 };

// Of Roboto itself a few letters, with its box; the others are drawn by the second.
const LATIN = [
  'fontverter/testdata/Roboto-400.ttf',
  '@expo-google-fonts/source-sans-3/400Regular/SourceSans3_400Regular.ttf',
];
const KHMER = '@fontsource-variable/noto-sans-khmer/files/noto-sans-khmer-khmer-wght-normal.woff2';

/** Where fonts are told by fontconfig: a system that has these alone. Without letters but Latin ones it is as many a phone. */
async function systemOf(files: readonly string[], folder: string): Promise<string> {
  const { resolve } = createRequire(import.meta.url);
  const [fonts, cache, path] = ['fonts', 'cache', 'fonts.conf'].map((name) => join(folder, name));
  mkdirSync(fonts as string);
  for (const file of files) {
    const plain = await fontverter.convert(readFileSync(resolve(file)), 'truetype');
    writeFileSync(join(fonts as string, `${basename(file)}.ttf`), plain);
  }
  writeFileSync(
    path as string,
    `<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig><dir>${fonts}</dir><cachedir>${cache}</cachedir></fontconfig>`,
  );
  return path as string;
}

/** The sample in a browser on such a system, for the tests around it. */
function onSystem(files: readonly string[]): () => Sample {
  let sample: Sample;
  let folder: string;
  const before = process.env['FONTCONFIG_FILE'];
  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'cua-ngo-late-fonts-'));
    process.env['FONTCONFIG_FILE'] = await systemOf(files, folder);
    sample = await openSample('sample', [SEEN]);
    if (before === undefined) delete process.env['FONTCONFIG_FILE'];
    else process.env['FONTCONFIG_FILE'] = before;
  });
  afterAll(async () => {
    await sample?.close();
    removeFolder(folder);
  });
  return () => sample;
}

/** Holds a script's face back until told. */
async function holdFace(page: Page): Promise<() => void> {
  const { promise, resolve } = Promise.withResolvers<void>();
  await page.route(/\/fonts\/(?:khmer|lao)-[0-9a-f]/, async (route) => {
    await promise;
    await route.continue();
  });
  return resolve;
}

/** Whether the page is read to its end; before it there is an empty one. */
const read = () => document.readyState !== 'loading' && document.querySelector('main .w') !== null;

const isPainted = (page: Page) =>
  page.evaluate(() => performance.getEntriesByName('first-contentful-paint').length > 0);

describe('a first visit over a slow line, by a phone that has only Latin letters', () => {
  const sample = onSystem(LATIN);

  it.each([
    ['km', 'CN Khmer', ''],
    ['km', 'CN Khmer', 'search/'],
    ['km', 'CN Khmer', 'places/'],
    ['km', 'CN Khmer', 'gates/ck-na-meo/'],
    ['lo', 'CN Lao', 'places/'],
  ])('shows the letters of %s (%s) within it, and hardly moves: /%s', async (lang, family, path) => {
    const context = await sample().visitor({ viewport: PHONE });
    const page = await context.newPage();
    await slowDown(page);
    const first = await settle(page, `/${lang}/${path}`);
    expect(first.families).toContain(family);
    expect(first.shift).toBeLessThanOrEqual(0.1);
    expect(await fontsOf(page, 'main .w')).toEqual([family]);
    const second = await settle(page, `/${lang}/${path}`);
    expect([second.shift, second.families.includes(family)]).toEqual([0, true]);
    await context.close();
  });

  it.each(['/km/gates/ck-na-meo/', '/lo/events/'])(
    'shows no boxes until the face is there: %s',
    async (path) => {
      const context = await sample().visitor({ viewport: PHONE });
      const page = await context.newPage();
      const give = await holdFace(page);
      const settled = settle(page, path);
      await page.waitForFunction(() => document.readyState !== 'loading');
      await page.waitForTimeout(500);
      expect(await isPainted(page)).toBe(false);
      give();
      expect((await settled).shift).toBe(0);
      expect(await isPainted(page)).toBe(true);
      await context.close();
    },
  );

  it('shows boxes where the face is too long in coming', async () => {
    const context = await sample().visitor({ viewport: PHONE });
    const page = await context.newPage();
    const give = await holdFace(page);
    const settled = settle(page, '/km/gates/ck-na-meo/');
    await expect.poll(() => isPainted(page), { timeout: 20_000 }).toBe(true);
    expect(await fontsOf(page, 'main .w')).toEqual(['system: Roboto']);
    give();
    expect((await settled).families).toContain('CN Khmer');
    await context.close();
  });

  it('moves little also where boxes are shown at once, as without script, and the face comes long after', async () => {
    const context = await sample().visitor({ viewport: PHONE });
    const page = await context.newPage();
    await page.route('**/display.js', (route) => route.abort());
    // Not a time: on a busy machine the boxes may be painted after any.
    await page.route(/\/fonts\/(?:khmer|lao)-[0-9a-f]/, async (route) => {
      await page.waitForFunction(() => performance.getEntriesByName('first-contentful-paint').length > 0);
      setTimeout(() => void route.continue(), 200);
    });
    for (const [lang, family] of [
      ['km', 'CN Khmer'],
      ['lo', 'CN Lao'],
    ]) {
      const { shift, families } = await settle(page, `/${lang}/`);
      expect([lang, families.includes(family as string)]).toEqual([lang, true]);
      expect(shift).toBeGreaterThan(0);
      expect(shift).toBeLessThanOrEqual(0.1);
    }
    await context.close();
  });
});

describe('a first visit by a phone that has the letters of Khmer', () => {
  const sample = onSystem([...LATIN, KHMER]);

  it('shows them before the face is there', async () => {
    const context = await sample().visitor({ viewport: PHONE });
    const page = await context.newPage();
    const give = await holdFace(page);
    const settled = settle(page, '/km/gates/ck-na-meo/');
    await page.waitForFunction(read);
    await expect.poll(() => isPainted(page), { timeout: 10_000 }).toBe(true);
    expect(await page.evaluate(() => document.documentElement.style.visibility)).toBe('');
    expect(await fontsOf(page, 'main .w')).toEqual(['system: Noto Sans Khmer']);
    give();
    expect((await settled).families).toContain('CN Khmer');
    await context.close();
  });
});

/** Families that draw an element's own text, as the browser names them. */
async function fontsOf(page: Page, selector: string): Promise<string[]> {
  const session = await page.context().newCDPSession(page);
  await session.send('DOM.enable');
  await session.send('CSS.enable');
  const { root } = await session.send('DOM.getDocument');
  const { nodeId } = await session.send('DOM.querySelector', { nodeId: root.nodeId, selector });
  const { fonts } = await session.send('CSS.getPlatformFontsForNode', { nodeId });
  return fonts.map(({ familyName, isCustomFont }) => (isCustomFont ? familyName : `system: ${familyName}`));
}

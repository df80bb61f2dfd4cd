import { copyFileSync, mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { settle, slowDown } from '../../src/desk/slow-visit.ts';
import { SEEN } from '../browser.ts';
import { removeFolder } from '../support/remove-folder.ts';
import { openSample, type Sample } from './sample.ts';

const PHONE = { width: 390, height: 844 };

/** Where fonts are told by fontconfig: a system that has Latin letters and no others, as many a phone's. */
function latinOnly(folder: string): string {
  const { resolve } = createRequire(import.meta.url);
  // Of Roboto itself a few letters, with its box; the others are drawn by the second.
  const files = [
    'fontverter/testdata/Roboto-400.ttf',
    '@expo-google-fonts/source-sans-3/400Regular/SourceSans3_400Regular.ttf',
  ];
  const [fonts, cache, path] = ['fonts', 'cache', 'fonts.conf'].map((name) => join(folder, name));
  mkdirSync(fonts as string);
  for (const file of files) copyFileSync(resolve(file), join(fonts as string, basename(file)));
  writeFileSync(
    path as string,
    `<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig><dir>${fonts}</dir><cachedir>${cache}</cachedir></fontconfig>`,
  );
  return path as string;
}

describe('a first visit over a slow line, by a phone that has only Latin letters', () => {
  let sample: Sample;
  let folder: string;
  const before = process.env['FONTCONFIG_FILE'];
  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'cua-ngo-late-fonts-'));
    process.env['FONTCONFIG_FILE'] = latinOnly(folder);
    sample = await openSample('sample', [SEEN]);
    if (before === undefined) delete process.env['FONTCONFIG_FILE'];
    else process.env['FONTCONFIG_FILE'] = before;
  });
  afterAll(async () => {
    await sample?.close();
    removeFolder(folder);
  });

  it.each([
    ['km', 'CN Khmer', ''],
    ['km', 'CN Khmer', 'search/'],
    ['lo', 'CN Lao', 'places/'],
  ])('shows the letters of %s (%s) within it, and hardly moves: /%s', async (lang, family, path) => {
    const context = await sample.visitor({ viewport: PHONE });
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

  it('moves little also where the face comes long after the boxes', async () => {
    const context = await sample.visitor({ viewport: PHONE });
    const page = await context.newPage();
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

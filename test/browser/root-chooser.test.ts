import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openSample, type Sample } from './sample.ts';

describe('the root page with script', () => {
  let sample: Sample;
  beforeAll(async () => {
    sample = await openSample();
  });
  afterAll(() => sample?.close());

  const pathAfter = async (locale: string, address = '/') => {
    const context = await sample.visitor({ locale });
    const page = await context.newPage();
    await page.goto(address);
    await page.waitForLoadState('networkidle');
    const { pathname } = new URL(page.url());
    await context.close();
    return pathname;
  };

  it.each([
    ['lo-LA', '/lo/'],
    ['zh-Hans-CN', '/zh/'],
    ['en-GB', '/en/'],
    ['vi', '/vi/'],
  ])('goes to the language of the visitor’s browser: %s', async (locale, path) => {
    expect(await pathAfter(locale)).toBe(path);
  });

  it('stays for a visitor whose language the site does not have', async () => {
    expect(await pathAfter('fr-FR')).toBe('/');
  });

  it('stays at /#languages, which asks for the chooser', async () => {
    expect(await pathAfter('lo-LA', '/#languages')).toBe('/');
  });

  it('remembers the language it chose, also when the browser changes its own', async () => {
    const context = await sample.visitor({ locale: 'km-KH' });
    const page = await context.newPage();
    await page.goto('/');
    await page.waitForURL('**/km/');
    const stored = await page.evaluate(() => localStorage.getItem('cua-ngo-language'));
    expect(stored).toBe('km');
    await context.close();
  });

  it('goes where the visitor last went by the switch, though the browser asks for another', async () => {
    const context = await sample.visitor({ locale: 'km-KH' });
    const page = await context.newPage();
    await page.goto('/km/places/');
    await page.locator('header .languages a[hreflang=zh]').click();
    await page.waitForURL('**/zh/places/');
    await page.goto('/');
    await page.waitForURL('**/zh/');
    await context.close();
  });

  it('lets the back button leave: it leads to where the visitor came from', async () => {
    const context = await sample.visitor({ locale: 'km-KH' });
    const page = await context.newPage();
    await page.goto('/lo/places/');
    await page.goto('/');
    await page.waitForURL('**/km/');
    await page.goBack();
    expect(new URL(page.url()).pathname).toBe('/lo/places/');
    await context.close();
  });

  /** Whether the letters of an element are drawn by a font of the site, one that came late. */
  const drawnByOwnFont = async (address: string, selector: string) => {
    const context = await sample.visitor();
    const page = await context.newPage();
    // Later than a browser waits for a font that it may do without.
    await page.route('**/*.woff2', (route) => setTimeout(() => void route.continue(), 1000));
    await page.goto(address, { waitUntil: 'load' });
    const session = await context.newCDPSession(page);
    await session.send('DOM.enable');
    await session.send('CSS.enable');
    const { root } = await session.send('DOM.getDocument');
    // Chromium tells the fonts of an element's own text only: here that of a word.
    const word = { nodeId: root.nodeId, selector: `${selector} .w` };
    const { nodeId } = await session.send('DOM.querySelector', word);
    const isOwn = async () => {
      const { fonts } = await session.send('CSS.getPlatformFontsForNode', { nodeId });
      return fonts.length > 0 && fonts.every(({ isCustomFont }) => isCustomFont);
    };
    let own = false;
    // One that a browser did without stays away however long it is waited for.
    for (let tries = 0; !own && tries < 50; tries++) {
      await page.waitForTimeout(100);
      own = await isOwn();
    }
    await context.close();
    return own;
  };

  it.each([
    ['/#languages', 'a[lang="lo"] strong'],
    ['/#languages', 'a[lang="km"] strong'],
    ['/#languages', 'a[lang="km"] span'],
    ['/404.html', 'section[lang="lo"] h2'],
    ['/404.html', 'section[lang="km"] p'],
  ])('shows each language in its own letters over a slow line: %s %s', async (address, selector) => {
    expect(await drawnByOwnFont(address, selector)).toBe(true);
  });
});

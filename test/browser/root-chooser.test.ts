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
});

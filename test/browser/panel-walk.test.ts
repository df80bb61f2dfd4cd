import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { axeFaults } from '../support/axe.ts';
import { fingersOn } from '../support/touch.ts';
import { openSample, type Sample } from './sample.ts';

const EXHIBITION = '/lo/exhibitions/dat-va-nguoi-xu-thanh/';
const WALK = `${EXHIBITION}panels/`;
const PHONE = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true };

/** Ids of the panels in the middle of the screen, of the one that has the focus, and of the address. */
const shown = (page: Page) =>
  page.evaluate(() => {
    const middle = document.elementsFromPoint(innerWidth / 2, innerHeight / 2);
    const seen = middle.flatMap((element) => (element.matches('panel-walk li') ? element.id : []));
    return [...seen, document.activeElement?.id, location.hash.slice(1)];
  });
const whole = (id: string) => [id, id, id];

describe('the walk through an exhibition', () => {
  let sample: Sample;
  beforeAll(async () => {
    sample = await openSample();
  });
  afterAll(() => sample?.close());

  it('goes by keys and buttons, takes the focus along, and is one step of the history', async () => {
    const visitor = await sample.visitor({ reducedMotion: 'reduce' });
    const page = await visitor.newPage();
    await page.goto(EXHIBITION);
    await page.locator('.panels .way a').click();
    await page.waitForURL(`**${WALK}#pa-no-1`);
    expect(await shown(page)).toEqual(whole('pa-no-1'));
    await page.keyboard.press('ArrowLeft');
    await page.keyboard.press('ArrowRight');
    expect(await shown(page)).toEqual(whole('pa-no-2'));
    await page.locator('#pa-no-2 .next').click();
    expect(await shown(page)).toEqual(whole('pa-no-3'));
    await page.keyboard.press('End');
    await page.keyboard.press('ArrowRight');
    expect(await shown(page)).toEqual(whole('pa-no-18'));
    expect(await page.locator('#pa-no-18 .steps a').count()).toBe(1);
    await page.keyboard.press('Home');
    expect(await shown(page)).toEqual(whole('pa-no-1'));
    expect(await axeFaults(page)).toEqual([]);
    await page.goBack();
    expect(new URL(page.url()).pathname).toBe(EXHIBITION);
    await visitor.close();
  });

  it('follows a finger, and the address with it', async () => {
    const visitor = await sample.visitor({ ...PHONE, reducedMotion: 'reduce' });
    const page = await visitor.newPage();
    await page.goto(`${WALK}#pa-no-4`);
    await expect.poll(() => shown(page)).toEqual(whole('pa-no-4'));
    await (await fingersOn(page)).swipe(420);
    await page.waitForURL('**#pa-no-5');
    expect((await shown(page))[0]).toBe('pa-no-5');
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(390);
    await visitor.close();
  });

  it('goes by links without script, from the panel in the list on', async () => {
    const visitor = await sample.visitor({ ...PHONE, javaScriptEnabled: false });
    const page = await visitor.newPage();
    await page.goto(EXHIBITION);
    await page.locator('.panels .number a').nth(6).click();
    await page.waitForURL(`**${WALK}#pa-no-7`);
    await page.locator('#pa-no-7 .next').click();
    await page.waitForURL('**#pa-no-8');
    await page.locator('#pa-no-8 h2').click({ trial: true });
    await visitor.close();
  });
});

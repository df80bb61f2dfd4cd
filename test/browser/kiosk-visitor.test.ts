import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { agent, attract, entries, page, pass, path, start, useShell, warning } from './shell-in-browser.ts';

useShell();

describe('the attract loop', () => {
  it('shows each picture with its caption in all languages in turn', async () => {
    await page.goto('/');
    const shown = () => page.locator('.kiosk-slide.shown .kiosk-caption:visible').allTextContents();
    const seen: string[] = [];
    for (let turn = 0; turn < 5; turn++) {
      seen.push(...(await shown()));
      await pass(4);
    }
    expect(seen).toEqual(['ລາວ', 'Việt', 'ສອງ', 'hai', 'ລາວ']);
  });

  it('opens the chooser at a touch anywhere, and the touch does not fall through to it', async () => {
    await page.goto('/');
    await page.touchscreen.tap(20, 20);
    await attract().waitFor({ state: 'hidden' });
    expect(path()).toBe('/');
    expect(await agent.counts()).toMatch(/,start,/);
  });

  it.each([
    ['a touch', () => page.locator('a[data-begin=vi]').tap()],
    ['a key', () => page.locator('a[data-begin=vi]').press('Enter')],
  ])('leads on in the language that was chosen by %s, and the visit has begun', async (_, choose) => {
    await page.goto('/');
    await choose();
    await page.waitForURL('**/vi/');
    // As others get the counts, few are folded; the disk has each.
    const written = async () => {
      await agent.counts();
      return readFileSync(join(agent.dir, 'kept', 'counts.csv'), 'utf8');
    };
    await expect.poll(written).toMatch(/,language,vi,chosen,/);
    expect(await written()).toMatch(/,start,/);
    await page.goBack();
    await page.locator('a[data-language=vi]').waitFor();
    expect(await attract().isVisible()).toBe(false);
  });

  it('has closed when the browser brings back the page from which a language was chosen', async () => {
    await page.goto('/');
    await page.locator('a[data-begin=vi]').evaluate((key) => {
      // As where the page is kept whole: it leaves, and is there again.
      key.addEventListener('click', (event) => event.preventDefault());
    });
    await page.locator('a[data-begin=vi]').tap();
    expect(await attract().isVisible()).toBe(true);
    await page.evaluate(() => dispatchEvent(new PageTransitionEvent('pagehide', { persisted: true })));
    expect(await attract().isVisible()).toBe(false);
  });

  it('does not stand before a visitor who comes back to the chooser', async () => {
    await start();
    await page.locator('#languages').tap();
    await page.waitForURL('**/');
    await page.locator('a[data-language=vi]').waitFor();
    expect(await attract().isVisible()).toBe(false);
  });

  it('comes back to a chooser that was left alone, without a warning', async () => {
    await page.goto('/');
    await attract().tap();
    await attract().waitFor({ state: 'hidden' });
    await pass(61);
    await attract().waitFor();
  });
});

describe('a visitor who has gone', () => {
  it('is asked after a minute, counted down and then forgotten', async () => {
    await start();
    await pass(59);
    expect(await warning().isVisible()).toBe(false);
    await pass(2);
    expect(await warning().isVisible()).toBe(true);
    expect(await page.evaluate(() => document.activeElement?.className)).toBe('kiosk-continue');
    await pass(5);
    expect(Number(await page.locator('[data-left]').textContent())).toBeLessThan(17);
    await pass(15);
    await attract().waitFor();
    expect(path()).toBe('/');
  });

  it('goes on where he was by the button, by Escape, by a touch beside it', async () => {
    await start();
    for (const answer of [
      () => page.locator('.kiosk-continue').tap(),
      () => page.keyboard.press('Escape'),
      () => page.touchscreen.tap(5, 5),
    ]) {
      await pass(62);
      await warning().waitFor();
      await answer();
      await warning().waitFor({ state: 'hidden' });
      expect(path()).toBe('/lo/');
    }
  });

  it('is forgotten at once when he asks for it, in the warning and outside', async () => {
    await start();
    await page.locator('#over').tap();
    await attract().waitFor();
    await start();
    await pass(62);
    await warning().locator('[data-kiosk-reset]').tap();
    await attract().waitFor();
  });

  it('leaves nothing: storage, cookies, caches, databases, fields, history', async () => {
    await start();
    await page.locator('a[href="/lo/a/"]').tap();
    await page.waitForURL('**/lo/a/');
    await page.locator('#q').fill('0912345678');
    await page.locator('#q').press('Enter');
    await page.waitForURL('**/lo/a/?q=0912345678');
    await page.evaluate(async () => {
      localStorage.setItem('a', '1');
      sessionStorage.setItem('a', '1');
      // biome-ignore lint/suspicious/noDocumentCookie: what an older page may have left
      document.cookie = 'a=1';
      await (await caches.open('a')).put('/x', new Response('1'));
      await new Promise((done) => {
        indexedDB.open('a').onsuccess = ({ target }) => {
          (target as IDBOpenDBRequest).result.close();
          done(undefined);
        };
      });
    });
    await pass(61);
    await pass(21);
    await attract().waitFor();
    expect(
      await page.evaluate(async () => [
        { ...localStorage },
        { ...sessionStorage },
        document.cookie,
        await caches.keys(),
        await indexedDB.databases(),
      ]),
    ).toEqual([{}, {}, '', [], []]);
    await expect.poll(entries).toEqual(['/', '/']);
    await page.goBack();
    await attract().waitFor();
    expect(page.url()).toBe(`${agent.url}/`);
  });

  it('does not come back by the history into the visit of another', async () => {
    await start();
    // As if the history could not be cut: the visit ends and another begins, nothing else.
    await page.evaluate(() => sessionStorage.setItem('kiosk-visit', 'another'));
    await page.goto('/vi/');
    await page.goBack();
    await page.waitForURL(`${agent.url}/`);
  });

  it('finds his own pages by the history, headings too', async () => {
    await start();
    await page.locator('#jump').tap();
    await page.locator('a[href="/lo/a/"]').tap();
    await page.waitForURL('**/lo/a/');
    await page.goBack();
    await page.waitForURL('**/lo/#end');
    await page.goBack();
    await page.goBack();
    expect(path()).toBe('/');
    expect(await attract().isVisible()).toBe(false);
  });

  it('is not taken for gone while a film plays', async () => {
    await start();
    await page.locator('a[href="/lo/a/"]').tap();
    await page.locator('#film').evaluate((film) => {
      Object.defineProperties(film, { paused: { value: false }, ended: { value: false } });
    });
    for (let minute = 0; minute < 9; minute++) await pass(60);
    expect(await warning().isVisible()).toBe(false);
    await pass(120);
    await warning().waitFor();
  });
});

import { describe, expect, it } from 'vitest';
import { serveFolder } from '../../src/desk/serve.ts';
import { agent, complaints, context, page, pages, pass, path, start, useShell } from './shell-in-browser.ts';

useShell();

describe('the page', () => {
  const open = async () => {
    await start();
    await page.locator('a[href="/lo/a/"]').tap();
    await page.waitForURL('**/lo/a/');
  };

  it('leads nowhere but to its own pages, in its one window', async () => {
    await open();
    for (const id of ['out', 'file', 'save']) {
      await page.locator(`#${id}`).tap();
      await page.locator(`#${id}`).click({ modifiers: ['Control'] });
      await page.locator(`#${id}`).click({ button: 'middle' });
    }
    expect(path()).toBe('/lo/a/');
    expect(await page.evaluate(() => window.open('/vi/'))).toBe(null);
    await page.locator('#blank').click({ modifiers: ['Shift'] });
    await page.locator('#blank').tap();
    await page.waitForURL('**/vi/');
    expect(context.pages().length).toBe(1);
  });

  it('has no menu, no selection, no drag, no zoom', async () => {
    await open();
    const refused = await page.evaluate(() =>
      ['contextmenu', 'dragstart', 'drop', 'selectstart', 'copy', 'auxclick', 'dblclick'].filter(
        (name) =>
          !document.querySelector('h1')?.dispatchEvent(new Event(name, { bubbles: true, cancelable: true })),
      ),
    );
    expect(refused.length).toBe(7);
    await page.locator('h1').dblclick();
    expect(await page.evaluate(() => String(getSelection()))).toBe('');
    expect(
      await page.evaluate(() =>
        dispatchEvent(new WheelEvent('wheel', { ctrlKey: true, cancelable: true, deltaY: -100 })),
      ),
    ).toBe(false);
    await page.locator('#q').fill('abc');
    await page.locator('#q').dblclick();
    expect(await page.evaluate(() => String(getSelection()))).toBe('abc');
  });

  it('moves by two pixels at most, and grows in no direction', async () => {
    await start();
    const places = new Set<string>();
    for (let minute = 0; minute < 8; minute++) {
      const { x, y, wide } = await page.evaluate(() => {
        const box = document.body.getBoundingClientRect();
        return { x: box.x, y: box.y + scrollY, wide: document.documentElement.scrollWidth > innerWidth };
      });
      places.add(`${x} ${y}`);
      expect(wide).toBe(false);
      await page.keyboard.press('Shift');
      await pass(59);
      await page.keyboard.press('Shift');
      await pass(1);
    }
    expect(places.size).toBe(8);
  });

  it('says that it lives only while it is in front', async () => {
    await open();
    await page.evaluate(() => {
      document.hasFocus = () => false;
    });
    // What the pages said when they were opened may be on its way still.
    let before: number | undefined;
    await expect
      .poll(
        () => {
          const isLast = before !== undefined && agent.lastBeat() === before;
          before = agent.lastBeat();
          return isLast;
        },
        { interval: 400, timeout: 20_000 },
      )
      .toBe(true);
    await pass(50);
    // What the page asks after a beat is answered after it.
    await page.evaluate(() => fetch('/_kiosk/status'));
    expect(agent.lastBeat()).toBe(before);
    await page.evaluate(() => {
      document.hasFocus = () => true;
    });
    await page.keyboard.press('Shift');
    await pass(31);
    await expect.poll(() => agent.lastBeat()).toBeGreaterThan(before as number);
  });

  it('counts languages, pages and codes in fixed words', async () => {
    await open();
    await page.locator('#qr').tap();
    await page.goto('/nowhere/');
    // An address that is none is not counted: the agent would refuse it, and the console would say so.
    expect(complaints.splice(0)).toEqual([expect.stringContaining('404')]);
    for (const kind of ['start', 'language', 'page', 'qr'])
      await expect.poll(() => agent.counts()).toContain(`,${kind},`);
  });

  it('lets the technician in by two corners, and nobody by one', async () => {
    await start();
    const press = async (x: number) => {
      await page.mouse.move(x, 30);
      await page.mouse.down();
      await pass(5.1);
      await page.mouse.up();
    };
    const width = page.viewportSize()?.width ?? 0;
    await press(width - 30);
    await press(30);
    expect(path()).toBe('/lo/');
    await press(width - 30);
    await page.waitForURL('**/_health/');
  });

  it('speaks to nobody where no agent serves it', async () => {
    const plain = await serveFolder(pages.dir);
    const asked: string[] = [];
    page.on('request', (request) => request.method() !== 'GET' && asked.push(request.url()));
    await page.goto(`${plain.url}/lo/a/`);
    await pass(31);
    await page.locator('#qr').tap();
    expect(asked).toEqual([]);
    await plain.close();
  });
});

it('the script is small', () => expect(pages.bytes).toBeLessThan(4096));

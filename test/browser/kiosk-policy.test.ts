import type { BrowserContext, CDPSession, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ORIGIN } from '../../src/kiosk/install/names.ts';
import { CHROMIUM_POLICY } from '../../src/kiosk/install/policy.ts';
import { type KioskAgent, openKioskAgent } from '../support/kiosk-agent.ts';
import { openUnderPolicy, type PolicyBrowser, whyNoPolicy } from '../support/policy-browser.ts';
import { buildShellPages, type ShellPages } from '../support/shell-pages.ts';
import { fingersOn } from '../support/touch.ts';

const reason = whyNoPolicy();
if (reason) console.warn(`The shipped policy was not tried in Chromium: ${reason}`);

it('the policy allows one address, and nothing that belongs to the browser itself', () => {
  expect(CHROMIUM_POLICY['URLAllowlist']).toEqual([ORIGIN]);
  expect(CHROMIUM_POLICY['URLBlocklist']).toEqual(
    expect.arrayContaining([
      '*',
      'chrome://*',
      'chrome-untrusted://*',
      'file://*',
      'view-source:*',
      'data:*',
    ]),
  );
  for (const [name, value] of Object.entries({
    DeveloperToolsAvailability: 2,
    RemoteDebuggingAllowed: false,
    IncognitoModeAvailability: 2,
    DownloadRestrictions: 3,
    AllowFileSelectionDialogs: false,
    PrintingEnabled: false,
    DefaultPopupsSetting: 2,
  }))
    expect([name, CHROMIUM_POLICY[name]]).toEqual([name, value]);
});

/**
 * The shipped policy for another port, and open to being driven: under the shipped one no test could look inside.
 * That this is so is a test of its own.
 */
const drivenPolicy = (url: string, more: string[] = []) => ({
  ...CHROMIUM_POLICY,
  URLAllowlist: [url, ...more],
  RemoteDebuggingAllowed: true,
  DeveloperToolsAvailability: 1,
  // A debugger may send a window off the record to no page of the browser’s own: Chromium ends.
  IncognitoModeAvailability: 1,
});

describe.runIf(!reason)('Chromium under the shipped policy', () => {
  let pages: ShellPages;
  let agent: KioskAgent;
  let kiosk: PolicyBrowser;
  let context: BrowserContext;
  let page: Page;
  let cdp: CDPSession;
  beforeAll(async () => {
    pages = await buildShellPages();
    agent = await openKioskAgent(pages.dir);
    kiosk = await openUnderPolicy(drivenPolicy(agent.url), `${agent.url}/`);
    page = kiosk.first;
    context = page.context();
    cdp = await context.newCDPSession(page);
    await cdp.send('Emulation.setTouchEmulationEnabled', { enabled: true });
  });
  afterAll(async () => {
    await Promise.all([kiosk?.close(), agent?.close()]);
    pages?.remove();
  });
  const home = () => page.goto(`${agent.url}/lo/a/`);
  /** Windows a visitor would see; Chromium holds its own menus as pages, too. */
  const windows = () => context.pages().filter((page) => !page.url().startsWith('chrome'));

  it('cannot be driven from outside', async () => {
    await expect(openUnderPolicy(CHROMIUM_POLICY, `${ORIGIN}/`)).rejects.toThrow(
      /remote debugging is disallowed by the system admin/i,
    );
  });

  it('knows every policy of it, and finds no mistake', async () => {
    const reader = await openUnderPolicy(drivenPolicy(agent.url, ['chrome://policy']), `${agent.url}/`);
    try {
      const { first } = reader;
      await first.goto('chrome://policy');
      await first.locator('policy-row .messages').first().waitFor({ state: 'attached' });
      const rows = await first.locator('policy-row').evaluateAll((rows) =>
        rows.map((row) => {
          const text = (name: string) =>
            (row.shadowRoot ?? row).querySelector(name)?.textContent?.trim() ?? '';
          return { name: text('.name'), level: text('.level'), message: text('.messages') };
        }),
      );
      for (const name of Object.keys(CHROMIUM_POLICY)) {
        const row = rows.find((row) => row.name === name);
        expect([name, row?.level]).toEqual([name, 'Mandatory']);
        // What newer versions have another name for still holds in those that Debian keeps for years.
        expect([name, row?.message]).toEqual([name, expect.stringMatching(/^(OK|Deprecated)$/)]);
      }
    } finally {
      await reader.close();
    }
  });

  it('opens its one address and no other, whoever asks', async () => {
    const opened: string[] = [];
    await home();
    for (const url of [
      'https://example.com/',
      'http://127.0.0.1:9/',
      `${agent.url.replace('127.0.0.1', 'localhost')}/`,
      'file:///etc/passwd',
      `view-source:${agent.url}/lo/`,
      'data:text/html,x',
      'chrome://policy/',
      'chrome://flags/',
      'chrome://newtab/',
      'chrome://settings/',
      'chrome://downloads/',
      'chrome://history/',
      'chrome://extensions/',
      'chrome://version/',
      'chrome://dino/',
      'chrome://quit/',
      'chrome://restart/',
      'chrome-untrusted://terminal/',
      'chrome-search://local-ntp/',
      'devtools://devtools/bundled/inspector.html',
      'mailto:a@b.vn',
    ]) {
      const { errorText } = await cdp.send('Page.navigate', { url });
      if (!errorText) opened.push(url);
      await page.waitForURL(/^chrome-error:/, { timeout: 1000 }).catch(() => undefined);
      await page.goto(`${agent.url}/lo/`);
    }
    expect(opened).toEqual([]);
    expect(page.url()).toBe(`${agent.url}/lo/`);
  });

  it('opens a second window on nothing', async () => {
    await home();
    const { targetInfo } = await cdp.send('Target.getTargetInfo');
    const { browserContextId } = targetInfo;
    const opening = context.waitForEvent('page');
    const session = await kiosk.browser.newBrowserCDPSession();
    await session.send('Target.createTarget', { url: 'chrome://newtab/', browserContextId, newWindow: true });
    const second = await opening;
    await second.waitForLoadState().catch(() => undefined);
    expect(second.url()).toMatch(/^(about:blank|chrome-error:)/);
    await second.close();
  });

  describe('with the shell in the page', () => {
    it('stays where it is whatever is pressed', async () => {
      await home();
      await page.evaluate(() => {
        const let_through: string[] = [];
        Object.assign(window, { letThrough: let_through });
        addEventListener('keydown', (event) => {
          const { ctrlKey, altKey, key, defaultPrevented } = event;
          if (!defaultPrevented && !/^(Control|Alt|Shift|Meta)$/.test(key))
            let_through.push(`${ctrlKey ? 'Control+' : ''}${altKey ? 'Alt+' : ''}${key}`);
        });
      });
      const chords = [
        ...[
          'o',
          'n',
          't',
          'w',
          'l',
          'k',
          'p',
          's',
          'u',
          'h',
          'j',
          'd',
          'e',
          'f',
          'g',
          'r',
          '0',
          '1',
          'Tab',
        ].map((key) => `Control+${key}`),
        ...['n', 't', 'i', 'j', 'c', 'Delete', 'o', 'b', 'r'].map((key) => `Control+Shift+${key}`),
        ...['ArrowLeft', 'ArrowRight', 'Home', 'd', 'f', 'F4'].map((key) => `Alt+${key}`),
        ...['1', '3', '5', '6', '7', '10', '11', '12'].map((key) => `F${key}`),
        'Meta+r',
        'ContextMenu',
      ];
      for (const chord of chords) await page.keyboard.press(chord);
      expect(page.url()).toBe(`${agent.url}/lo/a/`);
      expect(windows().length).toBe(1);
      expect(await page.evaluate(() => (window as unknown as { letThrough: string[] }).letThrough)).toEqual(
        [],
      );
      await page.locator('#q').press('a');
      expect(await page.evaluate(() => (window as unknown as { letThrough: string[] }).letThrough)).toEqual([
        'a',
      ]);
    });

    it('follows no link out, sends no form out, opens nothing that is dropped on it', async () => {
      await home();
      const asked: string[] = [];
      // What the page itself tells and asks its agent goes on meanwhile.
      page.on('request', (request) => {
        if (!request.url().startsWith(`${agent.url}/_kiosk/`)) asked.push(request.url());
      });
      await page.evaluate(() => {
        document.body.insertAdjacentHTML(
          'afterbegin',
          `<form id="form" action="https://example.com/" target="_blank"><button id="send">send</button></form>
           <form action="/vi/"><button id="other" formaction="https://example.com/">send</button></form>
           <svg width="100" height="40"><a href="https://example.com/" id="svg"><rect width="90" height="40"></rect></a></svg>
           <p draggable="true" id="drag">https://example.com/</p>`,
        );
      });
      for (const id of ['out', 'file', 'save', 'send', 'other', 'svg'])
        await page.locator(`#${id}`).click({ force: true });
      await page.locator('#out').dragTo(page.locator('h1'));
      await page.locator('#drag').dragTo(page.locator('#q'));
      await page.waitForTimeout(300);
      expect(asked).toEqual([]);
      expect(page.url()).toBe(`${agent.url}/lo/a/`);
      expect(windows().length).toBe(1);
      expect(await page.locator('#q').inputValue()).toBe('');
    });

    it('neither grows nor selects nor shows a menu under fingers', async () => {
      await home();
      await page.evaluate(() => {
        const menus: boolean[] = [];
        Object.assign(window, { menus });
        addEventListener('contextmenu', ({ defaultPrevented }) => menus.push(defaultPrevented));
      });
      const { x, y } = (await page.locator('h1').boundingBox()) as { x: number; y: number };
      const scale = () => page.evaluate(() => visualViewport?.scale);
      const fingers = await fingersOn(page);
      await fingers.spread(200, 200);
      expect(await scale()).toBe(1);
      await fingers.press(x + 4, y + 4, 1200);
      for (let tap = 0; tap < 3; tap++) await fingers.press(x + 4, y + 4, 30);
      expect(
        await page.evaluate(() => [
          String(getSelection()),
          (window as unknown as { menus: boolean[] }).menus,
        ]),
      ).toEqual(['', expect.not.arrayContaining([false])]);
      await page.mouse.move(200, 200);
      await page.keyboard.down('Control');
      await page.mouse.wheel(0, -500);
      await page.keyboard.up('Control');
      expect(await page.evaluate(() => devicePixelRatio)).toBe(1);
      expect(await scale()).toBe(1);
      // The same two fingers on a page without the shell: the test would see it.
      await page.goto(`${agent.url}/_health/`);
      await fingers.spread(200, 200);
      expect(await scale()).toBeGreaterThan(1.5);
    });
  });
});

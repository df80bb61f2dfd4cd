import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { serveFolder } from '../../src/desk/serve.ts';
import { type Progress, writeProgress } from '../../src/kiosk/agent/progress.ts';
import { openBrowser } from '../browser.ts';
import { installClock } from '../support/fake-time.ts';
import { type KioskAgent, openKioskAgent } from '../support/kiosk-agent.ts';
import { buildShellPages, type ShellPages } from '../support/shell-pages.ts';

let pages: ShellPages;
let agent: KioskAgent;
let browser: Browser;
let context: BrowserContext;
let page: Page;
const complaints: string[] = [];

beforeAll(async () => {
  pages = await buildShellPages();
  [agent, browser] = await Promise.all([openKioskAgent(pages.dir), openBrowser()]);
});
afterAll(async () => {
  await Promise.all([browser?.close(), agent?.close()]);
  pages?.remove();
});
beforeEach(async () => {
  complaints.length = 0;
  context = await browser.newContext({ baseURL: agent.url, hasTouch: true });
  await installClock(context);
  page = await context.newPage();
  page.on(
    'console',
    (message) => ['error', 'warning'].includes(message.type()) && complaints.push(message.text()),
  );
  page.on('pageerror', (error) => complaints.push(String(error)));
});
afterEach(async () => {
  await context.close();
  expect(complaints).toEqual([]);
});

const path = () => new URL(page.url()).pathname;
const attract = () => page.locator('.kiosk-attract');
const warning = () => page.locator('.kiosk-warning');
const entries = () =>
  page.evaluate(() => window.navigation.entries().map(({ url }) => new URL(url ?? '').pathname));
/** Lets time pass at once: every timer that is due is called, and called once. */
const pass = (seconds: number) => page.clock.fastForward(seconds * 1000);

async function start(language = 'lo'): Promise<void> {
  await page.goto('/');
  await attract().tap();
  await page.locator(`a[data-language=${language}]`).tap();
  await page.waitForURL(`**/${language}/`);
}

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

describe('a stick that is plugged in', () => {
  const SOON = { timeout: 5000 };
  const write = (phase: Progress['phase'], more: Partial<Progress> = {}) =>
    writeProgress(join(agent.dir, 'run'), { source: 'stick', phase, ...more });
  const notice = () => page.locator('.kiosk-stick');
  const said = () =>
    notice()
      .locator('p')
      .evaluateAll((all) => all.map((one) => [(one as HTMLElement).lang, one.textContent]));
  // What the next test must not meet.
  afterEach(() => writeProgress(join(agent.dir, 'run'), { source: 'network', phase: 'done' }));

  it('is told on any page to the technician and to the reader, until it may be pulled out', async () => {
    await start('lo');
    write('downloading', { percent: 40 });
    await expect.poll(said, SOON).toEqual([
      ['vi', 'Đang đọc USB 40% Xin đừng rút USB.'],
      ['lo', 'ກຳລັງອ່ານ USB 40% ກະລຸນາຢ່າຖອດ USB.'],
    ]);
    write('refused', { code: 'other-gate' });
    await expect
      .poll(said, SOON)
      .toContainEqual([
        'vi',
        'Không nhận nội dung trong USB Nội dung này của cửa khẩu khác. Có thể rút USB.',
      ]);
    await page.locator('a[href="/lo/a/"]').tap();
    await page.waitForURL('**/lo/a/');
    await expect.poll(said, SOON).toHaveLength(2);
    write('done');
    await expect
      .poll(said, SOON)
      .toContainEqual(['vi', expect.stringContaining('Đã đọc xong USB Nội dung ngày 20 tháng 11')]);
    writeProgress(join(agent.dir, 'run'), { source: 'network', phase: 'looking' });
    await notice().waitFor({ state: 'detached' });
  });

  it('stands above the attract loop and takes no touch', async () => {
    write('checking');
    await page.goto('/');
    await notice().waitFor();
    const { x, y } = (await notice().boundingBox()) ?? { x: 0, y: 0 };
    await page.touchscreen.tap(x + 20, y + 20);
    await attract().waitFor({ state: 'hidden' });
    expect(await notice().isVisible()).toBe(true);
  });

  it('is told once in a page whose language is Vietnamese', async () => {
    await start('vi');
    write('failed');
    await expect.poll(said, SOON).toEqual([['vi', 'Không đọc được USB Có thể rút USB.']]);
  });
});

describe('reading aloud', () => {
  /** A speaking service with the given voices, which says nothing and tells what it was given. */
  const open = async (voices: string[]) => {
    await context.addInitScript((voices) => {
      const said: string[] = [];
      const synthesis = Object.assign(new EventTarget(), {
        said,
        speaking: false,
        getVoices: () => voices.map((lang) => ({ lang, name: lang, localService: !lang.startsWith('x-') })),
        speak({ text, lang, onend }: SpeechSynthesisUtterance) {
          said.push(`${lang} ${text}`);
          synthesis.speaking = true;
          Object.assign(globalThis, { finish: onend });
        },
        cancel() {
          synthesis.speaking = false;
        },
      });
      Object.defineProperty(window, 'speechSynthesis', { value: synthesis });
      Object.assign(window, {
        SpeechSynthesisUtterance: class {
          text: string;
          lang = '';
          constructor(text: string) {
            this.text = text;
          }
        },
      });
    }, voices);
    await page.goto('/lo/a/');
  };
  const button = () => page.locator('.kiosk-listen-start');
  const said = () => page.evaluate(() => (speechSynthesis as unknown as { said: string[] }).said);
  const reading = () => page.locator('.kiosk-reading').allTextContents();
  const finish = () => page.evaluate(() => (globalThis as unknown as { finish(): void }).finish());

  it('is offered only where this machine has a voice for the page’s language', async () => {
    await open(['vi-VN', 'x-lo']);
    expect(await button().isVisible()).toBe(false);
  });

  it('reads title, summary and body once each, marks the passage, and passes over what no voice speaks', async () => {
    await open(['lo-LA']);
    await button().tap();
    expect(await reading()).toEqual(['ຊື່']);
    for (let passage = 0; passage < 3; passage++) await finish();
    expect(await said()).toEqual(['lo ຊື່', 'lo ສະຫຼຸບ', 'lo ໜຶ່ງ', 'lo ສອງ']);
    expect(await reading()).toEqual(['ສອງ']);
    await finish();
    expect(await reading()).toEqual([]);
    expect(await button().isVisible()).toBe(true);
    await expect.poll(() => agent.counts()).toMatch(/,listen,/);
  });

  it('holds the timer, and stops when asked', async () => {
    await open(['lo']);
    await button().tap();
    for (let minute = 0; minute < 5; minute++) await pass(60);
    expect(await warning().isVisible()).toBe(false);
    await page.locator('.kiosk-listen-stop').tap();
    expect(await reading()).toEqual([]);
    expect(await page.evaluate(() => speechSynthesis.speaking)).toBe(false);
    await finish();
    expect((await said()).length).toBe(1);
  });
});

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
    await expect.poll(() => agent.lastBeat()).toBeDefined();
    const before = agent.lastBeat() as number;
    await page.evaluate(() => {
      document.hasFocus = () => false;
    });
    await pass(50);
    expect(agent.lastBeat()).toBe(before);
    await page.evaluate(() => {
      document.hasFocus = () => true;
    });
    await page.keyboard.press('Shift');
    await pass(31);
    await expect.poll(() => agent.lastBeat()).toBeGreaterThan(before);
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

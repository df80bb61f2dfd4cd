import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { serveKiosk } from '../../src/kiosk/agent/serve.ts';
import { bundleServicePage } from '../../src/kiosk/install/bundle-service-page.ts';
import { listenForService } from '../../src/kiosk/service/listen.ts';
import { openBrowser } from '../browser.ts';
import { CODE, fakeMachine } from '../kiosk/service/fake-machine.ts';
import { axeFaults } from '../support/axe.ts';
import { installClock } from '../support/fake-time.ts';
import { SCREENS } from './kiosk-site.ts';

let browser: Browser;
let page: Page;
let context: BrowserContext;
let machine: ReturnType<typeof fakeMachine>;
let service: Awaited<ReturnType<typeof bundleServicePage>>;
let close: () => Promise<void>;
const complaints: string[] = [];
/** Milliseconds: each answer starts several programs. */
const SLOW = { timeout: 20_000 };

beforeAll(async () => {
  [browser, service] = await Promise.all([openBrowser(), bundleServicePage()]);
});
afterAll(() => browser?.close());
afterEach(async () => {
  await close();
  expect(complaints.splice(0)).toEqual([]);
}, 30_000);

/** The page of a machine with a card, Wi-Fi and a stick, and no release. */
async function open(screen: keyof typeof SCREENS = 'portrait'): Promise<void> {
  machine = fakeMachine();
  const socket = join(machine.dir, 'socket');
  const helper = await listenForService({ where: { path: socket }, helper: machine.helper });
  const kiosk = await serveKiosk({
    root: join(machine.dir, 'site'),
    rootKey: 'none',
    gate: 'na-meo',
    port: 0,
    kept: join(machine.dir, 'kept'),
    run: join(machine.dir, 'run'),
    service: { page: service, socket },
  });
  context = await browser.newContext({ baseURL: kiosk.url, hasTouch: true, viewport: SCREENS[screen] });
  await installClock(context);
  page = await context.newPage();
  page.on('console', (message) => {
    // Without a release the first page is the one that waits, with status 503.
    if (['error', 'warning'].includes(message.type()) && !message.text().includes('503'))
      complaints.push(message.text());
  });
  page.on('pageerror', (error) => complaints.push(String(error)));
  page.on('request', (request) => {
    if (!request.url().startsWith(kiosk.url)) complaints.push(request.url());
  });
  close = async () => {
    await context.close();
    await kiosk.close();
    helper.close();
  };
  await page.goto('/_kiosk/service/');
}

const key = (name: string) => page.locator('#keyboard').getByRole('button', { name, exact: true });
/** By the keys on the screen alone. */
async function type(text: string): Promise<void> {
  for (const sign of text) {
    if (/[A-Z]/.test(sign)) await key('Chữ hoa').tap();
    if (!(await key(sign).count())) await key((await key('Dấu').count()) ? 'Dấu' : 'Chữ').tap();
    if (!(await key(sign).count())) await key('Dấu').tap();
    await key(sign).tap();
  }
}
const press = (name: string | RegExp) => page.locator('main').getByRole('button', { name }).tap();
const said = () => page.locator('.work > .said').textContent();
async function enter(): Promise<void> {
  await type(CODE);
  await key('Xong').tap();
  await page.locator('.card').first().waitFor();
}
const part = async (name: string) => {
  await page.getByRole('navigation').getByRole('button', { name, exact: true }).tap();
};

/** Keys smaller than a finger, and what stands out of the page sideways. */
const smallOrOut = () =>
  page.evaluate(() => [
    ...[...document.querySelectorAll<HTMLElement>('button, input:not([type=radio]), .choice label')]
      .filter((one) => one.checkVisibility())
      .flatMap((one) => {
        const { width, height } = one.getBoundingClientRect();
        return width < 79.5 || height < 79.5 ? [`${one.textContent} ${width}x${height}`] : [];
      }),
    ...(document.documentElement.scrollWidth > innerWidth ? ['wider than the screen'] : []),
  ]);

describe('the service page', () => {
  it('shows nothing but the field for the code to whoever strays there, and goes back after a minute', async () => {
    await open();
    expect(await page.locator('main').textContent()).toBe('Mã kỹ thuậtMở');
    expect(machine.calls()).toEqual([]);
    await page.clock.fastForward(61_000);
    await page.waitForURL('**/');
  });

  it('opens with the code from its own digits, and tells of a wrong one and of the wait', async () => {
    await open();
    for (let time = 0; time < 5; time++) {
      await type('111111');
      await (time % 2 ? key('Xong') : page.locator('main').getByRole('button', { name: 'Mở' })).tap();
      await expect.poll(() => page.getByLabel('Mã kỹ thuật').inputValue(), SLOW).toBe('');
      await page.getByText('Mã không đúng').waitFor();
    }
    await page.getByRole('button', { name: /^Đợi \d+ giây$/ }).waitFor();
    expect(await page.getByRole('button', { name: /^Đợi/ }).isDisabled()).toBe(true);
    machine.time.uptime += 61;
    await page.goto('/_kiosk/service/');
    await enter();
    expect(await page.locator('.card').first().textContent()).toContain('192.168.1.20/24');
  });

  for (const screen of ['portrait', 'landscape'] as const)
    it(`has no fault of axe, no key below 80 px and nothing beside the screen in any part: ${screen}`, async () => {
      await open(screen);
      const faults: string[] = [];
      const shots = process.env['SERVICE_SHOTS'];
      const look = async (name: string) => {
        faults.push(
          ...[...(await axeFaults(page)), ...(await smallOrOut())].map((fault) => `${name}: ${fault}`),
        );
        if (shots) await page.screenshot({ path: join(shots, `${screen}-${name}.png`) });
      };
      if (shots) mkdirSync(shots, { recursive: true });
      await look('login');
      await enter();
      await page.getByText('Cố định').tap();
      await look('wired');
      await page.getByLabel('Địa chỉ máy').tap();
      await look('wired-keyboard');
      await key('Xong').tap();
      machine.say('nmcli', ['wifi list', ' :80:WPA2:5472E1BAA16D:Trạm\n :50::41:A\n :30:WPA2 802.1X:42:B\n']);
      await part('Wi-Fi');
      await press('Tìm Wi-Fi');
      await press(/Trạm/);
      await look('wifi');
      await page.getByLabel('Mật khẩu Wi-Fi').tap();
      await key('Dấu').tap();
      await look('wifi-signs');
      await key('Xong').tap();
      for (const name of ['Cài đặt', 'USB và bản mới', 'Nhật ký', 'Khởi động lại']) {
        await part(name);
        await page.clock.runFor(300);
        await look(name);
      }
      expect(faults).toEqual([]);
    });

  it('types an address and tries it, and the technician keeps it', async () => {
    await open();
    await enter();
    await page.getByText('Cố định').tap();
    await page.getByLabel('Địa chỉ máy').tap();
    await type('192.168.1.300');
    await key('Xóa').tap();
    await key('Xong').tap();
    await page.getByLabel('Cổng mặc định').tap();
    await type('192.168.1.1');
    await press('Thử cài đặt này');
    await page.getByRole('button', { name: 'Giữ mạng này' }).waitFor();
    expect(machine.calls().some((call) => call.includes('up'))).toBe(true);
    expect(await page.locator('.trial').textContent()).toMatch(/sau (60|59) giây/);
    await press('Giữ mạng này');
    await expect.poll(said, SLOW).toContain('Đã giữ mạng này');
    await page.locator('.trial').waitFor({ state: 'hidden' });
  });

  it('says what is wrong with an address and what to write, and keeps what was typed', async () => {
    await open('landscape');
    await enter();
    await page.getByText('Cố định').tap();
    await page.getByLabel('Địa chỉ máy').tap();
    await type('fe80::1/A-b_%');
    await key('Xong').tap();
    await press('Thử cài đặt này');
    await expect.poll(said, SLOW).toContain('→ Viết như 192.168.1.20.');
    expect(await page.getByLabel('Địa chỉ máy').inputValue()).toBe('fe80::1/A-b_%');
    expect(machine.calls().some((call) => call.includes('CheckpointCreate'))).toBe(false);
  });

  it('tells when a network that nobody confirmed has gone back', async () => {
    await open();
    await enter();
    await press('Thử cài đặt này');
    await page.getByRole('button', { name: 'Giữ mạng này' }).waitFor();
    machine.time.now += 61_000;
    await page.clock.runFor(6000);
    await expect.poll(said, SLOW).toContain('đã quay lại như trước');
    expect(await page.locator('.trial').isHidden()).toBe(true);
  });

  it('saves only what was changed, restarts at the second press, and shows names as text', async () => {
    await open();
    machine.say('lsblk', [
      '',
      JSON.stringify({
        blockdevices: [{ name: 'sdb1', label: 'KIOSK', fstype: 'exfat', size: '<img src=x>' }],
      }),
    ]);
    await enter();
    await part('Cài đặt');
    await page.getByLabel('Bật màn hình lúc').tap();
    for (let time = 0; time < 5; time++) await key('Xóa').tap();
    await type('05:15');
    await key('Xong').tap();
    await page.getByText('90', { exact: true }).tap();
    await page.getByRole('button', { name: 'Nhỏ hơn' }).tap();
    await press('Lưu cài đặt');
    await expect.poll(said, SLOW).toContain('Đã lưu');
    expect(JSON.parse(readFileSync(machine.changed, 'utf8'))).toEqual({
      on: '05:15',
      rotate: 90,
      volume: 50,
    });
    await part('USB và bản mới');
    await page.getByText('USB sdb1 (<img src=x>)').waitFor();
    await press('Ghi nhật ký lên USB');
    await expect.poll(said, SLOW).toContain('Rút USB ra được rồi');
    await part('Khởi động lại');
    machine.calls();
    await press('Khởi động lại máy');
    expect(machine.calls().filter(([program]) => program === 'systemctl')).toEqual([]);
    await press('Bấm lần nữa để khởi động lại máy');
    await expect.poll(said, SLOW).toContain('Máy đang khởi động lại');
    expect(machine.calls().some((call) => call.includes('reboot'))).toBe(true);
  });

  it('asks for the code again when the session is over, and ends it when the page is left', async () => {
    await open();
    await enter();
    machine.time.now += 601_000;
    await page.clock.runFor(6000);
    await page.getByText('Phiên làm việc đã hết').waitFor();
    expect(await page.locator('.card').count()).toBe(0);
    await enter();
    expect(machine.helper.isNeeded).toBe(true);
    await page.getByRole('button', { name: 'Về màn hình chính' }).tap();
    await page.waitForURL('**/');
    await expect.poll(() => machine.helper.isNeeded, SLOW).toBe(false);
  });

  it('is reached from a page that stands in no release by the two corners', async () => {
    await open();
    const html = '<!doctype html><script src="/_kiosk/service/way.js" defer></script>';
    await page.route('**/waits/', (route) => route.fulfill({ contentType: 'text/html', body: html }));
    await page.goto('/waits/');
    for (const x of [20, 1060]) {
      await page.mouse.move(x, 20);
      await page.mouse.down();
      await page.clock.runFor(5100);
      await page.mouse.up();
    }
    await page.waitForURL('**/_kiosk/service/');
  });
});

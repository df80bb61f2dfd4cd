import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { type Progress, writeProgress } from '../../src/kiosk/agent/progress.ts';
import { agent, attract, page, start, useShell } from './shell-in-browser.ts';

useShell();

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

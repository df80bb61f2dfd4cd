import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Locator, Page } from 'playwright-core';
import sharp from 'sharp';
import { PICTURES } from '../catalogue/guide/guide.ts';
import { openBrowser } from './browser.ts';
import { readEnvironment } from './environment.ts';
import { runCommand } from './run-command.ts';
import { openDesk } from './web/open-desk.ts';

/** A machine that is busy with other things takes its time. */
const PATIENCE = 400_000;
const NAME = 'Bãi đá Gió Lành';
const FILE = 'places/bai-da-gio-lanh/index.vi.md';

/** What an editor has once the form is filled in. */
const FILLED = `---
title: ${NAME}
summary: Bãi đá trên sườn núi, nhìn xuống thung lũng.
type: mountain
sources:
  - title: Ủy ban nhân dân xã
published: 2026-11-30
updated: 2026-11-30
---
Đường lên bãi đá đi bộ chừng một giờ.
`;

/** Takes the pictures of the editors' guide from the desk itself, over a copy of the sample. */
await runCommand(async ({ environment: { root, cacheDir }, reporter }) => {
  const folder = mkdtempSync(join(tmpdir(), 'cua-ngo-guide-'));
  cpSync(join(root, 'content'), join(folder, 'content'), { recursive: true });
  const variables = { CACHE_DIR: cacheDir, OUT_DIR: join(folder, 'dist') };
  const environment = { ...readEnvironment(variables, { root, home: folder, now: new Date() }), port: 0 };
  const ended = () => undefined;
  const desk = await openDesk({ environment, isPractice: false, version: '0', ended });
  const browser = await openBrowser();
  try {
    const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
    page.setDefaultTimeout(PATIENCE);
    await page.goto(desk.newAddress());
    await takePictures(page, (text) => writeFileSync(join(folder, 'content', FILE), text), reporter.say);
  } finally {
    await Promise.all([browser.close(), desk.close()]);
    rmSync(folder, { recursive: true, force: true, maxRetries: 3 });
  }
  return true;
});

async function takePictures(page: Page, fill: (text: string) => void, say: (text: string) => void) {
  mkdirSync(PICTURES, { recursive: true });
  const keep = async (name: string, of: Page | Locator = page) => {
    const file = join(PICTURES, `${name}.webp`);
    const { size } = await sharp(await of.screenshot())
      .webp({ quality: 60, effort: 6 })
      .toFile(file);
    say(`✓ ${file} (${Math.round(size / 1000)} kB)`);
  };
  const isSound = () => page.locator('#issues', { hasText: 'Không có lỗi.' }).waitFor();
  await page.locator('#table table').waitFor();
  await isSound();
  await keep('desk');

  await page.getByRole('button', { name: 'Tạo bản ghi mới' }).click();
  await page.getByLabel('Tên, bằng tiếng Việt').fill(NAME);
  await keep('new');
  await page.keyboard.press('Enter');
  const mistakes = page.locator('section', { has: page.locator('#issues') });
  await mistakes.locator('li.error').first().waitFor();
  await keep('mistakes', mistakes);

  await mistakes.locator('li.error a').first().click();
  await page.locator('.desk-told').waitFor();
  // The form holds the field for a while.
  await page.waitForTimeout(4000);
  await keep('form');

  fill(FILLED);
  await page.getByRole('link', { name: 'Về bàn biên tập' }).click();
  await isSound();
  await page.getByLabel('Tìm').fill('gio lanh');
  const row = page.locator('tbody tr', { hasText: NAME });
  await row.locator('td').nth(1).getByRole('button').click();
  await page.frameLocator('#preview iframe').locator('h1').waitFor();
  await page.locator('#board').evaluate((board) => board.scrollIntoView());
  await page.waitForTimeout(2000);
  await keep('lao');

  await page.getByRole('button', { name: `Lịch sử ${NAME}` }).click();
  await page.locator('.history li').first().waitFor();
  await keep('history', page.locator('.task').first());
}

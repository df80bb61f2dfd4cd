import { cpSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { writeTheme } from '../../src/catalogue/theme/sheet.ts';
import { loadTheme } from '../../src/catalogue/theme/theme.ts';
import { openBrowser } from '../browser.ts';
import { commonCache } from '../support/build-once.ts';
import { buildProvince, fixtures, root } from '../support/build-province.ts';
import { addressesOf, filesOf, readPage } from '../support/site.ts';
import { openSite, type SiteInBrowser } from '../support/site-in-browser.ts';

const GREEN = 'rgb(0, 128, 0)';
/** A red square of the theme's, and an emblem whose only colour comes by a reference. */
const BAND =
  '<svg xmlns="http://www.w3.org/2000/svg" width="14" height="14"><path style="fill:#f00" d="M0 0h14v14H0z"/></svg>';
const EMBLEM = `<?xml version="1.0"?><svg:svg xmlns:svg="http://www.w3.org/2000/svg" viewBox="0 0 40 20">
<svg:defs><svg:style>.s{stop-color:green}</svg:style><svg:linearGradient id="main"><svg:stop class="s"/></svg:linearGradient></svg:defs>
<svg:path fill="url(#main)" d="M0 0h40v20H0z"/></svg:svg>`;

describe('a province with a theme and an emblem of its own', () => {
  let content: string;
  let site: SiteInBrowser;
  let dir: string;
  const build = async (name: string, args: string[] = []) => {
    const outDir = join(inject('builds'), name);
    const outcome = await buildProvince({ contentDir: content, outDir, cacheDir: commonCache(), args });
    expect(outcome).toMatchObject({ code: 0, stderr: '' });
    return outDir;
  };
  beforeAll(async () => {
    content = join(inject('builds'), 'themed-content');
    cpSync(join(fixtures, 'led-gate'), content, { recursive: true });
    mkdirSync(join(content, 'theme'));
    writeFileSync(
      join(content, 'province.yaml'),
      `${readFileSync(join(fixtures, 'led-gate', 'province.yaml'), 'utf8')}emblem: dau.svg\n`,
    );
    writeFileSync(join(content, 'theme', 'dau.svg'), EMBLEM);
    writeFileSync(join(content, 'theme', 'hoa van.svg'), BAND);
    writeFileSync(
      join(content, 'theme', 'theme.css'),
      '/* màu */ :root { --raw-paper: #fffaf0; --ornament-band: url("hoa van.svg") }',
    );
    dir = await build('themed');
    site = await openSite(dir);
  });
  afterAll(() => site?.close());

  it('publishes the picture of its theme, made anew, and shows it', async () => {
    const [band] = filesOf(join(dir, 'assets')).filter((file) => file.endsWith('.svg'));
    expect(readFileSync(join(dir, 'assets', band ?? ''), 'utf8')).toBe(
      '<svg xmlns="http://www.w3.org/2000/svg" width="14" height="14" viewBox="0 0 14 14"><path d="M0 0h14v14H0z" fill="#f00"/></svg>',
    );
    const asked: string[] = [];
    const found = await site.visit(
      ['/vi/'],
      async (page) => {
        const image = await page.evaluate(
          () =>
            getComputedStyle(document.querySelector('.site-footer') as Element, '::before').backgroundImage,
        );
        await page.locator('.site-footer').scrollIntoViewIfNeeded();
        await page.waitForLoadState('networkidle');
        return image;
      },
      {},
      (page) => page.on('response', (response) => asked.push(`${response.status()} ${response.url()}`)),
    );
    expect(found.get('/vi/')).toBe(`url("${site.url}/assets/${band}")`);
    expect(asked).toContain(`200 ${site.url}/assets/${band}`);
    expect(readPage(dir, '/vi/')).toContain('name="theme-color" content="#fffaf0"');
  });

  it('shows its emblem in pages and as the icon', async () => {
    const icon = readFileSync(join(dir, 'favicon.svg'), 'utf8');
    expect(icon).toContain('<linearGradient id="1"><stop stop-color="green"/>');
    const header = await site.visit(['/vi/', '/404.html', '/#languages'], (page) =>
      page.evaluate(() => {
        const stop = document.querySelector('svg stop') as Element;
        return getComputedStyle(stop).stopColor;
      }),
    );
    expect([...header.values()]).toEqual([GREEN, GREEN, GREEN]);
  });

  it('shows its emblem on every slide of the LED wall, and the picture from beside the sheet', async () => {
    const led = await build('themed-led', ['--led', 'cua-khau-ben-ghe', '--no-png']);
    const page = readFileSync(join(led, 'index.html'), 'utf8');
    const ids = [...page.matchAll(/id="(emblem[^"]*)"/g)].map((match) => match[1]);
    expect(ids.length).toBeGreaterThan(1);
    expect(new Set(ids).size).toBe(ids.length);
    for (const id of ids) expect(page).toContain(`fill="url(#${id})"`);
    const [, band] = /--ornament-band:url\((theme-[0-9a-f]{8}\.svg)\)/.exec(
      readFileSync(join(led, 'led.css'), 'utf8'),
    ) as RegExpExecArray;
    expect(filesOf(led)).toContain(band);
  });

  it('gives each drawing in a page a width and a height', () => {
    for (const address of addressesOf(dir))
      for (const [tag] of readPage(dir, address).matchAll(/<svg\b[^>]*>/g))
        expect(tag, address).toMatch(/ width="[\d.]+" height="[\d.]+"/);
  });

  it('reads without any style sheet: no drawing is wider than the page', async () => {
    const context = await site.visitor({ viewport: { width: 1350, height: 900 } });
    await context.route(/\.css$/, (route) => route.abort());
    const page = await context.newPage();
    await page.goto('/vi/');
    const widths = await page.evaluate(() =>
      [...document.querySelectorAll('svg')].map((svg) => svg.getBoundingClientRect().width),
    );
    expect(widths[0]).toBe(48);
    expect(Math.max(...widths)).toBeLessThan(1000);
    await context.close();
  });

  it('is refused whole where the theme asks another host', async () => {
    writeFileSync(join(content, 'theme', 'theme.css'), '\n@import "https://x.example/a.css";');
    const outDir = join(inject('builds'), 'themed-refused');
    const outcome = await buildProvince({ contentDir: content, outDir });
    expect(outcome.code).toBe(1);
    expect(outcome.stderr).toMatch(/content\/theme\/theme\.css[\s\S]*Dòng +2: “@import”/);
  });
});

describe('the theme of the sample', () => {
  it('gives pages every colour that its file says, and the same band', async () => {
    const browser = await openBrowser();
    const written = readFileSync(join(root, 'content', 'theme', 'theme.css'), 'utf8');
    const published = writeTheme(loadTheme(join(root, 'content')), '/assets/').css;
    const look = async (css: string) => {
      const page = await browser.newPage();
      await page.setContent(
        `<!doctype html><style>${css} body{margin:0;background:var(--ornament-band) repeat-x center / auto 140px}</style>`,
      );
      const values = await page.evaluate(() => {
        const style = getComputedStyle(document.documentElement);
        return [...document.styleSheets]
          .flatMap((sheet) => [...sheet.cssRules])
          .flatMap((rule) => (rule instanceof CSSStyleRule ? [...rule.style] : []))
          .filter((name) => name.startsWith('--') && name !== '--ornament-band')
          .map((name) => `${name} ${style.getPropertyValue(name).trim()}`);
      });
      const shot = await page.screenshot();
      return { values, shot: shot.toString('base64') };
    };
    const [before, after] = [await look(written), await look(published)];
    expect(after.values).toEqual(before.values);
    expect(after.values.length).toBeGreaterThan(0);
    expect(after.shot === before.shot).toBe(true);
    expect(after.shot === (await look(':root{}')).shot).toBe(false);
    await browser.close();
  });
});

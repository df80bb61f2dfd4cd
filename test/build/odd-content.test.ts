import { existsSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { commonCache } from '../support/build-once.ts';
import { buildProvince } from '../support/build-province.ts';
import {
  FACTS,
  type ProvinceFiles,
  photo,
  place,
  provinceFolder,
  provinceYaml,
  translation,
} from '../support/province.ts';
import { addressesOf } from '../support/site.ts';
import { openSite, type SiteInBrowser } from '../support/site-in-browser.ts';

const titled = (title: string, body = '') => place('', body).replace('title: Bãi Mẫu', `title: ${title}`);
const event = (when: string) =>
  `---\ntitle: Hội\nsummary: Hội để thử.\nwhen: ${when}\n${FACTS.replace('beach', 'festival')}\n---\n`;
const page = (body: string) =>
  `---\ntitle: Trang\nsummary: Trang để thử.\ntopic: about\n${FACTS.replace('type: beach\n', '')}\n---\n${body}`;

/** What editors, Word, drawing programs and phones really write: odd, and nothing wrong with it. */
const RECORDS: Record<string, string | Uint8Array> = {
  'places/constructor/index.vi.md': place(),
  'places/emoji/index.vi.md': titled('Gia đình 👨‍👩‍👧 ở biển'),
  'places/lao/index.vi.md': titled('ຫາດ\u200Bຊາຍ Sầm Sơn'),
  'places/nbsp/index.vi.md': titled('Bãi\u00a0biển'),
  'places/nfd/index.vi.md': titled('Bãi biển Hải Tiến'.normalize('NFD')),
  'places/word/index.vi.md': `\ufeff${place('', 'Một dòng.\n\nHai dòng.').replaceAll('\n', '\r\n')}`,
  'places/separator/index.vi.md': titled('Bãi\u2028biển'),
  'places/quotes/index.vi.md': titled(`'"Hòn Ngọc" & <Biển> {xanh}'`),
  'places/code/index.vi.md': place('', '<script>alert(1)</script> <img src=x onerror="alert(2)"> {alert(3)}'),
  'places/links/index.vi.md': place(
    '',
    '[thư](mailto:a@b.example), <https://nguon.example/?a=1&b=2> và [điện thoại](tel:+84237)',
  ),
  'places/lists/index.vi.md': place(
    '',
    Array.from({ length: 20 }, (_, at) => `${'  '.repeat(at)}- mục`).join('\n'),
  ),
  'places/table/index.vi.md': place('', `| a | b |\n|---|---|\n${'| 1 | <b> |\n'.repeat(300)}`),
  'places/entities/index.vi.md': place('', '&lt;b onclick=alert(4)&gt; &#60;script&#62; &copy; &amp;amp;'),
  'events/nhuan/index.vi.md': event(
    '{ solar: { start: { day: 29, month: 2 }, end: { day: 29, month: 2 } } }',
  ),
  'events/nam-moi/index.vi.md': event(
    '{ solar: { start: { day: 30, month: 12 }, end: { day: 2, month: 1 } } }',
  ),
  'events/da-qua/index.vi.md': event('{ once: { start: 2020-05-01, end: 2020-05-02 } }'),
  'events/ba-muoi/index.vi.md': event(
    '{ lunar: { start: { day: 30, month: 12 }, end: { day: 30, month: 12 } } }',
  ),
  'pages/ghep/index.vi.mdx': page(
    '<Note title="1 &lt; 2">Dấu \u1fef và \u037e, “ngoặc”.</Note>\n\n`{ a }` và &#123;b&#125;\n',
  ),
  'pages/nhap/index.vi.mdx': page('Chữ.\n'),
};

/** Not shown: a draft and a language that the province has not, neither of which could be compiled. */
const NOT_SHOWN: ProvinceFiles = {
  'pages/nhap/index.en.mdx': translation('translation: { status: draft }', '{ <'),
  'pages/nhap/index.fr.mdx': translation(undefined, 'import x from "x"'),
};

const EMBLEM = `<?xml version="1.0" encoding="utf-8"?>
<!-- Generator: a drawing program -->
<!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "http://www.w3.org/Graphics/SVG/1.1/DTD/svg11.dtd">
<svg xmlns="http://www.w3.org/2000/svg" xmlns:inkscape="http://www.inkscape.org/namespaces/inkscape" viewBox="0 0 48 48" inkscape:version="1.2">
  <metadata>x</metadata>
  <style>.cls-1{fill:#da251d;}</style>
  <g id="Layer_1" inkscape:label="Lớp 1"><circle class="cls-1" cx="24" cy="24" r="20" style="stroke:#000;stroke-width:1"/></g>
</svg>`;

const THEME = `/* Màu của tỉnh */
:root {
  --raw-accent: #7d2f2a;
  --ornament-band: url("data:image/svg+xml,%3Csvg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 8 8'%3E%3Cpath d='M0 4h8' stroke='%23a80'/%3E%3C/svg%3E");
}
`;

async function photos(): Promise<ProvinceFiles> {
  const plain = (width: number, height: number) =>
    sharp({ create: { width, height, channels: 4, background: { r: 200, g: 90, b: 30, alpha: 0.5 } } });
  return {
    'photos/trong-suot/photo.png': await plain(300, 200).png().toBuffer(),
    'photos/dai/photo.jpg': await plain(60, 1200).jpeg({ progressive: true }).toBuffer(),
    'photos/xoay/photo.JPG': await plain(300, 200).jpeg().withMetadata({ orientation: 6 }).toBuffer(),
    'photos/cmyk/photo.jpg': await plain(300, 200).toColourspace('cmyk').jpeg().toBuffer(),
    'photos/sau-muoi-sau/photo.png': await plain(30, 20).toColourspace('rgb16').png().toBuffer(),
  };
}

describe('a province of odd content that is nothing but odd', () => {
  let site: SiteInBrowser;
  let outDir: string;
  let words: string[];
  beforeAll(async () => {
    const masters = await photos();
    const described = Object.keys(masters).map((path) => `${dirname(path)}/index.vi.md`);
    const dir = provinceFolder({
      'province.yaml': `${provinceYaml(['vi', 'en'])}emblem: emblem.svg\n`,
      'theme/emblem.svg': EMBLEM,
      'theme/theme.css': THEME,
      ...RECORDS,
      ...NOT_SHOWN,
      ...masters,
      ...Object.fromEntries(described.map((path) => [path, photo()])),
    });
    words = [...Object.keys(RECORDS), ...described];
    outDir = join(inject('builds'), 'odd-content');
    const { code, stdout, stderr } = await buildProvince({
      contentDir: dir,
      outDir,
      cacheDir: commonCache(),
    });
    rmSync(dirname(dir), { recursive: true, force: true });
    expect(code, `${stdout}\n${stderr}`).toBe(0);
    site = await openSite(outDir);
  });
  afterAll(() => site?.close());

  it('loses no record', () => {
    const missing = words.filter((file) => !existsSync(join(outDir, 'vi', dirname(file), 'index.html')));
    expect(missing).toEqual([]);
  });

  it('runs nothing, asks no other host, opens no dialog and breaks no page', async () => {
    const seen: string[] = [];
    const addresses = addressesOf(outDir).map((address) => (address === '/' ? '/#languages' : address));
    await site.visit(
      addresses,
      (tab) => tab.evaluate(() => document.fonts.ready.then(() => undefined)),
      {},
      (tab, address) => {
        tab.removeAllListeners();
        tab.on('request', (request) => {
          const url = request.url();
          if (!url.startsWith(`${site.url}/`) && !url.startsWith('data:'))
            seen.push(`${address} asks ${url}`);
        });
        tab.on('dialog', (dialog) => {
          seen.push(`${address} says ${dialog.message()}`);
          void dialog.dismiss();
        });
        tab.on('pageerror', (error) => seen.push(`${address} fails: ${error.message}`));
        tab.on('console', (message) => {
          if (message.type() === 'error') seen.push(`${address} complains: ${message.text()}`);
        });
      },
    );
    expect(addresses.length).toBeGreaterThan(50);
    expect(seen).toEqual([]);
  });
});

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { byLanguage, readTags } from '../support/exiftool.ts';
import { itNeeds } from '../support/programs.ts';
import { LANGUAGES, openSample, type Sample } from './sample.ts';

const PHOTO = 'am-tien';
const CREDIT = '插图：Cửa Ngõ';

describe('the image bank', () => {
  let sample: Sample;
  beforeAll(async () => {
    sample = await openSample();
  });
  afterAll(() => sample?.close());

  it('leads a Chinese reporter from the home page to an original and its credit line in four clicks', async () => {
    const visitor = await sample.visitor({ permissions: ['clipboard-read', 'clipboard-write'] });
    const page = await visitor.newPage();
    await page.goto('/zh/');
    await page.locator('.site-footer').getByRole('link', { name: '图片库' }).click();
    await page.getByRole('link', { name: '庵仙的日出' }).click();
    await page.waitForURL(`**/zh/photos/${PHOTO}/`);
    await page.getByRole('button', { name: '复制署名' }).click();
    await page.getByText('署名已复制。').waitFor();
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(CREDIT);
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('link', { name: '原图，用于印刷' }).click(),
    ]);
    expect(download.suggestedFilename()).toBe('Thanh-Hoa_am-tien_2400px_Tranh-minh-hoa-Cua-Ngo.jpg');
    const saved = readFileSync(await download.path());
    expect([...saved.subarray(0, 2)]).toEqual([0xff, 0xd8]);
    expect(saved.includes(Buffer.from('<photoshop:Credit>Tranh minh họa: Cửa Ngõ'))).toBe(true);
    await page.context().close();
  });

  it('fetches the fonts of other scripts with the captions in them, and not before', async () => {
    const visitor = await sample.visitor({});
    const page = await visitor.newPage();
    const fonts: string[] = [];
    page.on('request', (request) => {
      if (request.resourceType() === 'font') fonts.push(request.url().replace(/.*\/([a-z-]+)-\d*.*/, '$1'));
    });
    await page.goto(`/vi/photos/${PHOTO}/`, { waitUntil: 'networkidle' });
    const before = fonts.filter((name) => name === 'khmer').length;
    const fetched = page.waitForRequest((request) => /\/khmer-(?!names)/.test(request.url()));
    await page.locator('.photo-use summary').click();
    await fetched;
    expect(before).toBe(0);
    const shown = await page
      .locator('.photo-use dl > div')
      .evaluateAll((all) => all.map((one) => one.getAttribute('lang')));
    expect(shown).toEqual(LANGUAGES);
    await page.context().close();
  });

  it('gives files, terms and credit without script, and no button that does nothing', async () => {
    const visitor = await sample.visitor({ javaScriptEnabled: false });
    const page = await visitor.newPage();
    await page.goto('/zh/photos/in/theme/gates/');
    expect(await page.locator('.facet [aria-current] small').allTextContents()).toEqual(['1']);
    expect(await page.locator('.press-kits a').getAttribute('href')).toBe('/press/thanh-hoa-gates.zip');
    const kit = await page.request.get('/press/thanh-hoa-gates.zip');
    expect((await kit.body()).subarray(0, 2).toString()).toBe('PK');
    await page.locator('.cards a').first().click();
    expect(await page.locator('.photo-use button:visible').count()).toBe(0);
    expect(await page.locator('.photo-use .shown').textContent()).toBe(CREDIT);
    expect(await page.locator('.photo-use .files a[download]').count()).toBe(3);
    await page.context().close();
  });

  itNeeds(
    ['perl'],
    'says in every file whose it is, and in the larger ones all in five languages',
    async () => {
      const media = join(sample.dir, 'media');
      // Cards for links are drawings of their own.
      const files = readdirSync(media).filter(
        (file) =>
          /^(?:am-tien|na-meo|trong-dong|xuan-pha)-/.test(file) && !/-card-[0-9a-f]{12}\.jpg$/.test(file),
      );
      const tags = await readTags(...files.map((file) => join(media, file)));
      expect(tags.length).toBe(4 * 13);
      let full = 0;
      for (const read of tags) {
        const file = String(read['System:FileName']);
        const faults = Object.keys(read).filter((name) =>
          /GPS|Serial|Warning|^(?:ExifIFD|IFD0|MakerNotes)/i.test(name),
        );
        expect([file, ...faults]).toEqual([file]);
        expect(read).toMatchObject({
          'XMP-dc:Creator': ['Cửa Ngõ'],
          'XMP-photoshop:Credit': 'Tranh minh họa: Cửa Ngõ',
          'XMP-xmpRights:Marked': true,
          'XMP-xmpRights:WebStatement': 'https://creativecommons.org/licenses/by/4.0/',
          'XMP-plus:DataMining': 'DMI-ALLOWED',
          'XMP-iptcExt:DigitalSourceType': 'http://cv.iptc.org/newscodes/digitalsourcetype/digitalCreation',
        });
        const [licensor] = read['XMP-plus:Licensor'] as { LicensorURL: string }[];
        expect(licensor?.LicensorURL).toMatch(/^https:\/\/.+\/vi\/photos\/[a-z-]+\/$/);
        if (/-(?:400|800)\.(?:avif|webp)$/.test(file)) continue;
        full++;
        for (const property of [
          'XMP-dc:Title',
          'XMP-dc:Description',
          'XMP-iptcCore:AltTextAccessibility',
          'XMP-xmpRights:UsageTerms',
        ])
          expect([file, property, ...Object.keys(byLanguage(read, property)).sort()]).toEqual([
            file,
            property,
            ...[...LANGUAGES].sort(),
          ]);
      }
      expect(full).toBe(4 * 9);
    },
  );
});

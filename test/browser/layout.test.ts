import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findLayoutFaults } from '../support/layout-faults.ts';
import { layoutFaults, TWICE, WIDTHS } from './layout-pages.ts';
import { faulty, LANGUAGES, openSample, type Sample } from './sample.ts';

describe('the layout in five languages', () => {
  let sample: Sample;
  beforeAll(async () => {
    sample = await openSample();
  });
  afterAll(() => sample?.close());

  it('is measured by what would see a wide box, cut words and a torn syllable', async () => {
    const page = await sample.browser.newPage({ viewport: { width: 320, height: 600 } });
    const seen = async (html: string) => {
      await page.setContent(`<!doctype html><body style="margin:0;font:20px sans-serif">${html}`);
      return (await page.evaluate(findLayoutFaults))
        .map((fault) => fault.replace(/ by \d+ px|: .*/s, ''))
        .join(', ');
    };
    expect(await seen('<p style="width:400px">a</p>')).toBe('page scrolls sideways');
    expect(await seen('<p style="width:40px;overflow:hidden">Abracadabra</p>')).toBe(
      'text cut off by its box',
    );
    expect(await seen('<p style="width:12px;word-break:break-all">ເກືອ</p>')).toBe(
      'syllable torn over two lines, line ends inside a word',
    );
    expect(await seen('<p style="width:60px">ປະເທດ<b>ລາວ</b></p>')).toBe('line ends inside a word');
    expect(await seen('<p style="width:60px">ປະເທດ<wbr><b>ລາວ</b></p>')).toBe('');
    expect(await seen('<p style="width:50px">ປະເທດລາວ</p>')).toBe('line ends inside a word');
    expect(
      await seen('<p style="width:60px;white-space:nowrap"><span class="ws">ປະເທດ<wbr>ລາວ</span></p>'),
    ).toBe('two lines where one is wanted');
    expect(await seen('<p>ເກືອກ <b>ខ្មែរ</b></p>')).toBe('');
    await page.close();
  });

  it('scrolls in one direction, cuts no text and tears no syllable, from phone to desk and with its largest letters', async () => {
    const faults = await layoutFaults(sample, WIDTHS, true);
    expect(faults.size).toBe(sample.pages.length);
    expect(faulty(faults)).toEqual({});
  });

  it('shows the hint of each field whole', async () => {
    const cut = (page: Page) =>
      page.evaluate(() => {
        const context = document.createElement('canvas').getContext('2d') as CanvasRenderingContext2D;
        return [...document.querySelectorAll<HTMLInputElement>('input[placeholder]')].flatMap((input) => {
          const { font, paddingLeft, paddingRight } = getComputedStyle(input);
          const room = input.clientWidth - Number.parseFloat(paddingLeft) - Number.parseFloat(paddingRight);
          context.font = font;
          const needed = Math.ceil(context.measureText(input.placeholder).width);
          return input.checkVisibility() && needed > room
            ? [`${input.placeholder}: ${needed} > ${room}`]
            : [];
        });
      });
    // The header's field is on every page; the search has one of its own.
    const some = LANGUAGES.flatMap((lang) => [`/${lang}/`, `/${lang}/search/`]);
    const faults = await sample.visit(some, async (page) => {
      await page.evaluate(() => document.fonts.ready);
      const found: string[] = [];
      for (const width of [390, 768, 1024, 1440]) {
        await page.setViewportSize({ width, height: 900 });
        found.push(...(await cut(page)));
      }
      return found;
    });
    expect(faulty(faults)).toEqual({});
  });

  it('does so with text at twice its size', async () => {
    const large = await openSample('sample', [TWICE], 1);
    // Every other type: all of them have been met with letters of two sizes.
    const some = large.pages.filter((_, at) => at % 2 === 0);
    const faults = await layoutFaults({ ...large, pages: some }, [320, 768]);
    await large.close();
    expect(faults.size).toBe(some.length);
    expect(faulty(faults)).toEqual({});
  });
});

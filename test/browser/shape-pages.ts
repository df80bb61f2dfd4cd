import type { Page } from 'playwright-core';
import type { Extent } from '../support/page-types.ts';

/** The focus of each photo of the fixture, as its record says. */
const FOCUS: Record<string, [number, number]> = {
  'anh-3x2': [0.12, 0.85],
  'anh-1x1': [0.85, 0.2],
  'anh-4x3': [0.15, 0.8],
  'anh-16x9': [0.9, 0.85],
  'anh-9x16': [0.5, 0.1],
  'anh-4x1': [0.93, 0.5],
  'anh-nho': [0.2, 0.3],
  'anh-trong-suot': [0.5, 0.5],
};
const LISTS = [
  '/#languages',
  '/vi/',
  '/vi/places/',
  '/vi/photos/',
  '/vi/partners/',
  '/vi/exhibitions/',
  '/vi/exhibitions/bo-anh/',
  '/vi/exhibitions/bo-anh/panels/',
  '/vi/places/noi-khong-anh/',
];
/** In px. */
export const WIDTHS = [390, 1440] as const;
type Width = (typeof WIDTHS)[number];

/** A phone or a desk. */
export const screenOf = (width: Width) => ({ width, height: width < 600 ? 844 : 900 });

/**
 * Pages of a site of every shape at a width. In a sample the place and the photo of each shape are looked at in turn at
 * the two widths: each shape meets both pages and both widths, each page both widths.
 */
export function shapePages(extent: Extent, width: Width): string[] {
  const records = Object.keys(FOCUS).flatMap((id, at) => {
    const both = [`/vi/places/${id.replace('anh', 'noi')}/`, `/vi/photos/${id}/`];
    return extent === 'whole'
      ? both
      : both.filter((_, page) => (at + page + WIDTHS.indexOf(width)) % 2 === 0);
  });
  return [...LISTS, ...records];
}

/** What is wrong with the pictures of a page: too large, out of shape, out of frame, the subject out of sight. */
export async function pictureFaults(page: Page): Promise<string[]> {
  await page.evaluate(async () => {
    for (const image of document.images) image.loading = 'eager';
    await Promise.all([...document.images].map((image) => image.decode()));
  });
  return page.evaluate((focusOf) => {
    const faults: string[] = [];
    const near = (a: number, b: number) => Math.abs(a - b) <= 1;
    for (const image of document.querySelectorAll<HTMLImageElement>('picture img')) {
      const box = image.getBoundingClientRect();
      if (box.width === 0) continue;
      const id = /\/media\/(.+)-[0-9a-f]{8}-/.exec(image.currentSrc)?.[1] ?? '';
      const [wide, high] = [Number(image.getAttribute('width')), Number(image.getAttribute('height'))];
      const say = (fault: string) =>
        faults.push(`${id} in ${image.closest('[class]:not(img)')?.className}: ${fault}`);
      const { objectFit, objectPosition } = getComputedStyle(image);
      const scales = [box.width / wide, box.height / high] as const;
      const scale = objectFit === 'cover' ? Math.max(...scales) : Math.min(...scales);
      if (objectFit === 'fill' && !near(box.height, (box.width * high) / wide)) say('distorted');
      if (scale > 1.001) say(`blown up ${scale.toFixed(2)} times`);
      const frame = image
        .closest('.frame, .scene picture, .gallery picture, .panels picture, panel-walk picture')
        ?.getBoundingClientRect();
      if (frame && objectFit === 'cover' && !image.closest('.opening')) {
        if (!near(box.width, Math.min(frame.width, wide)) || !near(box.height, Math.min(frame.height, high)))
          say('does not fill its frame');
        if (!near(box.left + box.right, frame.left + frame.right)) say('is not in the middle of its frame');
      }
      if (image.closest('.gallery, .panels, panel-walk') && objectFit !== 'contain') say('is not whole');
      if (image.closest('article') && box.height > Math.max(innerHeight * 0.9, 320))
        say('fills more than the screen');
      const [x = 0.5, y = 0.5] = objectPosition.split(' ').map((part) => Number.parseFloat(part) / 100);
      const [fx, fy] = focusOf[id] as [number, number];
      const left = x * (box.width - wide * scale) + fx * wide * scale;
      const top = y * (box.height - high * scale) + fy * high * scale;
      if (left < 0 || top < 0 || left > box.width || top > box.height) say('subject out of sight');
    }
    const rows = new Map<string, number>();
    for (const frame of document.querySelectorAll('.cards .frame, .tiles .frame')) {
      const { top, height } = frame.getBoundingClientRect();
      const row = `${frame.closest('ul')?.className} ${Math.round(top)}`;
      if (!near(rows.get(row) ?? height, height)) faults.push(`frames of another height in ${row}`);
      rows.set(row, height);
    }
    return faults;
  }, FOCUS);
}

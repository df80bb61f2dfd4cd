import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { faulty, openSample, type Sample } from './sample.ts';

describe('what pages ask for', () => {
  let sample: Sample;
  beforeAll(async () => {
    sample = await openSample();
  });
  afterAll(() => sample?.close());

  it('comes from the site itself, is there, and breaks no rule of the pages’ own policy', async () => {
    const found = new Map<string, string[]>();
    const listen = (page: Page, address: string) => {
      const faults: string[] = [];
      found.set(address, faults);
      page.removeAllListeners();
      page.on('request', (request) => {
        if (!request.url().startsWith(`${sample.url}/`) && !request.url().startsWith('data:'))
          faults.push(request.url());
      });
      page.on('response', (response) => {
        const asked = new URL(response.url()).pathname;
        if (response.status() >= 400 && asked !== '/404.html') faults.push(`${response.status()} ${asked}`);
      });
      page.on('console', (message) => {
        if (['error', 'warning'].includes(message.type())) faults.push(message.text());
      });
      page.on('pageerror', (error) => faults.push(String(error)));
    };
    const faults = await sample.visit(
      sample.pages,
      async (page, address) => {
        // Down to the end, where lazy pictures are.
        await page.evaluate(async () => {
          for (let top = 0; top < document.body.scrollHeight; top += innerHeight) {
            scrollTo({ top, behavior: 'instant' });
            await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
          }
          const images = [...document.images].filter((image) => image.checkVisibility());
          await Promise.all(images.map((image) => image.decode().catch(() => undefined)));
        });
        return found.get(address) ?? [];
      },
      undefined,
      listen,
    );
    expect(faults.size).toBe(sample.pages.length);
    expect(faulty(faults)).toEqual({});
  });
});

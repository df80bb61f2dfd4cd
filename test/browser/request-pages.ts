import type { Page } from 'playwright-core';
import type { Sample } from './sample.ts';

/** What each page of a sample asks of others, does not get, or complains of, down to its end. */
export async function requestFaults(sample: Sample): Promise<Map<string, string[]>> {
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
  return sample.visit(
    sample.pages,
    async (page, address) => {
      // Down to the end, where lazy pictures are.
      await page.evaluate(async () => {
        for (let top = 0; top < document.body.scrollHeight; top += innerHeight) {
          scrollTo({ top, behavior: 'instant' });
          await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
        }
        const images = [...document.images].filter((image) => image.checkVisibility());
        // Those of a walk lie beside the window, not below it.
        for (const image of images) image.loading = 'eager';
        await Promise.all(images.map((image) => image.decode().catch(() => undefined)));
      });
      return found.get(address) ?? [];
    },
    undefined,
    listen,
  );
}

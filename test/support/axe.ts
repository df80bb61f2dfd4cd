import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type axe from 'axe-core';
import type { Page } from 'playwright-core';

const script = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/**
 * What axe-core finds on the page as it is now, as `rule: element`.
 * @param only names of the rules to run; absent: all that are on.
 */
export async function axeFaults(page: Page, only?: string[]): Promise<string[]> {
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(script);
  return page.evaluate(async (only) => {
    const options: axe.RunOptions = {
      resultTypes: ['violations'],
      reporter: 'no-passes',
      // Fetching every sheet again for one rule about turned screens takes half of the time.
      preload: false,
      ...(only && { runOnly: only }),
    };
    const { violations } = await (window as unknown as { axe: typeof axe }).axe.run(document, options);
    return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html.slice(0, 200)}`));
  }, only);
}

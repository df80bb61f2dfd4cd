import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type axe from 'axe-core';
import type { Page } from 'playwright-core';

const script = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

export interface Asked {
  /** Rules that are off by themselves. */
  also?: string[];
  /** Selectors of parts that are not looked at. */
  except?: string[];
}

/** What axe-core finds on the page as it is now, as `rule: element`. */
export async function axeFaults(page: Page, asked: Asked = {}): Promise<string[]> {
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(script);
  return page.evaluate(async ({ also = [], except = [] }) => {
    const options: axe.RunOptions = {
      resultTypes: ['violations'],
      reporter: 'no-passes',
      // Fetching every sheet again for one rule about turned screens takes half of the time.
      preload: false,
      rules: Object.fromEntries(also.map((rule) => [rule, { enabled: true }])),
    };
    const context = { include: [['html']], exclude: except.map((part) => [part]) };
    const { violations } = await (window as unknown as { axe: typeof axe }).axe.run(context, options);
    return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html.slice(0, 200)}`));
  }, asked);
}

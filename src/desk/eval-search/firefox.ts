import { existsSync } from 'node:fs';
import { FIREFOX, openFirefox } from '../engines/firefox.ts';

export const hasFirefox = (): boolean => existsSync(FIREFOX);

/** Runs a function that stands by itself in a page of Firefox, and gives back what it gives. */
export type RunInFirefox = <In, Out>(
  url: string,
  work: (input: In) => Promise<Out>,
  input: In,
) => Promise<Out>;

/** Starts Firefox for some work. */
export async function withFirefox<T>(work: (run: RunInFirefox) => Promise<T>): Promise<T> {
  const { pages, close } = await openFirefox();
  const [page] = pages;
  if (!page) throw new Error('Firefox has no page.');
  try {
    return await work(async (url, run, input) => {
      await page.goto(url);
      return page.evaluate(run, input);
    });
  } finally {
    await close();
  }
}

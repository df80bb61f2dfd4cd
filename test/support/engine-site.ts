import type { EngineName, EngineOptions, EnginePage } from '../../src/desk/engines/engine.ts';
import { openEngine } from '../../src/desk/engines/open-engine.ts';
import { serveFolder } from '../../src/desk/serve.ts';

/**
 * Opens addresses of a built site in an engine, in as many pages at once as it has.
 * @returns what `work` gave, by address.
 */
export async function visitInEngine<T>(
  name: EngineName,
  dir: string,
  addresses: readonly string[],
  work: (page: EnginePage, address: string) => Promise<T>,
  options?: EngineOptions,
): Promise<Map<string, T>> {
  const server = await serveFolder(dir);
  const engine = await openEngine(name, options);
  try {
    const left = addresses.entries();
    const results: [string, T][] = [];
    await Promise.all(
      engine.pages.map(async (page) => {
        for (const [at, address] of left) {
          await page.goto(server.url + address);
          results[at] = [address, await work(page, address)];
        }
      }),
    );
    return new Map(results);
  } finally {
    await Promise.all([engine.close(), server.close()]);
  }
}

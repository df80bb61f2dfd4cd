import type { EngineName, EngineOptions, EnginePage } from '../../src/desk/engines/engine.ts';
import { openEngine } from '../../src/desk/engines/open-engine.ts';
import { serveFolder } from '../../src/desk/serve.ts';

export interface EngineSite {
  /**
   * Opens addresses of the site, in as many pages at once as the engine has.
   * @returns what `work` gave, by address.
   */
  visit<T>(
    addresses: readonly string[],
    work: (page: EnginePage, address: string) => Promise<T>,
  ): Promise<Map<string, T>>;
  close(): Promise<void>;
}

/** A built site, served, and an engine to look at it. */
export async function openEngineSite(
  name: EngineName,
  dir: string,
  options?: EngineOptions,
): Promise<EngineSite> {
  const server = await serveFolder(dir);
  const engine = await openEngine(name, options).catch(async (error: unknown) => {
    await server.close();
    throw error;
  });
  return {
    async visit(addresses, work) {
      const left = addresses.entries();
      const results: [string, Awaited<ReturnType<typeof work>>][] = [];
      await Promise.all(
        engine.pages.map(async (page) => {
          for (const [at, address] of left) {
            await page.goto(server.url + address);
            results[at] = [address, await work(page, address)];
          }
        }),
      );
      return new Map(results);
    },
    async close() {
      await Promise.all([engine.close(), server.close()]);
    },
  };
}

import type { AstroIntegration } from 'astro';

/** A file of a bundle, as far as it is asked here. */
interface Chunk {
  type: string;
  moduleIds?: readonly string[];
}

/** The package of a module by its path; undefined: one of our own. */
export function packageOf(moduleId: string): string | undefined {
  const way = moduleId.replaceAll('\\', '/').split('/node_modules/').slice(1).at(-1);
  return way && /^(@[^/]+\/)?[^/]+/.exec(way)?.[0];
}

/** Notes whose code goes into the scripts that visitors get, for their licences. @param found grows while Astro builds. */
export function noteBundledPackages(found: Set<string>): AstroIntegration {
  const plugin = {
    name: 'bundled-packages',
    generateBundle(this: { environment?: { name: string } }, _: unknown, bundle: Record<string, Chunk>) {
      if (this.environment?.name !== 'client') return;
      for (const { moduleIds = [] } of Object.values(bundle))
        for (const id of moduleIds) {
          const name = packageOf(id);
          if (name) found.add(name);
        }
    },
  };
  return {
    name: 'bundled-packages',
    hooks: { 'astro:config:setup': ({ updateConfig }) => void updateConfig({ vite: { plugins: [plugin] } }) },
  };
}

import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { build } from 'vite';

export interface Bundle {
  /** The script a visitor loads, in bytes after gzip. */
  main: number;
  /** The rules and tables of single scripts and the nearest titles, loaded only by who needs them. */
  late: number;
}

/** Bundles a module for the browser as the site does, to `<outDir>/<name>.js`, and says what it weighs. */
export async function bundle(entry: string, outDir: string, name: string): Promise<Bundle> {
  await build({
    configFile: false,
    logLevel: 'error',
    publicDir: false,
    build: {
      outDir,
      emptyOutDir: false,
      target: 'es2022',
      minify: true,
      modulePreload: false,
      rollupOptions: {
        input: { [name]: entry },
        preserveEntrySignatures: 'strict',
        output: { entryFileNames: '[name].js', chunkFileNames: `${name}-[name].js`, format: 'es' },
      },
    },
  });
  const sizes = await Promise.all(
    (await readdir(outDir))
      .filter((file) => file.startsWith(name) && file.endsWith('.js'))
      .map(async (file) => ({
        file,
        size: gzipSync(await readFile(join(outDir, file)), { level: 9 }).length,
      })),
  );
  const sum = (late: boolean): number =>
    sizes
      .filter(
        ({ file }) => /-(?:han-pairs|fold-lao|fold-khmer|english|suggest|misspelt)\.js$/.test(file) === late,
      )
      .reduce((all, { size }) => all + size, 0);
  return { main: sum(false), late: sum(true) };
}

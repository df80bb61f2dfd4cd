import { globSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { Reporter } from '../build/reporter.ts';
import type { Environment } from './environment.ts';
import { makeSite } from './make-site.ts';

/** Builds the site in OUT_DIR when there is none, or when a file it is made from is younger. */
export async function freshSite(environment: Environment, reporter: Reporter): Promise<void> {
  const { root, contentDir, localesDir, outDir } = environment;
  const made = statSync(join(outDir, 'robots.txt'), { throwIfNoEntry: false })?.mtimeMs ?? 0;
  const isYounger = (folder: string) =>
    globSync('**/*', { cwd: folder }).some(
      (name) => (statSync(join(folder, name), { throwIfNoEntry: false })?.mtimeMs ?? 0) > made,
    );
  if (![contentDir, localesDir, join(root, 'src')].some(isYounger)) return;
  await makeSite(environment, reporter);
}

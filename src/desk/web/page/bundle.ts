import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { bundleScript } from '../../../kiosk/install/bundle-script.ts';

const TOKENS = join(import.meta.dirname, '..', '..', '..', 'styles', 'tokens.css');
const SHEETS = ['page.css', 'tasks.css', 'board.css', 'preview.css', 'theme.css'];

/** Each page has a script of its own. */
const SCRIPTS = { desk: 'main.ts', terms: 'terms.ts', words: 'words.ts', theme: 'theme.ts' } as const;

export interface PageFiles {
  scripts: Record<keyof typeof SCRIPTS, string>;
  style: string;
}

/** Scripts and sheet of the desk's pages, in the site's own colours and sizes. */
export async function bundleDeskPages(): Promise<PageFiles> {
  const at = (name: string) => join(import.meta.dirname, name);
  const scripts = await Promise.all(
    Object.entries(SCRIPTS).map(async ([name, file]) => [name, await bundleScript(at(file))] as const),
  );
  const sheets = [TOKENS, ...SHEETS.map(at)];
  return {
    scripts: Object.fromEntries(scripts) as PageFiles['scripts'],
    style: sheets.map((path) => readFileSync(path, 'utf8')).join('\n'),
  };
}

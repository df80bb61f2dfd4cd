import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { bundleScript } from '../../../kiosk/install/bundle-script.ts';

const TOKENS = join(import.meta.dirname, '..', '..', '..', 'styles', 'tokens.css');
const SHEETS = ['page.css', 'board.css', 'preview.css'];

export interface PageFiles {
  script: string;
  terms: string;
  style: string;
}

/** Scripts and sheet of the desk's pages, in the site's own colours and sizes. */
export async function bundleDeskPages(): Promise<PageFiles> {
  const at = (name: string) => join(import.meta.dirname, name);
  const [script, terms] = await Promise.all([bundleScript(at('main.ts')), bundleScript(at('terms.ts'))]);
  const sheets = [TOKENS, ...SHEETS.map(at)];
  return { script, terms, style: sheets.map((path) => readFileSync(path, 'utf8')).join('\n') };
}

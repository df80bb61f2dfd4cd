import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { rolldown } from 'rolldown';

const TOKENS = join(import.meta.dirname, '..', '..', '..', 'styles', 'tokens.css');
const SHEETS = ['page.css', 'board.css', 'preview.css'];

export interface PageFiles {
  script: string;
  terms: string;
  style: string;
}

/** Scripts and sheet of the desk's pages, in the site's own colours and sizes. */
export async function bundleDeskPages(): Promise<PageFiles> {
  const [script, terms] = await Promise.all([bundle('main.ts'), bundle('terms.ts')]);
  const sheets = [TOKENS, ...SHEETS.map((name) => join(import.meta.dirname, name))];
  return { script, terms, style: sheets.map((path) => readFileSync(path, 'utf8')).join('\n') };
}

async function bundle(name: string): Promise<string> {
  const bundle = await rolldown({
    input: join(import.meta.dirname, name),
    platform: 'browser',
    onLog: (level, entry) => {
      if (level !== 'info' && level !== 'debug') throw new Error(entry.message);
    },
  });
  try {
    const { output } = await bundle.generate({ format: 'esm', codeSplitting: false });
    return output[0].code;
  } finally {
    await bundle.close();
  }
}

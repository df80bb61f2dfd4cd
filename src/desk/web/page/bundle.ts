import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { rolldown } from 'rolldown';

const TOKENS = join(import.meta.dirname, '..', '..', '..', 'styles', 'tokens.css');
const SHEETS = ['page.css', 'board.css', 'preview.css'];

export interface PageFiles {
  script: string;
  style: string;
}

/** Script and sheet of the desk's page, in the site's own colours and sizes. */
export async function bundleDeskPage(): Promise<PageFiles> {
  const bundle = await rolldown({
    input: join(import.meta.dirname, 'main.ts'),
    platform: 'browser',
    onLog: (level, entry) => {
      if (level !== 'info' && level !== 'debug') throw new Error(entry.message);
    },
  });
  try {
    const { output } = await bundle.generate({ format: 'esm', codeSplitting: false });
    const sheets = [TOKENS, ...SHEETS.map((name) => join(import.meta.dirname, name))];
    return { script: output[0].code, style: sheets.map((path) => readFileSync(path, 'utf8')).join('\n') };
  } finally {
    await bundle.close();
  }
}

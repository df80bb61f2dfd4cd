import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { rolldown } from 'rolldown';
import { FRAME } from '../service/page/frame.ts';
import type { ServicePage } from '../service/web.ts';

const FOLDER = join(import.meta.dirname, '..', 'service', 'page');
const SHEETS = ['page.css', 'fields.css', 'keyboard.css'];

/** The technician's page: what the agent serves without any release. */
export async function bundleServicePage(): Promise<ServicePage> {
  const [script, way] = await Promise.all([bundleScript('page.ts'), bundleScript('way.ts')]);
  const style = SHEETS.map((name) => readFileSync(join(FOLDER, name), 'utf8')).join('');
  return { html: FRAME, script, way, style };
}

async function bundleScript(name: string): Promise<string> {
  const bundle = await rolldown({
    input: join(FOLDER, name),
    platform: 'browser',
    onLog: (level, entry) => {
      if (level !== 'info' && level !== 'debug') throw new Error(entry.message);
    },
  });
  try {
    const { output } = await bundle.generate({ format: 'iife', minify: true, codeSplitting: false });
    return output[0].code;
  } finally {
    await bundle.close();
  }
}

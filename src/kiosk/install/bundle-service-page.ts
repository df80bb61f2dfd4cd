import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { rolldown } from 'rolldown';
import { FRAME } from '../service/page/frame.ts';
import type { ServicePage } from '../service/web.ts';

/** The technician's page: what the agent serves without any release. */
export async function bundleServicePage(): Promise<ServicePage> {
  const folder = join(import.meta.dirname, '..', 'service', 'page');
  const bundle = await rolldown({
    input: join(folder, 'page.ts'),
    platform: 'browser',
    onLog: (level, entry) => {
      if (level !== 'info' && level !== 'debug') throw new Error(entry.message);
    },
  });
  try {
    const { output } = await bundle.generate({ format: 'iife', minify: true, codeSplitting: false });
    return { html: FRAME, script: output[0].code, style: readFileSync(join(folder, 'page.css'), 'utf8') };
  } finally {
    await bundle.close();
  }
}

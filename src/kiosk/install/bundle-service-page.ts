import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { FRAME } from '../service/page/frame.ts';
import type { ServicePage } from '../service/web.ts';
import { bundleScript } from './bundle-script.ts';

const FOLDER = join(import.meta.dirname, '..', 'service', 'page');
const SHEETS = ['page.css', 'fields.css', 'keyboard.css'];

/** The technician's page: what the agent serves without any release. */
export async function bundleServicePage(): Promise<ServicePage> {
  const [script, way] = await Promise.all([
    bundleScript(join(FOLDER, 'page.ts')),
    bundleScript(join(FOLDER, 'way.ts')),
  ]);
  const style = SHEETS.map((name) => readFileSync(join(FOLDER, name), 'utf8')).join('');
  return { html: FRAME, script, way, style };
}

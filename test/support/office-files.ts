import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';

const run = promisify(execFile);

/** Has LibreOffice save Word files in another form, as its users do. @returns the paths of the new ones. */
export async function savedAs(
  form: 'doc' | 'odt' | 'rtf' | 'docx' | 'pdf',
  folder: string,
  names: readonly string[],
  { from = 'docx', to = folder }: { from?: string; to?: string } = {},
): Promise<string[]> {
  const profile = pathToFileURL(join(folder, 'profile')).href;
  const files = names.map((name) => join(folder, `${name}.${from}`));
  await run('soffice', [
    `-env:UserInstallation=${profile}`,
    '--headless',
    '--convert-to',
    form,
    '--outdir',
    to,
    ...files,
  ]);
  return names.map((name) => join(to, `${name}.${form}`));
}

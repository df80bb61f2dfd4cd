import { spawn } from 'node:child_process';
import { copyFileSync, existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

export interface ConvertOptions {
  /** Path of LibreOffice. */
  office: string;
  /** What the file is, by which LibreOffice chooses how to read it. */
  form: string;
  timeLimitMs: number;
}

/**
 * Has LibreOffice save a file as `.docx`, with settings of its own that are thrown away: it never asks, nor minds another
 * window of it. Macros do not run in this mode.
 * @returns the new file, until it is forgotten; undefined when LibreOffice could not.
 */
export async function convertToDocx(
  path: string,
  { office, form, timeLimitMs }: ConvertOptions,
): Promise<{ path: string; forget: () => void } | undefined> {
  const folder = mkdtempSync(join(tmpdir(), 'cua-ngo-word-'));
  const forget = () => rmSync(folder, { recursive: true, force: true });
  try {
    // The name of a stranger's file is no word of a command.
    const input = join(folder, `goc.${form}`);
    copyFileSync(path, input);
    const profile = pathToFileURL(join(folder, 'thiet-lap')).href;
    const out = join(folder, 'ra');
    await run(office, timeLimitMs, [
      `-env:UserInstallation=${profile}`,
      ...['--headless', '--norestore', '--nologo', '--convert-to', 'docx', '--outdir', out, input],
    ]);
    const converted = join(out, 'goc.docx');
    if (existsSync(converted)) return { path: converted, forget };
  } catch (error) {
    forget();
    throw error;
  }
  forget();
  return undefined;
}

/** LibreOffice starts a program of its own, which must end with it. */
function run(program: string, timeLimitMs: number, args: readonly string[]): Promise<void> {
  return new Promise((done) => {
    const ownGroup = process.platform !== 'win32';
    const child = spawn(program, args, { stdio: 'ignore', windowsHide: true, detached: ownGroup });
    const timer = setTimeout(() => {
      if (ownGroup && child.pid) process.kill(-child.pid, 'SIGKILL');
      else child.kill('SIGKILL');
    }, timeLimitMs);
    const end = () => {
      clearTimeout(timer);
      done();
    };
    child.once('error', end);
    child.once('close', end);
  });
}

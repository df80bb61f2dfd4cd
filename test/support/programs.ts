import { existsSync } from 'node:fs';
import { it } from 'vitest';
import { FIREFOX } from '../../src/desk/engines/firefox.ts';
import { WEBKIT_DRIVER, XVFB } from '../../src/desk/engines/webkit.ts';

/** Programs that npm does not bring: where they are, and the packages of Debian that bring them. */
export const PROGRAMS = {
  calc: {
    files: ['/usr/bin/soffice', '/usr/lib/libreoffice/program/libsclo.so'],
    packages: ['libreoffice-calc'],
  },
  curl: { files: ['/usr/bin/curl'], packages: ['curl'] },
  firefox: { files: [FIREFOX], packages: ['firefox-esr'] },
  lintian: { files: ['/usr/bin/lintian'], packages: ['lintian'] },
  perl: { files: ['/usr/bin/perl'], packages: ['perl'] },
  poppler: { files: ['/usr/bin/pdftotext'], packages: ['poppler-utils'] },
  python: { files: ['/usr/bin/python3'], packages: ['python3'] },
  strace: { files: ['/usr/bin/strace'], packages: ['strace'] },
  systemd: { files: ['/usr/bin/systemd-analyze'], packages: ['systemd'] },
  /** Letters as wide as those of Times New Roman. */
  times: {
    files: ['/usr/share/fonts/truetype/liberation/LiberationSerif-Regular.ttf'],
    packages: ['fonts-liberation'],
  },
  webkit: { files: [WEBKIT_DRIVER, XVFB], packages: ['webkit2gtk-driver', 'xvfb'] },
  writer: {
    files: ['/usr/bin/soffice', '/usr/lib/libreoffice/program/libswlo.so'],
    packages: ['libreoffice-writer'],
  },
} as const;

export type Program = keyof typeof PROGRAMS;

const isThere = (program: Program) => PROGRAMS[program].files.every((file) => existsSync(file));

/**
 * A test that needs programs which npm does not bring. Where one is missing the test counts as skipped, by name, and
 * as failed where REQUIRE_PROGRAMS=1 says that it must be there. No other test may be skipped.
 */
export function itNeeds(
  programs: readonly Program[],
  title: string,
  work: () => Promise<void>,
  timeout?: number,
): void {
  const missing = programs.filter((program) => !isThere(program));
  if (missing.length === 0) return void it(title, work, timeout);
  const packages = missing.flatMap((program) => PROGRAMS[program].packages).join(' ');
  if (process.env['REQUIRE_PROGRAMS'] !== '1') return void it.skip(`${title} (needs ${packages})`, work);
  it(title, () => {
    throw new Error(`Programs are missing: apt-get install ${packages}`);
  });
}

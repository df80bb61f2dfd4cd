import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { findPackageJSON } from 'node:module';
import { dirname, join } from 'node:path';

/** The folder of the engine's own package.json. */
export const ENGINE = join(import.meta.dirname, '..', '..', '..');

/** What a package says of itself. */
export interface PackageFacts {
  name: string;
  version: string;
  /** SPDX expression. */
  licence: string;
  /** Its copyright lines, where it has a licence file; else its author. */
  copyright: string;
}

/** @throws Error where the package is not installed or names no licence. */
export function readPackage(name: string): PackageFacts {
  const file = findPackageJSON(name, import.meta.url);
  if (!file) throw new Error(`The package ${name} is not installed.`);
  const { version, license, author } = JSON.parse(readFileSync(file, 'utf8')) as {
    version: string;
    license?: unknown;
    author?: string | { name: string };
  };
  if (typeof license !== 'string') throw new Error(`The package ${name} names no licence.`);
  const lines = copyrightOf(licenceTexts(dirname(file)));
  const maker = typeof author === 'object' ? author.name : author;
  return { name, version, licence: license, copyright: lines || maker || `The authors of ${name}` };
}

/** The name and the makers of a package's font: its licence file is not the package's own. */
export function readFontFacts(name: string): { family: string; copyright: string } {
  const folder = dirname(findPackageJSON(name, import.meta.url) as string);
  const { family } = JSON.parse(readFileSync(join(folder, 'metadata.json'), 'utf8')) as { family: string };
  const own = ['LICENSE_FONT', 'LICENSE'].map((file) => join(folder, file)).find((file) => existsSync(file));
  const head = own ? readFileSync(own, 'utf8').split(/^This Font Software is licensed/m)[0] : '';
  if (!head) throw new Error(`The package ${name} has no licence of its font.`);
  const lines = head.split(/\r?\n/).map((line) => line.trim());
  return { family, copyright: lines.filter(Boolean).join('\n') };
}

function licenceTexts(folder: string): string {
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isFile() && /^(licen[cs]e|copying)(\.(md|txt))?$/i.test(entry.name))
    .map(({ name }) => readFileSync(join(folder, name), 'utf8'))
    .join('\n');
}

function copyrightOf(text: string): string {
  const lines = text.split(/\r?\n/).map((line) => line.trim());
  const found = lines.flatMap((line, at) => {
    if (!/^copyright (\(c\)|©|\d)/i.test(line)) return [];
    // Where a line ends with the year, the name stands on the next.
    return /\d$/.test(line) ? [`${line} ${lines[at + 1] ?? ''}`.trim()] : [line];
  });
  return [...new Set(found)].join('\n');
}

/** Full texts of the licences by SPDX identifier: they belong to every province, so they stand in `public/`. */
export function readLicenceTexts(): Map<string, string> {
  const folder = join(ENGINE, 'public', 'licences');
  return new Map(
    readdirSync(folder).map((name) => [name.replace(/\.txt$/, ''), readFileSync(join(folder, name), 'utf8')]),
  );
}

/** The engine itself. */
export function readEngine(): PackageFacts {
  const { version } = JSON.parse(readFileSync(join(ENGINE, 'package.json'), 'utf8')) as { version: string };
  const copyright = copyrightOf(readFileSync(join(ENGINE, 'LICENSE'), 'utf8'));
  return { name: 'Cửa Ngõ', version, licence: 'MIT', copyright };
}

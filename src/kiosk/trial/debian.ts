import { cpSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { must } from './run.ts';

export const DEFAULT_MIRROR = 'http://deb.debian.org/debian';
const SUITE = 'trixie';
const PACKAGES = ['systemd-sysv', 'dbus', 'udev', 'libpam-systemd', 'init', 'kmod', 'ca-certificates'];

/** What a Debian holds beside that, under the name by which it is kept for later trials. */
export interface Flavour {
  name: string;
  packages: readonly string[];
}

/** For systemd-nspawn: it has this machine's kernel. */
export const CONTAINER: Flavour = { name: SUITE, packages: [] };

/**
 * The mirror that this machine's own apt asks, from the text of its lists in both forms.
 * https://manpages.debian.org/trixie/apt/sources.list.5
 * @returns undefined where none of Debian's own is told.
 */
export function readMirror(texts: readonly string[]): string | undefined {
  for (const text of texts)
    for (const line of text.split('\n')) {
      const uri = /^(?:deb\s+(?:\[[^\]]*\]\s+)?|URIs:\s*)(https?:\/\/\S+?\/debian)\/?(?=\s|$)/.exec(
        line,
      )?.[1];
      if (uri) return uri;
    }
  return undefined;
}

/**
 * A fresh Debian in `root`, made once by debootstrap and kept in `work` for later trials.
 * @param work folder that stays.
 */
export function makeDebian(work: string, root: string, mirror: string, flavour = CONTAINER): void {
  const archive = join(work, `${flavour.name}.tar`);
  if (!existsSync(archive)) {
    const raw = join(work, 'debootstrap');
    rmSync(raw, { recursive: true, force: true });
    const include = `--include=${[...PACKAGES, ...flavour.packages].join(',')}`;
    must('debootstrap', '--variant=minbase', include, SUITE, raw, mirror);
    inside(raw, ['apt-get', 'update', '-q']);
    must('tar', '-C', raw, '-cf', `${archive}.new`, '.');
    renameSync(`${archive}.new`, archive);
    rmSync(raw, { recursive: true, force: true });
  }
  rmSync(root, { recursive: true, force: true });
  mkdirSync(root, { recursive: true });
  must('tar', '-C', root, '-xf', archive);
  mkdirSync(debs(work), { recursive: true });
  // What a booted container downloads nothing for.
  writeFileSync(join(root, 'etc/apt/apt.conf.d/00trial'), 'APT::Keep-Downloaded-Packages "true";\n');
}

/** Packages that were fetched, for this trial and the next. */
export const debs = (work: string): string => join(work, 'debs');

/** Fetches packages, and all that they depend on, without installing them. @param names of packages, or `.deb` files inside. */
export function fetchPackages(work: string, root: string, names: readonly string[]): void {
  const copied = names.map((name) => {
    if (!existsSync(name)) return name;
    const place = `/root/${name.split('/').at(-1)}`;
    cpSync(name, join(root, place));
    return place;
  });
  inside(
    root,
    ['apt-get', 'install', '-y', '-q', '--no-install-recommends', '--download-only', ...copied],
    [`--bind=${debs(work)}:/var/cache/apt/archives`],
  );
}

/** Installs what a package depends on, without the package. @param file the package, inside. */
export const installDependencies = (work: string, root: string, file: string): string =>
  inside(
    root,
    ['sh', '-c', `apt-get satisfy -y -q --no-install-recommends "$(dpkg-deb -f '${file}' Depends)"`],
    [`--bind=${debs(work)}:/var/cache/apt/archives`],
  );

/** Runs a program in a Debian that is not booted, with this machine's network. */
export const inside = (root: string, command: readonly string[], options: readonly string[] = []): string =>
  must('systemd-nspawn', ...NSPAWN, '-D', root, '--resolv-conf=copy-host', ...options, ...command);

/** Also where systemd is not the first process and knows of no machines. */
export const NSPAWN = ['-q', '--register=no', '--keep-unit', '--console=pipe'] as const;

/** Texts of apt's lists on this machine. */
export function readLists(list: (dir: string) => string[]): string[] {
  const dir = '/etc/apt/sources.list.d';
  const files = ['/etc/apt/sources.list', ...list(dir).map((name) => join(dir, name))];
  return files.filter((file) => existsSync(file)).map((file) => readFileSync(file, 'utf8'));
}

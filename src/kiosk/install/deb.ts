import { createHash } from 'node:crypto';
import { gzipSync } from 'node:zlib';
import { createAr, createTar, type PackedFile } from './archives.ts';
import { createCopyright } from './copyright.ts';
import { type InstalledFile, NAMES } from './names.ts';
import { POSTINST, POSTRM, PRERM } from './scripts.ts';

/** https://manpages.debian.org/trixie/dpkg-dev/deb.5 : an ar archive of a version, control files and data. */
export interface DebRequest {
  files: readonly InstalledFile[];
  /** As Debian orders it, such as `0.1.0`. */
  version: string;
  /** Seconds since 1970, for every file: the same input gives the same package. */
  time: number;
}

/** Packages of Debian that it asks for; none of them is in it. */
export const DEPENDS = [
  // What is said before the first release has the system's fonts: these four hold five languages.
  'fonts-dejavu-core',
  'fonts-lao',
  'fonts-khmeros',
  'fonts-droid-fallback',
  // Chromium speaks through it; its voices speak Vietnamese, English, Mandarin and Korean, no Lao and no Khmer.
  'speech-dispatcher',
  'speech-dispatcher-espeak-ng',
  'nodejs (>= 20)',
  'chromium',
  'cage',
  'wlr-randr',
  'alsa-utils',
  'systemd (>= 252)',
  'libpam-systemd',
  'systemd-timesyncd | time-daemon',
  'udev',
  'init-system-helpers (>= 1.60)',
  'unattended-upgrades',
  'curl',
  'passwd',
  'network-manager',
  'wpasupplicant',
];
const MAINTAINER = 'Cua Ngo <kiosk@cua-ngo.invalid>';

/**
 * Each package made later is the higher one, and two of other contents are never equal: by the second, then by the contents.
 * @param base such as `0.1.0`.
 */
export function createVersion(base: string, time: number, files: readonly InstalledFile[]): string {
  const [day, second] = new Date(time * 1000).toISOString().split('T') as [string, string];
  const hash = createHash('sha256');
  for (const { path, content, mode } of files) hash.update(JSON.stringify([path, content, mode]));
  return `${base}+${day.replaceAll('-', '')}.${second.slice(0, 8).replaceAll(':', '')}.${hash.digest('hex').slice(0, 8)}`;
}

/** https://www.debian.org/doc/debian-policy/ch-controlfields.html#version : of a package without a packager's own part. */
export const isVersion = (text: string): boolean => /^\d[A-Za-z0-9.+~]{0,99}$/.test(text);

export function createDeb({ files, version, time }: DebRequest): Buffer {
  const pack = (list: readonly PackedFile[]) => gzipSync(createTar(list, time), { level: 9 });
  const data = [...files, ...documents(version, time)];
  const control: InstalledFile[] = [
    { path: '/control', content: controlFile(version, data) },
    { path: '/md5sums', content: checksums(data) },
    {
      path: '/conffiles',
      content: files
        .filter(({ isConfig }) => isConfig)
        .map(({ path }) => `${path}\n`)
        .join(''),
    },
    { path: '/postinst', content: POSTINST, mode: 0o755 },
    { path: '/prerm', content: PRERM, mode: 0o755 },
    { path: '/postrm', content: POSTRM, mode: 0o755 },
  ];
  return createAr(
    [
      ['debian-binary', Buffer.from('2.0\n')],
      ['control.tar.gz', pack(control)],
      ['data.tar.gz', pack(data)],
    ],
    time,
  );
}

function controlFile(version: string, files: readonly PackedFile[]): string {
  const kilobytes = Math.ceil(files.reduce((sum, { content }) => sum + Buffer.byteLength(content), 0) / 1024);
  const listens = files.some(({ path }) => path.startsWith('/etc/ssh/'));
  return `Package: ${NAMES.package}
Version: ${version}
Architecture: all
Maintainer: ${MAINTAINER}
Installed-Size: ${kilobytes}
Depends: ${[...DEPENDS, ...(listens ? ['openssh-server'] : [])].join(', ')}
Section: web
Priority: optional
Description: Border-gate kiosk that shows a province's signed site
 Serves the current release on loopback, takes newer ones from the network or
 a stick after checking their signature, and keeps the screen alive.
`;
}

/** What each package of Debian tells of itself. */
function documents(version: string, time: number): PackedFile[] {
  const dir = `/usr/share/doc/${NAMES.package}`;
  // As RFC 5322 writes a date.
  const date = new Date(time * 1000).toUTCString().replace('GMT', '+0000');
  const change = `${NAMES.package} (${version}) stable; urgency=medium\n\n  * Made for one gate.\n\n -- ${MAINTAINER}  ${date}\n`;
  return [
    { path: `${dir}/changelog.gz`, content: gzipSync(change, { level: 9 }) },
    { path: `${dir}/copyright`, content: createCopyright(new Date(time * 1000).getUTCFullYear()) },
  ];
}

const checksums = (files: readonly PackedFile[]) =>
  files
    .map(({ path, content }) => `${createHash('md5').update(content).digest('hex')}  ${path.slice(1)}\n`)
    .join('');

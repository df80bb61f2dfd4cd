import { createHash } from 'node:crypto';
import { gzipSync } from 'node:zlib';
import { type InstalledFile, NAMES } from './names.ts';
import { ENABLED } from './units.ts';

/** https://manpages.debian.org/bookworm/dpkg-dev/deb.5 : an ar archive of a version, control files and data. */
export interface DebRequest {
  files: readonly InstalledFile[];
  /** As Debian orders it, such as `0.1.0`. */
  version: string;
  /** Seconds since 1970, for every file: the same input gives the same package. */
  time: number;
}

const DEPENDS = 'nodejs (>= 20), chromium, cage, systemd, udev, util-linux, coreutils, curl';

export function createDeb({ files, version, time }: DebRequest): Buffer {
  const control: InstalledFile[] = [
    { path: '/control', content: controlFile(version, files) },
    { path: '/md5sums', content: checksums(files) },
    {
      path: '/conffiles',
      content: files
        .filter(({ isConfig }) => isConfig)
        .map(({ path }) => `${path}\n`)
        .join(''),
    },
    { path: '/postinst', content: POSTINST, mode: 0o755 },
    { path: '/prerm', content: PRERM, mode: 0o755 },
  ];
  const pack = (list: readonly InstalledFile[]) => gzipSync(createTar(list, time), { level: 9 });
  return createAr(
    [
      ['debian-binary', Buffer.from('2.0\n')],
      ['control.tar.gz', pack(control)],
      ['data.tar.gz', pack(files)],
    ],
    time,
  );
}

function controlFile(version: string, files: readonly InstalledFile[]): string {
  const kilobytes = Math.ceil(files.reduce((sum, { content }) => sum + Buffer.byteLength(content), 0) / 1024);
  return `Package: ${NAMES.package}
Version: ${version}
Architecture: all
Maintainer: Cua Ngo <kiosk@localhost>
Installed-Size: ${kilobytes}
Depends: ${DEPENDS}
Section: web
Priority: optional
Description: Border-gate kiosk that shows a province's signed site
 Serves the current release on loopback, takes newer ones from the network or
 a stick after checking their signature, and keeps the screen alive.
`;
}

/** Upgrades leave releases and counts as they are. */
const POSTINST = `#!/bin/sh
set -e
if [ "$1" = configure ]; then
  systemd-sysusers /usr/lib/sysusers.d/cua-ngo.conf
  usermod -a -G video,input,render ${NAMES.screenUser} 2>/dev/null || true
  systemd-tmpfiles --create /usr/lib/tmpfiles.d/cua-ngo.conf || true
  install -d -o ${NAMES.agentUser} -g ${NAMES.agentUser} ${NAMES.state} ${NAMES.state}/site ${NAMES.state}/kept
  if [ -d /run/systemd/system ]; then
    systemctl daemon-reload
    udevadm control --reload || true
  fi
  systemctl enable ${ENABLED.join(' ')} || true
  if [ -d /run/systemd/system ]; then
    systemctl restart cua-ngo-agent.service || true
    systemctl start cua-ngo-update.timer cua-ngo-watchdog.timer || true
  fi
fi
`;

const PRERM = `#!/bin/sh
set -e
if [ "$1" = remove ] && [ -d /run/systemd/system ]; then
  systemctl disable --now ${ENABLED.join(' ')} || true
fi
`;

const checksums = (files: readonly InstalledFile[]) =>
  files
    .map(({ path, content }) => `${createHash('md5').update(content).digest('hex')}  ${path.slice(1)}\n`)
    .join('');

/** POSIX ustar, all of root, with the folders before their files. */
function createTar(files: readonly InstalledFile[], time: number): Buffer {
  const folders = new Set(['./']);
  for (const { path } of files)
    for (let at = path.indexOf('/', 1); at > 0; at = path.indexOf('/', at + 1))
      folders.add(`.${path.slice(0, at)}/`);
  const parts = [...folders].sort().map((name) => tarHead(name, 0, 0o755, '5', time));
  for (const { path, content, mode = 0o644 } of files) {
    const bytes = Buffer.from(content);
    parts.push(tarHead(`.${path}`, bytes.length, mode, '0', time), bytes, Buffer.alloc(-bytes.length & 511));
  }
  return Buffer.concat([...parts, Buffer.alloc(1024)]);
}

function tarHead(name: string, size: number, mode: number, type: '0' | '5', time: number): Buffer {
  if (Buffer.byteLength(name) > 100) throw new Error(`${name} is too long for a package.`);
  const head = Buffer.alloc(512);
  const octal = (value: number, length: number) => `${value.toString(8).padStart(length - 1, '0')}\0`;
  head.write(name, 0);
  head.write(octal(mode, 8), 100);
  head.write(octal(0, 8), 108);
  head.write(octal(0, 8), 116);
  head.write(octal(size, 12), 124);
  head.write(octal(time, 12), 136);
  head.write(' '.repeat(8), 148);
  head.write(type, 156);
  head.write('ustar\x0000', 257);
  head.write('root', 265);
  head.write('root', 297);
  const sum = head.reduce((total, byte) => total + byte, 0);
  head.write(`${sum.toString(8).padStart(6, '0')}\0 `, 148);
  return head;
}

/** https://en.wikipedia.org/wiki/Ar_(Unix)#File_format_details */
function createAr(members: readonly (readonly [name: string, content: Buffer])[], time: number): Buffer {
  const parts = members.flatMap(([name, content]) => {
    const head = `${name.padEnd(16)}${String(time).padEnd(12)}${'0'.padEnd(6)}${'0'.padEnd(6)}${'100644'.padEnd(8)}${String(content.length).padEnd(10)}\`\n`;
    return [Buffer.from(head, 'latin1'), content, Buffer.alloc(content.length % 2, 10)];
  });
  return Buffer.concat([Buffer.from('!<arch>\n'), ...parts]);
}

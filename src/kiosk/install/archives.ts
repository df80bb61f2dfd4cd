import type { InstalledFile } from './names.ts';

/** A file of an archive, whose content may be no text. */
export type PackedFile = Omit<InstalledFile, 'content'> & { content: string | Uint8Array };

/** POSIX ustar, all of root, with the folders before their files. */
export function createTar(files: readonly PackedFile[], time: number): Buffer {
  const folders = new Set(['./']);
  for (const { path } of files)
    for (let at = path.indexOf('/', 1); at > 0; at = path.indexOf('/', at + 1))
      folders.add(`.${path.slice(0, at)}/`);
  const parts: Uint8Array[] = [...folders].sort().map((name) => tarHead(name, 0, 0o755, '5', time));
  for (const { path, content, mode = 0o644 } of files) {
    const bytes = typeof content === 'string' ? Buffer.from(content) : content;
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
export function createAr(
  members: readonly (readonly [name: string, content: Buffer])[],
  time: number,
): Buffer {
  const parts = members.flatMap(([name, content]) => {
    const head = `${name.padEnd(16)}${String(time).padEnd(12)}${'0'.padEnd(6)}${'0'.padEnd(6)}${'100644'.padEnd(8)}${String(content.length).padEnd(10)}\`\n`;
    return [Buffer.from(head, 'latin1'), content, Buffer.alloc(content.length % 2, 10)];
  });
  return Buffer.concat([Buffer.from('!<arch>\n'), ...parts]);
}
